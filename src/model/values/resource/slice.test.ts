import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { slice } from './slice.ts';

const context: Context = { target: 252, unit: 'app.socket', manager: 'system' };

describe('slices', () => {
  test('systemd answers the same', () => {
    expect(disagreements(slice, recordedFor('type:unit_slice'), 'Slice')).toEqual([]);
  });

  obeysTheLaws(slice, /^(foo|-|\.slice|\.service|@|%p|%i|%h|%| |"|ü)*$/);

  test.each(['-.slice', 'a--b.slice', '-a.slice', 'FOO.slice', '%p.slice'])('%s is fine', (text) => {
    expect(slice.read(text, context)).toMatchObject({ status: 'accepted', problems: [] });
  });

  test.each([
    ['', 'unit-name/empty', undefined],
    ['foo', 'slice/not-a-slice', 'foo.slice'],
    ['foo.service', 'slice/not-a-slice', 'foo.slice'],
    ['foo@bar.slice', 'slice/not-a-slice', 'foo-bar.slice'],
    ['foo@.slice', 'unit-name/is-template', 'foo.slice'],
    ['foo bar.slice', 'unit-name/character', 'foo-bar.slice'],
    ["'foo.slice'", 'unit-name/unknown-type', 'foo.slice'],
    ['%h.slice', 'specifier/not-in-names', undefined],
  ])('%s is rejected by %s, and probably means %s', (text, code, suggestion) => {
    const read = slice.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.suggestion]).toEqual([code, suggestion]);
  });
});
