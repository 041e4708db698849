import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../values/kinds.ts';
import { directiveProse } from '../words/directive-prose.ts';
import { catalog, directive, directivesOf, sharedDirectives } from './catalog.ts';
import { categories } from './categories.ts';
import type { Directive } from './directive.ts';
import { fact, namesIn } from './facts.ts';
import { lateCatalog } from './late.ts';
import { proseOf } from './search.ts';

const root = new URL('../../../', import.meta.url);
const manual = 'systemd.socket(5)';
const label = (entry: { section: string; name: string }) => `${entry.section}.${entry.name}`;
const wordsIn = (text: string) => text.split(/\s+/).length;

const all: readonly Directive[] = [...catalog, ...lateCatalog];

const described = [
  ...namesIn('Socket')
    .filter((name) => fact('Socket', name)?.manual === manual)
    .map((name) => `Socket.${name}`),
  ...namesIn('Unit').map((name) => `Unit.${name}`),
  ...namesIn('Install').map((name) => `Install.${name}`),
];

describe('the catalog is complete', () => {
  test('every directive of Socket, Unit and Install that systemd knows has one entry, and there are no others', () => {
    expect(catalog.map(label).sort()).toEqual(described.sort());
  });

  test('Socket has 70 directives of its own', () => {
    expect(catalog.filter((entry) => entry.section === 'Socket')).toHaveLength(70);
  });

  test('every category has entries, and categories stand in the order of the form', () => {
    for (const { id } of categories) expect(directivesOf(id), id).not.toHaveLength(0);
    const order = categories.map((category) => category.id);
    const places = catalog.map((entry) => order.indexOf(entry.category));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('what is common stands before what is not', () => {
    for (const { id } of categories) {
      const common = directivesOf(id).map((entry) => entry.common === true);
      // What is beside the listeners comes after all their types.
      if (id !== 'listen') expect(common, id).toEqual([...common].sort().reverse());
    }
  });

  test('everything else of Socket is shared with Service, and nothing is both', () => {
    expect(sharedDirectives().length + 70).toBe(namesIn('Socket').length);
    expect(sharedDirectives().filter((entry) => !fact('Service', entry.name))).toEqual([]);
    expect(directive('Unit', 'User')).toBeUndefined();
  });

  test('every directive of Socket and Service is described, once', () => {
    for (const section of ['Socket', 'Service'] as const) {
      const entries = all.filter((entry) => entry.section === section);
      expect(entries.map((entry) => entry.name).sort()).toEqual([...namesIn(section)].sort());
    }
  });
});

test('prose is of directives that are in the catalog, and of all of them', () => {
  expect(Object.keys(directiveProse).sort()).toEqual(catalog.map((entry) => `${entry.section}.${entry.name}`).sort());
});

describe('the words of an entry', () => {
  test.each(catalog.map((entry) => [label(entry), entry] as const))('%s', (_, entry) => {
    expect(wordsIn(entry.brief)).toBeGreaterThanOrEqual(2);
    expect(wordsIn(entry.brief)).toBeLessThanOrEqual(9);
    expect(entry.brief).not.toMatch(/\.$|!|^\s|\s$/);
    const { meaning } = proseOf(entry);
    expect(meaning).toMatch(/^[A-Z].*[^.]\.$/);
    expect(meaning).not.toMatch(/\. |!/);
    expect(meaning.length).toBeLessThan(150);
  });

  test('no two entries say the same', () => {
    for (const textOf of [(entry: Directive) => entry.brief, (entry: Directive) => proseOf(entry).meaning]) {
      const seen = catalog.map((entry) => `${entry.section} ${textOf(entry)}`);
      expect(seen.filter((text, at) => seen.indexOf(text) !== at)).toEqual([]);
    }
  });
});

describe('what an entry refers to', () => {
  test('with= names directives of the same section, in Socket alone', () => {
    for (const entry of catalog)
      for (const name of entry.with ?? []) {
        expect(entry.section).toBe('Socket');
        expect(directive('Socket', name), `${entry.name} with ${name}`).toBeDefined();
      }
  });

  test('a mistaken name is no directive of its section, and stands for one directive only', () => {
    const all = catalog.flatMap((entry) => (entry.mistaken ?? []).map((name) => ({ section: entry.section, name })));
    expect(all.filter((name) => fact(name.section, name.name))).toEqual([]);
    expect(new Set(all.map(label)).size).toBe(all.length);
  });

  test('every directive that a text names exists', () => {
    const elsewhere = [
      'PrivateTmp',
      'DefaultTimeoutStartSec',
      'DefaultStartLimitIntervalSec',
      'DefaultStartLimitBurst',
    ];
    for (const entry of catalog) {
      const text = `${proseOf(entry).meaning} ${entry.defaultWords ?? ''}`;
      for (const [, name = ''] of text.matchAll(/\b([A-Z]\w+)=/g)) {
        const known = directive(entry.section, name) ?? elsewhere.includes(name);
        expect(known, `${label(entry)}: ${name}`).toBeTruthy();
      }
    }
  });
});

test('every default is a value that its kind accepts, for each target that was recorded', () => {
  for (const entry of all) {
    if (entry.default === undefined) continue;
    for (const target of [247, 252, 254, 257, 262]) {
      const read = kindOf(entry.kind).read(entry.default, { target, unit: 'app.socket', manager: 'system' });
      expect(read, `${label(entry)} ${target}`).toMatchObject({ status: 'accepted', problems: [] });
    }
  }
});

test('the facts are not stale', () => {
  const script = fileURLToPath(new URL('scripts/make-facts.mjs', root));
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
