import { add, setValue } from '../syntax/edit.ts';
import type { Fix } from '../unit/diagnostic.ts';
import type { BundleUnit } from '../unit/load-bundle.ts';
import { lineOf } from './rule.ts';

/**
 * What gives a directive of `[Socket]` a value: in the line that is in force, or in a new one beside others. None where the
 * line stands in a drop-in, which the fix of a unit's own file does not reach.
 */
export function put(socket: BundleUnit, name: string, value: string, beside: readonly string[] = []): readonly Fix[] {
  const line = lineOf(socket, 'Socket', name);
  if (line?.file !== undefined) return [];
  if (line) return [{ title: `Set ${name}=${value}`, edits: setValue(line.assignment, value) }];
  const edits = add(socket.unit.document, { section: 'Socket', beside }, name, value);
  return [{ title: `Add ${name}=${value}`, edits }];
}

/** The same fixes, for a person to choose. */
export const unsafe = (fixes: readonly Fix[]): readonly Fix[] => fixes.map((fix) => ({ ...fix, unsafe: true }));
