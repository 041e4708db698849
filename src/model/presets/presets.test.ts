import { describe, expect, test } from 'vitest';
import { assignments } from '../syntax/document.ts';
import { parse } from '../syntax/parse.ts';
import { blankUnit } from './blank.ts';
import { preset, presets } from './index.ts';

describe('every preset', () => {
  test.each(presets.map((each) => [each.id, each] as const))('%s is a file as a maintainer writes it', (_, each) => {
    const document = parse(each.text);
    const values = (section: string, key: string) => assignments(document, section, key).map(({ value }) => value);
    expect(each.text).toMatch(/^[\n -~]+[^\n]\n$/);
    expect(each.text).not.toMatch(/[ \t]$|\n\n\n/m);
    expect(document.nodes.filter(({ type }) => type === 'rejected')).toEqual([]);
    expect(Math.max(...each.text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(each.summary.split(' ').length, each.summary).toBeLessThanOrEqual(12);
    if (each.dropInFor) {
      expect(each.file).toMatch(new RegExp(`^${each.dropInFor}\\.d/[a-z-]+\\.conf$`));
      return;
    }
    expect(each.file).toBe(`${each.name}.socket`);
    expect(values('Unit', 'Description')).toHaveLength(1);
    expect(values('Install', 'WantedBy')).toEqual(['sockets.target']);
    expect(values('Socket', 'Accept')[0] === 'yes' && values('Socket', 'Service').length > 0).toBe(false);
  });

  test('has an id, a title, a name and a file of its own', () => {
    for (const key of ['id', 'title', 'name', 'file'] as const)
      expect(new Set(presets.map((each) => each[key])).size, key).toBe(presets.length);
  });
});

test('the presets fill every group', () => {
  expect(new Set(presets.map((each) => each.group))).toEqual(new Set(['web', 'database', 'secure', 'more']));
});

test('a preset is found by its id', () => {
  expect(preset('gunicorn')?.file).toBe('gunicorn.socket');
  expect(preset('nothing')).toBeUndefined();
});

test('an empty start listens on something and can be enabled', () => {
  const document = parse(blankUnit);
  expect(document.nodes.map(({ type }) => type)).toContain('section');
  expect(assignments(document, 'Socket').map(({ key, value }) => `${key}=${value}`)).toEqual(['ListenStream=8080']);
  expect(assignments(document, 'Install').map(({ value }) => value)).toEqual(['sockets.target']);
});
