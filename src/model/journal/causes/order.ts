import type { LogCode } from '../../words/journal-words.ts';
import { adding, placeOf, removing } from '../place.ts';
import { type Cause, cause, entriesOf, type Finder, said, unitAtHand, withoutInstance } from '../scene.ts';

const unitNames = /[A-Za-z0-9:_.\\@-]+\.(?:socket|service|target|mount|path|timer|slice|device|swap)\b/g;

/** The names of units in a text. */
export const namesIn = (text: string): readonly string[] => [...new Set(text.match(unitNames) ?? [])];

/** The lines at hand that put a unit after or before one of the circle. */
const cycle: Finder = ({ loaded, parts, name }) => {
  const inCycle = new Set(namesIn([parts.cycle, parts.first, name].filter(Boolean).join(' ')).map(withoutInstance));
  const found = loaded.units.flatMap((unit) =>
    entriesOf(unit, 'Unit', 'After', 'Before').flatMap((entry) => {
      const names = entry.assignment.value.split(/\s+/).filter((each) => inCycle.has(withoutInstance(each)));
      if (names.length === 0 || !inCycle.has(unit.name)) return [];
      const { key, value } = entry.assignment;
      const whole = names.length === value.split(/\s+/).length;
      const fixes = whole ? removing(unit, [entry], `Remove ${key}=`) : [];
      const code = unit.name.endsWith('.socket') ? 'order/socket' : 'order/line';
      return cause(code, { key, other: names.join(' '), unit: unit.name }, placeOf(unit, entry), fixes);
    }),
  );
  const [socket] = loaded.units.filter((unit) => unit.name.endsWith('.socket') && inCycle.has(unit.name));
  if (found.length > 0 || !socket) return found.slice(0, 4);
  return cause('order/implicit', { unit: socket.name });
};

/** The units that a unit cannot do without. */
const requires: Finder = ({ unit, loaded }) => {
  if (!unit) return [];
  const found = entriesOf(unit, 'Unit', 'Requires', 'BindsTo', 'Requisite');
  const lines = found.flatMap((entry): readonly Cause[] => {
    const others = entry.assignment.value;
    return cause('depend/line', { key: entry.assignment.key, others }, placeOf(unit, entry));
  });
  const device = entriesOf(unit, 'Socket', 'BindToDevice').flatMap((entry) =>
    cause('no-device/line', { key: 'BindToDevice', value: entry.assignment.value }, placeOf(unit, entry)),
  );
  const socket = loaded.units.find((each) => each.name.endsWith('.socket') && each.unit.service === unit.name);
  const implied = socket && lines.length === 0 ? cause('depend/socket', { socket: socket.name }) : [];
  return [...lines, ...device, ...implied].slice(0, 3);
};

/** A unit that systemd does not know: here it is not installed, or something here names it. */
const notFound: Finder = ({ loaded, parts }) => {
  const { missing } = parts;
  if (missing === undefined) return [];
  if (unitAtHand(loaded, missing)) return cause('not-found/installed', { unit: missing });
  const naming = loaded.units.flatMap((unit) =>
    unit.unit.entries
      .filter(({ effective, assignment }) => effective && assignment.value.split(/\s+/).includes(missing))
      .flatMap((entry) => {
        const { key } = entry.assignment;
        const alone = entry.assignment.value === missing;
        const fixes = alone ? removing(unit, [entry], `Remove ${key}=`) : [];
        return cause('not-found/line', { key, missing, unit: unit.name }, placeOf(unit, entry), fixes);
      }),
  );
  if (naming.length > 0) return naming.slice(0, 2);
  const stem = (name: string): string => name.replace(/[@.].*$/, '').toLowerCase();
  const near = loaded.units.find(({ name }) => stem(name) === stem(missing));
  return near ? cause('not-found/near', { unit: near.name }) : [];
};

const masked: Finder = ({ loaded, parts }) => {
  const unit = unitAtHand(loaded, parts.masked ?? parts.path?.replace(/^.*\//, ''));
  return unit ? cause('masked/here', { unit: unit.name }) : [];
};

/** What makes systemd refuse a unit at hand. */
const badSetting: Finder = ({ loaded, parts, unit }) => {
  const at = unitAtHand(loaded, parts.bad ?? parts.unit) ?? unit;
  const refused = at?.unit.diagnostics.filter(({ effect }) => effect === 'refused') ?? [];
  if (at && refused.length > 0) return refused.flatMap((each) => said(at, each));
  return at ? cause('verdict/mended', { unit: at.name }) : [];
};

const noInstall: Finder = ({ loaded, unit }) => {
  const socket = unit?.name.endsWith('.socket') ? unit : loaded.units.find(({ name }) => name.endsWith('.socket'));
  if (!socket) return [];
  if (entriesOf(socket, 'Install', 'WantedBy', 'RequiredBy', 'Also', 'Alias').length > 0)
    return cause('install/here', { unit: socket.name });
  return cause(
    'install/add',
    { unit: socket.name },
    undefined,
    adding(socket, 'Install', 'WantedBy', 'sockets.target'),
  );
};

const triggered: Finder = ({ loaded, parts }) => {
  const service = unitAtHand(loaded, parts.unit);
  const socket = loaded.units.find(
    ({ unit }) => service && unit.context.unit.endsWith('.socket') && unit.service === service.name,
  );
  return socket ? cause('stop/socket', { socket: socket.name, service: service?.name }) : [];
};

const asserts: Finder = ({ unit }) =>
  (unit?.unit.entries ?? [])
    .filter(({ effective, assignment }) => effective && /^Assert[A-Z]/.test(assignment.key))
    .slice(0, 3)
    .flatMap((entry) =>
      unit
        ? cause('assert/line', { line: `${entry.assignment.key}=${entry.assignment.value}` }, placeOf(unit, entry))
        : [],
    );

const noReload: Finder = ({ unit, parts }) =>
  unit?.name.endsWith('.socket') && parts.type === 'reload' ? cause('reload/socket', { unit: unit.name }) : [];

export const orderFinders: Readonly<Partial<Record<LogCode, Finder>>> = {
  'order/cycle': cycle,
  'order/deleted': cycle,
  'job/dependency': requires,
  'depend/bound': requires,
  'unit/not-found': notFound,
  'unit/masked': masked,
  'unit/bad-setting': badSetting,
  'install/none': noInstall,
  'stop/triggered': triggered,
  'assert/unmet': asserts,
  'unit/no-reload': noReload,
};
