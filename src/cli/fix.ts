import { writeFile } from 'node:fs/promises';
import { createTwoFilesPatch } from 'diff';
import { applyEdits, type Diagnostic, loadBytes } from '../model/index.ts';
import { exit, type Io } from './io.ts';
import { loadSource } from './judge.ts';
import type { Options } from './options.ts';
import type { Source } from './sources.ts';

/** One change may make room for the next; more rounds than this would go on for ever. */
const rounds = 50;

const weight = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.reduce((sum, d) => sum + (d.severity === 'error' ? 1000 : 1), 0);

/** The text after every fix that needs no choice: the only one that is offered, and one that leaves less to say. */
export function fixed(source: Source, options: Pick<Options, 'target' | 'manager'>): string {
  let { text } = source;
  const diagnose = (candidate: string) =>
    loadSource({ ...source, text: candidate }, options).diagnostics.filter((d) => d.file === undefined);
  let found = diagnose(text);
  for (let round = 0; round < rounds; round++) {
    let better: { text: string; found: readonly Diagnostic[] } | undefined;
    for (const { fixes } of found) {
      const [fix, ...others] = fixes;
      if (!fix || fix.unsafe || others.length > 0) continue;
      const candidate = applyEdits(text, fix.edits);
      const left = diagnose(candidate);
      if (weight(left) < weight(found)) better = { text: candidate, found: left };
      if (better) break;
    }
    if (!better) break;
    text = better.text;
    found = [...better.found];
  }
  return text;
}

/** Puts right what needs no choice, or prints what would be changed. Gives the exit code. */
export async function fixUnits(sources: readonly Source[], options: Options, io: Io): Promise<number> {
  const { toBytes } = await loadBytes();
  let left = 0;
  for (const source of sources) {
    const text = fixed(source, options);
    const after = loadSource({ ...source, text }, options).diagnostics;
    left += after.filter((d) => d.severity === 'error' && d.file === undefined).length;
    if (options.write && source.path === '-') io.out(text);
    if (text === source.text) continue;
    if (!options.write) io.out(createTwoFilesPatch(`a/${source.path}`, `b/${source.path}`, source.text, text));
    else if (source.path !== '-') {
      await writeFile(source.path, toBytes(text));
      io.err(`${source.path}: changed\n`);
    }
  }
  if (left > 0 && !options.quiet)
    io.err(`${left} ${left === 1 ? 'error needs' : 'errors need'} a decision: see unitwright check\n`);
  return left > 0 ? exit.errors : exit.clean;
}
