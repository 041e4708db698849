import type { Context, Read } from '../kind.ts';
import { escapePercents, mapProblems } from '../part.ts';
import { cpuSet } from '../resource/cpu-set.ts';
import { cpuNumbers, type Range } from './cpu-numbers.ts';

/** From this version on a set of CPUs is read with specifiers, which there are none of here. */
const expandsOtherwise = 252;

/** On a machine with one node, as most are, that is all of them. */
const allNodes: Range = [0, 0];

function read(text: string, context: Context): Read<readonly Range[]> {
  if (context.target < expandsOtherwise) return cpuSet.read(text, context);
  const escaped = escapePercents(text);
  const back = (offset: number): number => escaped.slice(0, offset).replaceAll('%%', '%').length;
  return mapProblems(cpuSet.read(escaped, context), (problem) => ({
    ...problem,
    start: back(problem.start),
    end: back(problem.end),
  }));
}

/** NUMA nodes, or `all`. Follows `config_parse_numa_mask`. */
export const numaMask = cpuNumbers<'all'>({
  parser: 'config_parse_numa_mask',
  word: 'all',
  wordMeans: 'all nodes',
  what: 'node',
  read,
  together: (items) => items.map((item) => (item === 'all' ? allNodes : item)),
  examples: ['0', '0-1', 'all'],
});
