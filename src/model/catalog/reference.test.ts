import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog } from './catalog.ts';
import type { SectionName } from './directive.ts';
import { fact } from './facts.ts';

const folder = new URL('../../../public/reference/', import.meta.url);
const names = catalog.filter((entry) => entry.section === 'Socket').map((entry) => entry.name);
const wordsIn = (text: string) => text.trim().split(/\s+/).length;

test('there is one text for each directive of Socket, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.md`).sort());
});

/** The keys of a unit file, each with the section it stands in. */
function keysOf(unit: string): [string, string][] {
  let section = '';
  return unit.split('\n').flatMap((line): [string, string][] => {
    section = /^\[(\w+)\]$/.exec(line)?.[1] ?? section;
    const key = /^(\w+)=/.exec(line)?.[1];
    return key ? [[section, key]] : [];
  });
}

test.each(names)('the text of %s has 60 to 160 words, an example of it, and its sources last', (name) => {
  const text = readFileSync(new URL(`${name}.md`, folder), 'utf8');
  const [block = '', example = ''] = /\n```ini\n([^`]*)```\n/.exec(text) ?? [];
  expect(keysOf(example)).toContainEqual(['Socket', name]);
  for (const [section, key] of keysOf(example))
    if (section !== 'Service') expect(fact(section as SectionName, key), `[${section}] ${key}`).toBeDefined();
  expect(text.match(/```/g)).toHaveLength(2);
  expect(wordsIn(text.replace(block, '\n'))).toBeGreaterThanOrEqual(60);
  expect(wordsIn(text.replace(block, '\n'))).toBeLessThanOrEqual(160);
  expect(text.startsWith(`# ${name}=\n\n`)).toBe(true);
  expect(text.trimEnd().split('\n').at(-1)).toMatch(/^systemd\.socket\(5\)/);
  expect(text).not.toMatch(/!|\]\(/);
});
