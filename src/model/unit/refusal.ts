import type { Diagnostic } from './diagnostic.ts';
import { checksHere } from './load-all.ts';
import { checksContexts, drop, refuse } from './refuse.ts';
import { inForce, type Unit, valueOf } from './unit.ts';

/** Before this version `MaxConnections=0` was refused only with `Accept=yes`. */
const zeroAlwaysRefused = 253;

/**
 * Why systemd refuses a socket unit whose lines are all read, if it does; the first reason only, in the order of
 * `socket_add_extras()`, `socket_verify()` and `unit_load()`.
 */
export function refusal(unit: Unit): Diagnostic | undefined {
  const early = unit.context.target >= checksContexts;
  return (
    (early ? checksHere()?.contextRefusal(unit) : undefined) ??
    listenersRefusal(unit) ??
    acceptRefusal(unit) ??
    (early ? undefined : checksHere()?.contextRefusal(unit)) ??
    symlinksRefusal(unit) ??
    checksHere()?.isolateRefusal(unit)
  );
}

function listenersRefusal(unit: Unit): Diagnostic | undefined {
  if (unit.listeners.length === 0) return refuse(unit, 'unit/no-listener', undefined, {});
  const max = inForce(unit, 'MaxConnections').at(-1);
  const counts = unit.accept || unit.context.target >= zeroAlwaysRefused;
  if (!counts || valueOf(unit, 'MaxConnections') !== 0) return undefined;
  return refuse(unit, 'unit/max-connections', max, {}, [drop(unit, 'MaxConnections')]);
}

function acceptRefusal(unit: Unit): Diagnostic | undefined {
  if (!unit.accept) return undefined;
  const silent = unit.listeners.find((l) => !l.classes.has('stream'));
  if (silent) {
    const params = { listener: `${silent.type}=${silent.entry.assignment.value}` };
    const accept = inForce(unit, 'Accept').at(-1);
    return refuse(unit, 'unit/accept-needs-streams', accept, params, [drop(unit, 'Accept')]);
  }
  const service = inForce(unit, 'Service').at(-1);
  if (service) {
    const params = { template: unit.service };
    const fixes = [
      drop(unit, 'Service', `Remove Service=: ${unit.service} is started`),
      drop(unit, 'Accept', 'Remove Accept=: one service takes all connections'),
    ];
    return refuse(unit, 'unit/accept-with-service', service, params, fixes);
  }
  const defer = inForce(unit, 'DeferTrigger').at(-1);
  const value = valueOf(unit, 'DeferTrigger');
  if (!defer || value === 'no' || value === false) return undefined;
  return refuse(unit, 'unit/accept-with-defer', defer, {}, [drop(unit, 'DeferTrigger')]);
}

function symlinksRefusal(unit: Unit): Diagnostic | undefined {
  const symlinks = inForce(unit, 'Symlinks');
  const count = unit.listeners.filter((l) => l.classes.has('path') || l.classes.has('fifo')).length;
  if (symlinks.length === 0 || count === 1) return undefined;
  return refuse(unit, 'unit/symlinks-target', symlinks.at(-1), { count }, [drop(unit, 'Symlinks')]);
}
