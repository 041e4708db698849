import { expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { groupList } from './group-list.ts';

const context: Context = { target: 262, unit: 'app.service', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('type:user_group_strv_compat');
  expect(cases.length).toBeGreaterThan(15);
  expect(disagreements(groupList, cases, (c) => c.key)).toEqual([]);
});

obeysTheLaws(groupList, /^(adm|audio|1000|65535|0| |\t|\\|'|%i|%%|%z|:|\.|fü)*$/);

test.each([
  ['adm', ['adm'], 'group adm'],
  ['adm  video 1000', ['adm', 'video', '1000'], 'groups adm, video and 1000'],
  ['a\\dm', ['adm'], 'group adm'],
])('%s is a list of groups', (text, value, words) => {
  expect(groupList.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
  expect(groupList.words(value, context)).toBe(words);
});

test.each([
  ['adm 65535', 'user/number', '65535', undefined],
  ['adm a:b', 'user/invalid', 'a:b', 'adm a'],
  ['\\ adm', 'user/invalid', '\\ adm', undefined],
  ['adm %z', 'specifier/unknown', '%z', 'adm %%z'],
  ['adm\\', 'words/bad-escape', '\\', undefined],
  ['0adm 01', 'user/number', '01', '0adm 1'],
])('%s refuses the unit by %s', (text, code, found, suggestion) => {
  const read = groupList.read(text, context);
  const [problem] = read.status === 'rejected' ? read.problems : [];
  expect([problem?.code, problem?.effect, text.slice(problem?.start, problem?.end), problem?.suggestion]).toEqual([
    code,
    'refused',
    found,
    suggestion,
  ]);
});

test('unusual names are noted, each by itself', () => {
  expect(groupList.read("'adm audio'", context)).toMatchObject({
    status: 'accepted',
    value: ["'adm", "audio'"],
    problems: [
      { code: 'user/odd', effect: 'noted', start: 0, end: 4 },
      { code: 'user/odd', effect: 'noted', start: 5, end: 11 },
    ],
  });
});

test('the empty text clears, and the last name is completed', () => {
  expect(groupList.read(' ', context)).toEqual({ status: 'reset' });
  expect(groupList.complete?.('audio ad', context)).toEqual([{ text: 'audio adm', words: 'group adm' }]);
});
