import type { Directive } from '../../catalog/directive.ts';
import { kindOf } from '../../values/kinds.ts';
import type { Impossible } from './impossible.ts';
import { type Item, type Line, plain } from './item.ts';
import type { Reader } from './reading.ts';

/** The lines of a drop-in for one group, and what they cannot say. */
export interface Needed {
  readonly lines: readonly Line[];
  readonly impossible: readonly Impossible[];
}

/** The line that makes a directive as if it were not set: empty where that is a reset, else the default. */
export function unset(reader: Reader, had: Item): Needed {
  const value = had.directive && unsetting(reader, had.directive);
  if (value === undefined) return { lines: [], impossible: [{ ...plain(had), why: 'no-empty' }] };
  return { lines: says(reader, had, value) ? [] : [{ ...plain(had), value }], impossible: [] };
}

/**
 * What makes these as if they were not set, where the default is not always what is in force then; undefined: nothing
 * does. Output goes where the input goes (`service_fix_stdio()`), a job that runs is given the time of the whole job.
 */
const unlikeDefault: ReadonlyMap<string, string | undefined> = new Map([
  ['Service.StandardOutput', 'inherit'],
  ['Unit.JobRunningTimeoutSec', undefined],
]);

function unsetting(reader: Reader, directive: Directive): string | undefined {
  const name = `${directive.section}.${directive.name}`;
  if (unlikeDefault.has(name)) return unlikeDefault.get(name);
  const empty = reader.value(directive, '').status;
  if (empty === 'reset') return '';
  const { default: usual } = directive;
  if (usual !== undefined && reader.value(directive, usual).status === 'accepted') return usual;
  return empty === 'accepted' ? '' : undefined;
}

/** Whether a line says the same as another value of its directive, which the default is when the package writes it down. */
function says(reader: Reader, { directive, value }: Item, other: string): boolean {
  if (!directive) return false;
  const shown = [value, other].map((text) => {
    const read = reader.value(directive, text);
    return read.status === 'accepted' ? kindOf(directive.kind).show(read.value, reader.context) : undefined;
  });
  return shown[0] !== undefined && shown[0] === shown[1];
}
