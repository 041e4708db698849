import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, type Recorded, recordedFor } from '../../testing/recorded.ts';
import type { Context, Kind } from '../kind.ts';
import { mountPropagation } from './mount-propagation.ts';
import { privatePids } from './private-pids.ts';
import { privateTmp } from './private-tmp.ts';
import { privateUsers } from './private-users.ts';
import { procSubset } from './proc-subset.ts';
import { protectControlGroups } from './protect-control-groups.ts';
import { protectHome } from './protect-home.ts';
import { protectProc } from './protect-proc.ts';
import { protectSystem } from './protect-system.ts';

const context: Context = { target: 262, unit: 'app.service', manager: 'system' };

/** A socket unit is refused for it once all its lines are read, which is not for the kind to say. */
const isRefusedLater = (c: Recorded) =>
  c.key === 'PrivatePIDs' && [...c.answers.values()].some(({ status }) => status === 'refused');

describe.each<readonly [name: string, kind: Kind<string>]>([
  ['ProtectSystem', protectSystem],
  ['ProtectHome', protectHome],
  ['ProtectProc', protectProc],
  ['ProcSubset', procSubset],
  ['ProtectControlGroups', protectControlGroups],
  ['PrivateTmp', privateTmp],
  ['PrivateUsers', privateUsers],
  ['PrivatePIDs', privatePids],
  ['MountFlags', mountPropagation as Kind<string>],
])('%s', (name, kind) => {
  const cases = recordedFor(name).filter((c) => !isRefusedLater(c));

  test('systemd answers the same and shows the same', () => {
    expect(cases.length).toBeGreaterThan(5);
    expect(disagreements(kind, cases, name)).toEqual([]);
  });

  obeysTheLaws(kind, /^(yes|no|1|off|full|strict|tmpfs|read-only|pid|all|shared|slave|private|self|Self| )*$/);
});

test.each<readonly [Kind<string>, number, string, string | undefined]>([
  [protectSystem, 252, 'ON', 'yes'],
  [protectSystem, 252, 'strict', 'strict'],
  [protectSystem, 262, 'Strict', undefined],
  [protectHome, 252, 'tmpfs', 'tmpfs'],
  [protectHome, 262, 'full', undefined],
  [protectProc, 252, 'yes', undefined],
  [privateTmp, 252, 'disconnected', undefined],
  [privateTmp, 257, 'disconnected', 'disconnected'],
  [privateUsers, 257, 'full', undefined],
  [privateUsers, 258, 'full', 'full'],
  [privateUsers, 259, 'managed', undefined],
  [protectControlGroups, 257, 'strict', 'strict'],
])('in %# for %d, %s is %s', (kind, target, text, value) => {
  const read = kind.read(text, { ...context, target });
  expect(read.status === 'accepted' ? read.value : undefined).toBe(value);
});

test('a mode that came later is told from one that never was', () => {
  expect(privateUsers.read('full', { ...context, target: 257 })).toMatchObject({
    problems: [{ code: 'choice/newer', params: { since: 258, target: 257 } }],
  });
  expect(privateUsers.read('fully', context)).toMatchObject({ problems: [{ code: 'choice/unknown' }] });
});

test('an empty propagation clears what came before', () => {
  expect(mountPropagation.read(' ', context)).toEqual({ status: 'reset' });
  expect(mountPropagation.read('rslave', context)).toMatchObject({ problems: [{ suggestion: 'slave' }] });
});
