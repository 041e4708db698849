import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context, Kind } from '../kind.ts';
import { exitType } from './exit-type.ts';
import { notifyAccess } from './notify-access.ts';
import { oomPolicy } from './oom-policy.ts';
import { restartMode } from './restart-mode.ts';
import { serviceRestart } from './service-restart.ts';
import { serviceType } from './service-type.ts';
import { timeoutFailureMode } from './timeout-failure-mode.ts';

const context: Context = { target: 257, unit: 'app.service', manager: 'system' };

const choices: readonly (readonly [type: string, kind: Kind<string>, alphabet: RegExp])[] = [
  ['service_type', serviceType, /^(simple|exec|forking|one|shot|dbus|notify|-reload|idle| |')*$/],
  ['service_restart', serviceRestart, /^(no|always|on-|success|failure|abort|watchdog|yes| )*$/],
  ['service_restart_mode', restartMode, /^(normal|direct|debug| |N)*$/],
  ['service_exit_type', exitType, /^(main|cgroup| |M)*$/],
  ['service_timeout_failure_mode', timeoutFailureMode, /^(terminate|abort|kill| |K)*$/],
  ['notify_access', notifyAccess, /^(none|main|exec|all|yes|no| )*$/],
  ['oom_policy', oomPolicy, /^(continue|stop|kill| |S)*$/],
];

/** Refused for want of a name, which is no matter of the value. */
const wantsMore = (c: { value: string }) => c.value === 'dbus';

describe.each(choices)('%s', (type, kind, alphabet) => {
  test('systemd answers the same', () => {
    const cases = recordedFor(`type:${type}`).filter((c) => !wantsMore(c));
    expect(cases.length).toBeGreaterThan(0);
    expect(disagreements(kind, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(kind, alphabet);
});

test.each([
  [serviceType, 'notify-reload', 252, 253],
  [restartMode, 'debug', 254, 257],
] as const)('what came later is newer than an earlier target', (kind, text, target, since) => {
  expect(kind.read(text, { ...context, target })).toMatchObject({
    status: 'rejected',
    problems: [{ code: 'choice/newer', params: { since, target } }],
  });
  expect(kind.read(text, { ...context, target: since })).toMatchObject({ status: 'accepted', value: text });
});

test.each([
  [serviceType, 'Simple', 'simple'],
  [serviceType, 'one-shot', 'oneshot'],
  [serviceRestart, 'yes', 'always'],
  [serviceRestart, 'unless-stopped', 'always'],
  [serviceRestart, 'never', 'no'],
  [serviceRestart, 'on_failure', 'on-failure'],
  [notifyAccess, 'yes', 'main'],
] as const)('what was meant', (kind, text, suggestion) => {
  expect(kind.read(text, context)).toMatchObject({ status: 'rejected', problems: [{ suggestion }] });
});
