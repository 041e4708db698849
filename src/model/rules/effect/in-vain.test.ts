import { beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { bundleOf, onTarget } from '../../testing/rule-cases.ts';
import { noEffect } from '../../unit/applies.ts';
import { loadAll } from '../../unit/load-all.ts';
import { loadBundle } from '../../unit/load-bundle.ts';
import { kindOf } from '../../values/kinds.ts';
import { effectRules } from './rules.ts';

beforeAll(loadAll);

/** Units of every sort, so that there is one for each directive in which it cannot act. */
const listeners = [
  'ListenStream=8080',
  'ListenStream=/run/app/a.sock',
  'ListenStream=0.0.0.0:8080',
  'ListenDatagram=8080',
  'ListenFIFO=/run/app/a',
  'ListenMessageQueue=/a',
  'ListenStream=8080\nAccept=yes',
];

/** systemd itself refuses a unit with these; `SocketProtocol=` acts on listeners that it is not for. */
const apart = ['Service', 'DeferTrigger', 'Symlinks', 'SocketProtocol'];

const needy = catalog.filter(
  ({ section, name, needs, accept, with: beside }) =>
    section === 'Socket' && (needs ?? accept ?? beside) !== undefined && !apart.includes(name),
);

/** The codes of what is said of a directive in a unit, by all rules of this room; undefined where it can act. */
function saidOf(name: string, value: string, listener: string): readonly string[] | undefined {
  const files = { 'app.socket': `[Socket]\n${listener}\n${name}=${value}\n` };
  const loaded = loadBundle(onTarget(262, files));
  const [socket] = loaded.units;
  const entry = socket?.unit.entries.find(({ directive }) => directive.name === name);
  if (!socket || entry?.read.status !== 'accepted' || entry.read.value === false) return undefined;
  // From 257 on a queue is given to SocketUser=, which the catalog does not tell apart by version.
  if (/^Socket(User|Group)$/.test(name) && listener.startsWith('ListenMessageQueue')) return undefined;
  if (!noEffect(entry.directive, socket.unit)) return undefined;
  const { keyStart } = entry.assignment;
  return effectRules.flatMap((rule) => (rule.find(loaded).some(({ start }) => start === keyStart) ? [rule.code] : []));
}

describe.each(needy.map(({ name, kind }) => [name, kind] as const))('%s', (name, kind) => {
  test('is spoken of once in each unit in which it cannot act', () => {
    const said = listeners.flatMap((listener) =>
      kindOf(kind).examples.flatMap((value) => saidOf(name, value, listener)?.length ?? []),
    );
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said)).toEqual(new Set([1]));
  });
});

test('nothing is said of a unit that listens on nothing yet', () => {
  for (const { name, kind, accept, with: beside } of needy) {
    if (accept || beside) continue;
    const lines = kindOf(kind).examples.map((value) => `${name}=${value}`);
    const loaded = loadBundle(bundleOf({ 'app.socket': `[Socket]\n${lines.join('\n')}\n` }));
    expect([name, effectRules.flatMap((rule) => rule.find(loaded).map(() => rule.code))]).toEqual([name, []]);
  }
});
