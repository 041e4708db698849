import type { CategoryId } from '../../catalog/categories.ts';
import { noEffect } from '../../unit/applies.ts';
import { nodeAt } from '../../unit/by-node.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import type { Entry } from '../../unit/unit.ts';
import { atLine, inSockets, type Rule } from '../rule.ts';
import { without } from './in-vain.ts';

/** Where a default that is written out is mere noise. Limits and modes are written out to be seen. */
const noise: ReadonlySet<CategoryId> = new Set(['addresses', 'tcp', 'buffers', 'identity', 'activation', 'files']);
const seen: ReadonlySet<string> = new Set(['Accept', 'SocketMode', 'SocketUser', 'SocketGroup', 'DirectoryMode']);

/** A line that sets what is the case without it: the only one for its directive, with no comment that says why. */
export const defaultValue: Rule = {
  code: 'effect/default-value',
  severity: 'info',
  find: inSockets((socket) =>
    socket.own
      ? socket.unit.entries
          .filter((entry) => isDefault(entry, socket) && isOnly(entry, socket) && !isExplained(entry, socket))
          .map((entry) =>
            atLine(socket, entry, { line: `${entry.directive.name}=${entry.assignment.value}` }, [without(entry)]),
          )
      : [],
  ),
};

function isDefault({ directive, kind, effective, read, file }: Entry, { unit }: BundleUnit): boolean {
  if (!effective || file !== undefined || read.status !== 'accepted' || directive.default === undefined) return false;
  if (directive.section !== 'Socket' || !noise.has(directive.category) || seen.has(directive.name)) return false;
  if (read.value !== false && noEffect(directive, unit)) return false;
  const usual = kind.read(directive.default, unit.context);
  return usual.status === 'accepted' && kind.show(usual.value, unit.context) === kind.show(read.value, unit.context);
}

/** Whether no other line sets it, so that nothing is put back to the default. */
const isOnly = ({ directive }: Entry, { unit }: BundleUnit): boolean =>
  unit.entries.filter((other) => other.directive === directive).length === 1;

/** Whether a comment stands right above. */
function isExplained({ assignment }: Entry, { unit: { document } }: BundleUnit): boolean {
  return assignment.start > 0 && nodeAt(document.nodes, assignment.start - 1)?.type === 'comment';
}
