import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { busName } from './bus-name.ts';

const context: Context = { target: 257, unit: 'app.service', manager: 'system' };

describe('names on the bus', () => {
  test('systemd answers the same', () => {
    const cases = recordedFor('type:bus_name');
    expect(cases.length).toBeGreaterThan(8);
    expect(disagreements(busName, cases, 'BusName')).toEqual([]);
  });

  obeysTheLaws(busName, /^(org|foo|a-b|_|1|:|\.|%p|%i|%| |'|ü)*$/);

  test.each(['org.foo', 'org.foo-bar._x1', ':1.5', 'a.%p', `a.${'b'.repeat(253)}`])('%s', (text) => {
    expect(busName.read(text, context)).toMatchObject({ status: 'accepted', problems: [] });
  });

  test.each([
    ['', 'bus-name/empty', undefined],
    ['%i', 'bus-name/empty', undefined],
    ['org', 'bus-name/form', undefined],
    ['org.foo.', 'bus-name/form', 'org.foo'],
    ['org.1foo', 'bus-name/form', 'org._1foo'],
    ["'org.foo'", 'bus-name/form', 'org.foo'],
    [`a.${'b'.repeat(254)}`, 'specifier/too-long', undefined],
    ['org.%z', 'specifier/unknown', undefined],
  ])('%s is rejected by %s', (text, code, suggestion) => {
    const read = busName.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.suggestion]).toEqual([code, suggestion]);
  });
});
