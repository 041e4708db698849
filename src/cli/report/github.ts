import type { Judged } from '../judge.ts';

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string | number): string => data(String(text)).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** Workflow commands, which GitHub shows at the lines of a pull request. */
export const asGithub = (files: readonly Judged[]): string =>
  files
    .flatMap(({ path, diagnostics }) =>
      diagnostics.map((d) => {
        const places = { file: d.path ?? path, line: d.line, col: d.column, endLine: d.endLine, title: d.code };
        const properties = Object.entries(places).map(([name, value]) => `${name}=${property(value)}`);
        return `::${levels[d.severity]} ${properties.join(',')}::${data(d.message)}\n`;
      }),
    )
    .join('');
