import { styleText } from 'node:util';
import type { Finding, Judged } from '../judge.ts';

const colors = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** `file:line:col severity code message`, a line for each finding. */
export function asText(files: readonly Judged[], colored: boolean): string {
  const severity = (text: Finding['severity']) =>
    colored ? styleText(colors[text], text, { validateStream: false }) : text;
  return files
    .flatMap(({ path, diagnostics }) =>
      diagnostics.map(
        (d) => `${d.path ?? path}:${d.line}:${d.column} ${severity(d.severity)} ${d.code} ${d.message}\n`,
      ),
    )
    .join('');
}
