import type { Finding, Judged } from '../judge.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

const uri = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const region = ({ line, column, endLine, endColumn }: Finding) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn: endLine === line ? Math.max(column, endColumn) : endColumn,
});

/** SARIF 2.1.0, as code scanning services read it. */
export function asSarif(files: readonly Judged[], version: string): string {
  const codes = [...new Set(files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)))].sort();
  const results = files.flatMap(({ path, diagnostics }) =>
    diagnostics.map((d) => ({
      ruleId: d.code,
      ruleIndex: codes.indexOf(d.code),
      level: levels[d.severity],
      message: { text: d.message },
      locations: [{ physicalLocation: { artifactLocation: { uri: uri(d.path ?? path) }, region: region(d) } }],
    })),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'unitwright', version, rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
