import { adviceOn } from './advice.ts';
import { exit, type Io } from './io.ts';
import { type Judged, judge } from './judge.ts';
import type { Options } from './options.ts';
import { asGithub } from './report/github.ts';
import { asSarif } from './report/sarif.ts';
import { asText } from './report/text.ts';
import type { Source } from './sources.ts';
import { version } from './version.ts';

const report = (files: readonly Judged[], { format }: Options, io: Io): string => {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ files }, null, 2)}\n`;
    case 'sarif':
      return asSarif(files, version);
    case 'github':
      return asGithub(files);
    case 'text':
      return asText(files, io.colors);
  }
};

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** Says what systemd would log about each unit, and what we advise where it is silent. Gives the exit code. */
export async function check(sources: readonly Source[], options: Options, io: Io): Promise<number> {
  const files: Judged[] = [];
  const advice = options.advice ? await adviceOn(sources, options) : new Map();
  for (const source of sources) files.push(await judge(source, options, advice.get(source)));
  io.out(report(files, options, io));
  const all = files.flatMap((file) => file.diagnostics);
  const of = (severity: string) => all.filter((d) => d.severity === severity).length;
  const [errors, warnings, notes] = [of('error'), of('warning'), of('info')];
  if (!options.quiet) {
    const sums = [count(errors, 'error'), count(warnings, 'warning'), count(notes, 'note')];
    io.err(`${count(files.length, 'file')} for systemd ${options.target}: ${sums.join(', ')}\n`);
  }
  if (errors > 0) return exit.errors;
  return options.strict && warnings > 0 ? exit.warnings : exit.clean;
}
