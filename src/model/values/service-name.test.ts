import { describe, expect, test } from 'vitest';
import { continues, obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import type { Context } from './kind.ts';
import { serviceName } from './service-name.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('Service=', () => {
  const cases = recordedFor('Service').filter((c) => !continues(c));

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(50);
    expect(disagreements(serviceName, cases, 'Triggers')).toEqual([]);
  });

  obeysTheLaws(serviceName, /^(foo|\.service|\.socket|@|%|n|i|I| |"|\/|é)*$/);

  test.each([
    ['app', 'service-name/type', 'app.service'],
    ['app.socket', 'service-name/type', 'app.service'],
    ['"app.service"', 'service-name/type', 'app.service'],
    ['/etc/systemd/system/app.service', 'unit-name/character', 'app.service'],
    ['app@.service', 'unit-name/is-template', undefined],
  ])('%s is rejected with %s, meaning %s', (text, code, suggestion) => {
    const read = serviceName.read(text, context);
    expect(read.status === 'rejected' && read.problems[0]).toMatchObject({ code });
    expect(read.status === 'rejected' && read.problems[0].suggestion).toBe(suggestion);
  });

  test('an empty assignment does not clear it', () => {
    expect(serviceName.read('', context)).toMatchObject({ status: 'rejected' });
  });
});
