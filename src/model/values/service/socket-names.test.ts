import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { socketNames } from './socket-names.ts';

const context: Context = { target: 257, unit: 'app@x.service', manager: 'system' };

describe('names of sockets', () => {
  test('systemd answers the same', () => {
    const cases = recordedFor('type:service_sockets');
    expect(cases.length).toBeGreaterThan(10);
    expect(disagreements(socketNames, cases, 'TriggeredBy')).toEqual([]);
  });

  obeysTheLaws(socketNames, /^(foo|bar|\.socket|\.service|@|%i|%z|%|,|'|\\| )*$/);

  test.each([
    ['b.socket a.socket b.socket', ['a.socket', 'b.socket']],
    ['b@.socket %p.socket', ['app.socket', 'b@x.socket']],
    ['', []],
  ])('%s', (text, value) => {
    expect(socketNames.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
  });

  test.each([
    ['foo', 'socket-names/type', 'foo.socket'],
    ['foo.service', 'socket-names/type', 'foo.socket'],
    ["'foo.socket'", 'socket-names/type', 'foo.socket'],
    ['a.socket,b.socket', 'unit-list/comma', 'a.socket b.socket'],
    ['a/b.socket', 'unit-name/character', undefined],
    ['a\\ b.socket', 'unit-name/character', undefined],
    ['%z.socket', 'specifier/unknown', undefined],
  ])('%s is rejected by %s', (text, code, suggestion) => {
    const read = socketNames.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.suggestion]).toEqual([code, suggestion]);
  });
});
