import { assignments } from '../syntax/document.ts';
import { remove } from '../syntax/edit.ts';
import type { ProblemCode } from '../words/problems.ts';
import type { Params } from '../words/words.ts';
import type { Diagnostic, Fix } from './diagnostic.ts';
import { type Entry, inForce, type Unit, valueOf } from './unit.ts';

/** Before this version `MaxConnections=0` was refused only with `Accept=yes`. */
const zeroAlwaysRefused = 253;

/**
 * Why systemd refuses a unit whose lines are all read, if it does; the first reason only, in the order of
 * `socket_verify()`.
 */
export function refusal(unit: Unit): Diagnostic | undefined {
  const accept = () => inForce(unit, 'Accept').at(-1);
  if (unit.listeners.length === 0) return refuse(unit, 'unit/no-listener', undefined, {});
  const max = inForce(unit, 'MaxConnections').at(-1);
  if (valueOf(unit, 'MaxConnections') === 0 && (unit.accept || unit.context.target >= zeroAlwaysRefused))
    return refuse(unit, 'unit/max-connections', max, {}, [drop(unit, 'MaxConnections', 'Remove MaxConnections=')]);
  const silent = unit.accept ? unit.listeners.find((l) => !l.classes.has('stream')) : undefined;
  if (silent) {
    const params = { listener: `${silent.type}=${silent.entry.assignment.value}` };
    return refuse(unit, 'unit/accept-needs-streams', accept(), params, [drop(unit, 'Accept', 'Remove Accept=')]);
  }
  const service = inForce(unit, 'Service').at(-1);
  if (unit.accept && service) {
    const params = { template: unit.service };
    const fixes = [
      drop(unit, 'Service', `Remove Service=: ${unit.service} is started`),
      drop(unit, 'Accept', 'Remove Accept=: one service takes all connections'),
    ];
    return refuse(unit, 'unit/accept-with-service', service, params, fixes);
  }
  const defer = inForce(unit, 'DeferTrigger').at(-1);
  if (unit.accept && defer && valueOf(unit, 'DeferTrigger') !== 'no' && valueOf(unit, 'DeferTrigger') !== false)
    return refuse(unit, 'unit/accept-with-defer', defer, {}, [drop(unit, 'DeferTrigger', 'Remove DeferTrigger=')]);
  const symlinks = inForce(unit, 'Symlinks');
  const count = unit.listeners.filter((l) => l.classes.has('path') || l.classes.has('fifo')).length;
  if (symlinks.length > 0 && count !== 1)
    return refuse(unit, 'unit/symlinks-target', symlinks.at(-1), { count }, [
      drop(unit, 'Symlinks', 'Remove Symlinks='),
    ]);
  return undefined;
}

/** Takes out every assignment of a directive: were only the last one taken, an earlier one would come into force. */
const drop = (unit: Unit, name: string, title: string): Fix => ({
  title,
  edits: remove(assignments(unit.document, 'Socket', name)),
});

function refuse(
  unit: Unit,
  code: ProblemCode,
  at: Entry | undefined,
  params: Params,
  fixes: readonly Fix[] = [],
): Diagnostic {
  const header = unit.document.nodes.find((n) => n.type === 'section' && n.name === 'Socket');
  const { start, end } = at
    ? { start: at.assignment.keyStart, end: at.assignment.valueEnd }
    : { start: header?.start ?? 0, end: header ? header.start + '[Socket]'.length : 0 };
  return { code, source: 'systemd', severity: 'error', effect: 'refused', start, end, params, fixes };
}
