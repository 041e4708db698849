import type { Context, Read } from '../kind.ts';
import { readExpanded } from '../part.ts';
import { cpuSet } from '../resource/cpu-set.ts';
import { cpuNumbers, type Range, rangesOf } from './cpu-numbers.ts';

/** From this version on specifiers are replaced; those with which a set of CPUs is read with them anyway begin at 252. */
const expands = 249;
const expandsAnyway = 252;

const read = (text: string, context: Context): Read<readonly Range[]> =>
  context.target >= expands && context.target < expandsAnyway
    ? readExpanded(text, context, {}, (expanded) => cpuSet.read(expanded, context))
    : cpuSet.read(text, context);

/** CPUs to run on, or `numa` for those of the memory's nodes. Follows `config_parse_exec_cpu_affinity`. */
export const cpuAffinity = cpuNumbers<'numa'>({
  parser: 'config_parse_exec_cpu_affinity',
  word: 'numa',
  wordMeans: 'the CPUs of the NUMA nodes that memory comes from',
  what: 'CPU',
  read,
  // The word takes the place of what is before it, and gives way to what is behind it.
  together: (items) => rangesOf(items.slice(items.lastIndexOf('numa') + 1)),
  examples: ['0', '0-3', '0 2-3', 'numa'],
});
