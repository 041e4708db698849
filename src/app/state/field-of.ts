import type { Assignment, Document } from '../../model/index.ts';
import type { GoTo } from './go-to.ts';

/** The field of a line; undefined for one in no section. */
export function fieldOf({ nodes }: Document, line: Assignment): Omit<GoTo, 'unit'> | undefined {
  const section = line.section?.name;
  if (section === undefined) return undefined;
  const listens = line.key.startsWith('Listen');
  const same = nodes.filter(
    (node) =>
      node.type === 'assignment' &&
      node.section?.name === section &&
      (listens ? node.key.startsWith('Listen') : node.key === line.key),
  );
  return { section, name: line.key, index: same.indexOf(line) };
}
