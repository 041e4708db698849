import { directive } from '../../catalog/index.ts';
import { inForce, type Unit, valueOf } from '../../unit/unit.ts';
import type { Context } from '../../values/kind.ts';
import { kindOf } from '../../values/kinds.ts';
import type { Line } from '../line.ts';
import { hardeningLines } from './lines.ts';
import type { Level, Needs } from './needs.ts';
import type { Hardened } from './rule.ts';
import { rules, usualFamilies } from './rules.ts';

const value = (unit: Unit, name: string): unknown => valueOf(unit, name, 'Service');

function userOf(unit: Unit): Needs['user'] {
  if (value(unit, 'DynamicUser') === true) return 'dynamic';
  const user = value(unit, 'User');
  return typeof user !== 'string' || user === '' || user === 'root' || user === '0' ? 'root' : { name: user };
}

function networkOf(unit: Unit): Needs['network'] {
  if (value(unit, 'PrivateNetwork') === true) return 'none';
  return inForce(unit, 'IPAddressAllow', 'Service').length > 0 ? 'loopback' : 'out';
}

function homeOf(unit: Unit): Needs['home'] {
  const mode = value(unit, 'ProtectHome');
  return mode === 'yes' ? 'none' : mode === 'read-only' ? 'read' : 'write';
}

function familiesOf(unit: Unit, network: Needs['network'], level: Hardened): readonly string[] {
  const list = value(unit, 'RestrictAddressFamilies');
  const items =
    typeof list === 'object' && list !== null && 'items' in list && Array.isArray(list.items) ? list.items : [];
  const usual = usualFamilies({ network }, level);
  return items.map(String).filter((family) => !usual.includes(family));
}

/** What the sandbox of a service leaves room for, read as if it were ours of that level. */
export function needsOf(unit: Unit, level: Hardened): Needs {
  const network = networkOf(unit);
  return {
    network,
    families: familiesOf(unit, network, level),
    user: userOf(unit),
    jit: value(unit, 'MemoryDenyWriteExecute') !== true,
    namespaces: value(unit, 'RestrictNamespaces') !== 'yes',
    devices: value(unit, 'PrivateDevices') !== true,
    home: homeOf(unit),
    privileged: false,
  };
}

/** What a value comes to, however it is spelled. */
function plain(key: string, text: string, context: Context): string {
  const known = directive('Service', key);
  if (!known) return text;
  const kind = kindOf(known.kind);
  const read = kind.read(text, context);
  return read.status === 'accepted' ? kind.show(read.value, context) : text;
}

/** Whether a service says about these keys what the lines say, and nothing else. */
export function hasAll(unit: Unit, lines: readonly Line[]): boolean {
  const keys = new Set(lines.map(({ key }) => key));
  return [...keys].every((key) => {
    const ours = lines.filter((line) => line.key === key).map((line) => plain(key, line.value, unit.context));
    const theirs = inForce(unit, key, 'Service').map((e) => plain(key, e.assignment.value, unit.context));
    return ours.join('\n') === theirs.join('\n');
  });
}

const keys: ReadonlySet<string> = new Set(rules.map(({ key }) => key).filter((key) => key !== 'User'));

/**
 * The level of a service: that of which all lines are there, for the `needs` of its program or, where they are not known,
 * for what the lines leave room for; `own` for a sandbox of another make, `none` for no sandbox at all.
 */
export function levelOf(unit: Unit, needs?: Needs): Level | 'own' {
  if (![...keys].some((key) => inForce(unit, key, 'Service').length > 0)) return 'none';
  if (needs?.privileged) return 'own';
  const linesOf = (level: Hardened) => hardeningLines(level, needs ?? needsOf(unit, level), unit.context.target);
  const sensible = linesOf('sensible');
  const strict = linesOf('strict');
  // Where the strict level adds nothing, it is none of its own.
  if (strict.length > sensible.length && hasAll(unit, strict)) return 'strict';
  return hasAll(unit, sensible) ? 'sensible' : 'own';
}
