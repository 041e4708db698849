import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { protectHostname } from './protect-hostname.ts';

const context: Context = { target: 262, unit: 'app.socket', manager: 'system' };

describe('the protection of the host name', () => {
  test('systemd answers the same and shows the same', () => {
    const cases = recordedFor('ProtectHostname');
    expect(cases.length).toBeGreaterThan(2);
    expect(disagreements(protectHostname, cases, 'ProtectHostname')).toEqual([]);
  });

  obeysTheLaws(protectHostname, /^(yes|no|private|:|%p|app|a-b|\.|-| )*$/);

  test.each([
    ['yes', { mode: 'yes' }],
    ['OFF', { mode: 'no' }],
    ['private', { mode: 'private' }],
    ['private:web-1.example', { mode: 'private', hostname: 'web-1.example' }],
    ['1:%p', { mode: 'yes', hostname: 'app' }],
  ])('%s is read', (text, value) => {
    expect(protectHostname.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
  });

  test.each([
    ['Private', 'choice/unknown', 0, 'private'],
    ['no:app', 'hostname/switched-off', 0, 'yes:app'],
    ['maybe:app', 'choice/unknown', 0, undefined],
    ['yes:', 'hostname/invalid', 4, undefined],
    ['yes:a_b', 'hostname/invalid', 4, undefined],
    ['yes:a..b', 'hostname/invalid', 4, undefined],
    ['yes:-a', 'hostname/invalid', 4, undefined],
    ['yes:.host', 'hostname/invalid', 4, undefined],
    [`yes:${'a'.repeat(65)}`, 'specifier/too-long', 4, undefined],
    ['yes:%z', 'specifier/unknown', 4, undefined],
  ])('%s is rejected by %s from %d on', (text, code, start, suggestion) => {
    const read = protectHostname.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.start, problem?.suggestion]).toEqual([code, start, suggestion]);
  });

  test('before it had modes it is a boolean', () => {
    expect(protectHostname.read('private', { ...context, target: 257 })).toMatchObject({ status: 'rejected' });
    expect(protectHostname.read('', { ...context, target: 257 })).toMatchObject({ status: 'rejected' });
    expect(protectHostname.read('', context)).toEqual({ status: 'reset' });
  });
});
