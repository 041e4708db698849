import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Directive, directive, fact, loadBundle, loadExplain, type SectionName } from '../../../model/index.ts';
import { explorers } from '../explorers/explorers.ts';
import { beside, directiveAt, directivesWithText, pageName, pageOfName, textOf, topics } from './pages.ts';
import { bodyOf, filesOf, samplesIn } from './texts.ts';

const folder = new URL('../../../../public/', import.meta.url);
const namesIn = (place: string) => readdirSync(new URL(place, folder)).map((name) => name.replace(/\.md$/, ''));
const read = (path: string) => readFileSync(new URL(`${path}.md`, folder), 'utf8');
const newest = 262;

const { tryValue } = await loadExplain();
const references = namesIn('reference/').map((name) => `reference/${name}`);
const pages = [...references, ...namesIn('topics/').map((name) => `topics/${name}`)];
const sectionOf = (path: string): SectionName => directiveAt(path.replace('reference/', ''))?.section ?? 'Socket';

test('there is a text for each directive in the list, for all 70 of [Socket] itself, and no other', () => {
  const listed = directivesWithText().map(pageName);
  expect(namesIn('reference/').sort()).toEqual([...new Set(listed)].sort());
  expect(listed.filter((name) => !name.includes('.'))).toHaveLength(70);
  for (const [section, names] of Object.entries(beside))
    for (const name of names) expect(fact(section as SectionName, name), `${section}.${name}`).toBeDefined();
});

test('there is a text for each topic, and no other', () => {
  expect(namesIn('topics/').sort()).toEqual(topics.map(({ id }) => id).sort());
});

test.each(references)('%s has its parts in order, and its length', (path) => {
  const text = read(path);
  expect(text.startsWith(`# ${path.replace(/^.*[/.]/, '')}=\n`)).toBe(true);
  const parts = ['What it does', 'When you want it', 'What goes wrong', 'Related'];
  expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(parts);
  const words = bodyOf(text)
    .replace(/```[^`]*```/g, '')
    .trim()
    .split(/\s+/).length;
  expect(words).toBeGreaterThanOrEqual(60);
  expect(words).toBeLessThanOrEqual(230);
  expect(text).not.toMatch(/!(?!=)(?![^`]*`)|<\w/);
});

describe.each(references.filter((path) => samplesIn(read(path)).length > 0))('the values of %s', (path) => {
  test('are taken, or not, as the text says, by the newest systemd', () => {
    const found = directiveAt(path.replace('reference/', '')) as Directive;
    const context = { target: newest, manager: 'system' } as const;
    const samples = samplesIn(read(path));
    const outcome = samples.map(({ value }) => ({
      value,
      taken: ['accepted', 'reset'].includes(tryValue(found, value, context).status),
    }));
    expect(outcome).toEqual(samples);
    expect(samples.some(({ taken }) => taken)).toBe(true);
  });
});

const examples = pages.flatMap((path) =>
  [...read(path).matchAll(/^```ini(?: says (.*))?\n([^`]*)```$/gm)].map(([, says = '', block = ''], i) => ({
    path,
    i,
    says,
    block,
  })),
);

test.each(examples)('example $i of $path loads as its text says', ({ says, block }) => {
  const { units } = loadBundle({ name: 'app', target: newest, files: filesOf(block) });
  const codes = units.flatMap(({ unit }) =>
    unit.diagnostics.filter((d) => d.severity === 'error' || d.effect === 'noted'),
  );
  expect(codes.map(({ code }) => code)).toEqual(says.split(' ').filter(Boolean));
});

test('the example of a directive sets it', () => {
  const without = references.filter((path) => {
    const name = path.replace(/^.*[/.]/, '');
    return !examples.some((example) => example.path === path && new RegExp(`^${name}=`, 'm').test(example.block));
  });
  expect(without).toEqual([]);
});

/** Pages of other rooms. */
const elsewhere = new Set([
  'missions',
  'simulator',
  'explain',
  'explorers',
  ...explorers.map(({ id }) => `explorers/${id}`),
]);

test.each(pages)(
  'each link of %s leads to a page, and each name with an equals sign is one that systemd knows',
  (path) => {
    const text = read(path);
    for (const [, to = ''] of text.matchAll(/\]\(([^)]*)\)/g))
      expect(elsewhere.has(to.replace(/&.*/, '')) || existsSync(new URL(`${to}.md`, folder)), to).toBe(true);
    const section = sectionOf(path);
    const unknown = [...text.matchAll(/`([A-Z]\w+)=`/g)].flatMap(([, name = '']) =>
      (['Socket', 'Service', 'Unit', 'Install'] as const).some((one) => directive(one, name)) ? [] : [name],
    );
    expect(unknown.filter((name) => !notKnown.has(name))).toEqual([]);
    if (path.startsWith('reference/')) {
      const own = directiveAt(path.replace('reference/', ''));
      expect(own && textOf(own)).toBe(path.replace('reference/', ''));
      expect(pageOfName(own?.name ?? '', section)).toBe(path.replace('reference/', ''));
    }
  },
);

/** Names in texts that are settings of systemd's own files, or that the text says are not known. */
const notKnown = new Set(['DeferAccept', 'DefaultTimeoutStartSec']);

test('what a text says about when a directive came agrees with the facts', () => {
  const wrong: string[] = [];
  for (const path of references) {
    const own = directiveAt(path.replace('reference/', ''));
    const known = own && fact(own.section, own.name);
    for (const [said, version] of read(path).matchAll(/(?:came with|It needs|needs) systemd (\d+)/g))
      if (known?.since !== Number(version) && !read(path).includes(`Multipath TCP ${said}`))
        wrong.push(`${path}: ${said}, ${known?.since}`);
  }
  expect(wrong).toEqual([]);
});

test('what a text says the default is agrees with the catalog', () => {
  const wrong: string[] = [];
  for (const path of references) {
    const own = directiveAt(path.replace('reference/', ''));
    for (const [said, value] of read(path).matchAll(
      /(?:`([^`]+)`, the default|[Tt]he default is `([^`]+)`|default of `([^`]+)`)/g,
    )) {
      const stated = value ?? /`([^`]+)`/.exec(said)?.[1];
      const name = /^(\w+)=(.+)$/.exec(stated ?? '');
      const meant = name ? directive('Socket', name[1] ?? '')?.default : own?.default;
      if ((name?.[2] ?? stated) !== meant) wrong.push(`${path}: ${said}, ${meant}`);
    }
  }
  expect(wrong).toEqual([]);
});
