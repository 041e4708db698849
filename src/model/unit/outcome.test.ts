import { describe, expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { load } from './load.ts';
import { outcomeOf, positionIn, systemdLine } from './outcome.ts';

function read(text: string, target = 252): readonly string[] {
  const document = parse(text);
  const { diagnostics } = load(document, { target, unit: 'app.socket', manager: 'system' });
  return diagnostics.map((d) => `${systemdLine(d, document)} ${outcomeOf(d)}`);
}

test.each([
  ['a bad value', '[Socket]\nListenStream=80\nBacklog=x', ['3 rejected']],
  ['a key that nobody knows', '[Socket]\nListenStream=80\nFoo=x', ['3 unknown-key']],
  ['a key of another section', '[Socket]\nListenStream=80\nDescription=x', ['3 unknown-key']],
  ['a key that came later', '[Socket]\nListenStream=80\nPollLimitBurst=1', ['3 unknown-key']],
  ['a section that nobody knows', '[Socket]\nListenStream=80\n[Foo]', ['3 unknown-section']],
  ['a line without an equals sign', '[Socket]\nListenStream=80\nfoo', ['3 rejected']],
  ['a line outside of a section', 'foo\n[Socket]\nListenStream=80', ['1 rejected']],
  ['lines of a section that nobody knows', '[Socket]\nListenStream=80\n[Foo]\nfoo\n=b\nA=b', ['3 unknown-section']],
  ['a refused value', '[Socket]\nListenStream=80\nSocketUser=65535', ['3 refused']],
  ['a unit without listeners', '[Unit]\nDescription=a\n[Socket]\n', ['3 refused']],
  ['a note', '[Socket]\nListenStream=/var/run/a', ['2 noted']],
  ['the last line of a continued one', '[Socket]\nListenStream=80\nBacklog=a \\\n# c\n  b\n', ['5 rejected']],
  ['a backslash at the end of the file', '[Socket]\nListenStream=80\nBacklog=a \\', ['4 rejected']],
  ['a backslash and a line end at the end of the file', '[Socket]\nListenStream=80\nBacklog=a \\\n', ['4 rejected']],
  ['CR as the end of a line', '[Socket]\rListenStream=80\rBacklog=x', ['3 rejected']],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

describe('the position of an offset', () => {
  const document = parse('ab\r\n😀c\n');
  test.each([
    [0, 1, 1],
    [2, 1, 3],
    [4, 2, 1],
    [6, 2, 3],
    [7, 2, 4],
    [8, 2, 5],
  ])('%i is in line %i, column %i', (offset, line, column) => {
    expect(positionIn(document, offset)).toEqual({ line, column });
  });

  test('an empty file has one line', () => {
    expect(positionIn(parse(''), 0)).toEqual({ line: 1, column: 1 });
  });
});
