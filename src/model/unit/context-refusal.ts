import type { Diagnostic } from './diagnostic.ts';
import { checksContexts, drop, refuse } from './refuse.ts';
import { ownSection } from './sections.ts';
import { inForce, type Unit } from './unit.ts';

/**
 * Why systemd refuses the way in which the commands of a unit are to run, if it does. Socket units and services are
 * checked alike.
 */
export function contextRefusal(unit: Unit): Diagnostic | undefined {
  return (unit.context.target >= checksContexts ? homeRefusal(unit) : undefined) ?? pamRefusal(unit);
}

/** A setting of the unit's own section as `systemctl show` prints it; empty where it is not set. */
function setting(unit: Unit, name: string): string {
  const entry = inForce(unit, name, ownSection(unit.context.unit)).at(-1);
  if (entry?.read.status !== 'accepted') return '';
  return entry.kind.show(entry.read.value, unit.context);
}

const at = (unit: Unit, name: string) => inForce(unit, name, ownSection(unit.context.unit)).at(-1);

/** The settings that came with versions that check them here. */
function homeRefusal(unit: Unit): Diagnostic | undefined {
  const dynamic = setting(unit, 'DynamicUser') === 'yes';
  if (dynamic && unit.context.manager === 'user')
    return refuse(unit, 'unit/dynamic-user-manager', at(unit, 'DynamicUser'), {}, [drop(unit, 'DynamicUser')]);
  if (dynamic && /^!?~$/.test(setting(unit, 'WorkingDirectory')))
    return refuse(unit, 'unit/dynamic-user-home', at(unit, 'WorkingDirectory'), {}, [drop(unit, 'WorkingDirectory')]);
  if (ownSection(unit.context.unit) === 'Socket' && setting(unit, 'PrivatePIDs') === 'yes')
    return refuse(unit, 'unit/private-pids', at(unit, 'PrivatePIDs'), {}, [drop(unit, 'PrivatePIDs')]);
  return undefined;
}

function pamRefusal(unit: Unit): Diagnostic | undefined {
  const mode = setting(unit, 'KillMode') || 'control-group';
  if (setting(unit, 'PAMName') === '' || mode === 'control-group') return undefined;
  // Services could always be killed in this way; sockets since both are checked alike.
  const mixed = ownSection(unit.context.unit) === 'Service' || unit.context.target >= checksContexts;
  if (mixed && mode === 'mixed') return undefined;
  const modes = mixed ? 'control-group or mixed' : 'control-group';
  return refuse(unit, 'unit/pam-kill-mode', at(unit, 'KillMode'), { modes }, [drop(unit, 'KillMode')]);
}
