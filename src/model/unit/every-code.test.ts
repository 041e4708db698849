import { expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { recorded } from '../testing/recorded.ts';
import type { Context } from '../values/kind.ts';
import { type KindId, kindOf } from '../values/kinds.ts';
import { isAdviceCode } from '../words/advice.ts';
import { problemCodes } from '../words/problems.ts';
import { load } from './load.ts';

/** Units that raise what no recorded value does, by target. */
const units: readonly (readonly [target: number, text: string])[] = [
  [252, ''],
  [252, 'ListenStream=80\n[Socket]\nhello\n=5\n[socket]\n[Socket'],
  [252, '[Soc"ket]'],
  [262, '[Soc*ket]'],
  [252, '[Socket]\nListenStream=80\nNotifyAccess=all\nPAMName=a\nKillMode=none'],
  [262, '[Socket]\nListenStream=80\nDynamicUser=yes\nWorkingDirectory=~'],
  [262, '[Socket]\nListenStream=80\nPrivatePIDs=yes'],
  [252, '[Unit]\nOnFailure=a.service b.service\nOnFailureJobMode=isolate\n[Socket]\nListenStream=80'],
  [252, '[Socket]\nListenStream=80\nfoo\nFoo=1\nlistenstream=1\nWantedBy=a.target\nPollLimitBurst=1'],
  [262, '[Socket]\nListenStream=80\nMemoryLimit=1'],
  [262, '[Socket]\nListenStream=80\nManagedOOMMemoryPressureLimitPercent=5'],
  [252, `[Socket]\nListenStream=80\n#${'x'.repeat(1024 * 1024)}`],
  [252, '[Socket]\nListenStream=80\nA=\uD800'],
  [252, '[Socket]\n'],
  [252, '[Socket]\nListenStream=80\nAccept=yes\nMaxConnections=0'],
  [252, '[Socket]\nListenDatagram=80\nAccept=yes'],
  [252, '[Socket]\nListenStream=80\nAccept=yes\nService=a.service'],
  [262, '[Socket]\nListenStream=80\nAccept=yes\nDeferTrigger=yes'],
  [252, '[Socket]\nListenStream=80\nSymlinks=/run/a'],
  [252, `[Socket]\nListenStream=80-90\nListenStream=80\nSocketUser=nobody\n[Unit]\nAfter=${'a'.repeat(300)}.service`],
  [252, '[Socket]\nListenStream=80\nExecStartPre=/bin/echo "\\q"'],
];

/** The lines of services that raise what no recorded value does alone, by target. */
const services: readonly (readonly [target: number, ...lines: string[]])[] = [
  [252, 'Type=simple', 'ExecStop=/bin/true'],
  [252, 'ExecStop=/bin/true'],
  [252, 'ExecStart=/a', 'Type=oneshot', 'Restart=always'],
  [252, 'ExecStart=/a', 'Type=oneshot', 'RestartForceExitStatus=1'],
  [252, 'ExecStart=/a', 'Type=oneshot', 'ExitType=cgroup'],
  [252, 'ExecStart=/a', 'Type=dbus'],
  [262, 'ExecStart=/a', 'Type=forking', 'PrivatePIDs=yes'],
  [252, 'ExecStart=/a', 'Type=oneshot', 'RuntimeMaxSec=1', 'USBFunctionDescriptors=/a'],
  [252, 'ExecStart=/a', 'RuntimeRandomizedExtraSec=1', 'USBFunctionStrings=/a'],
  [262, 'ExecStart=/a', 'Type=simple', 'ExecStartPost=/a', 'SetCredential=a:b', 'RestartSteps=1'],
  [262, 'ExecStart=/a', 'RestartMaxDelaySec=1ms', 'RefreshOnReload=extensions'],
  [262, 'ExecStart=/a', 'RefreshOnReload=credentials'],
];

/** Values that raise what a system's socket unit does not. */
const values: readonly (readonly [kind: KindId, text: string, context: Partial<Context>])[] = [
  ['environment', 'A', {}],
  ['environment', '1=2', {}],
  ['instance-name', 'a b', { unit: 'app@.socket' }],
  ['emergency-action', 'reboot', { manager: 'user' }],
  ['string', '%f', { unit: 'a-.socket' }],
  ['environment', '"A=\\q"', {}],
  ['unit-list', `${'a'.repeat(245)}@.service`, {}],
  ['directories', 'a\\q', {}],
  ['directories', 'a\\xff', {}],
  ['extension-images', '/dev/a', { target: 257 }],
  ['root-image-options', 'a:b:c', {}],
  ['image-policy', 'a=verity', { target: 257 }],
  ['image-policy', 'root=a', { target: 257 }],
  ['image-policy', 'root=-:root=-', { target: 257 }],
  ['root-hash', 'x', {}],
  ['loaded-credential', 'a:/b//c', {}],
  ['log-fields', 'A', {}],
  ...[')', '(?z)', '\\1', '[', '[:alpha:]', '[b-a]', '\\', '\\y', '*', 'a{2,1}'].map(
    (text) => ['log-filter', text, {}] as const,
  ),
  ['cpu-set', '3-1', {}],
  ['nsec', '585y', {}],
  ['reboot-argument', 'ä', {}],
  ['reboot-argument', 'a'.repeat(256), {}],
  ['open-file', '/', {}],
  ['open-file', '/a:ü', {}],
  ['open-file', '/a::append,append', {}],
  ['luo-sessions', 'a:b', {}],
  ['syscall-filter', '@sandbox', {}],
  ['syscall-filter', '~:EPERM', {}],
  ['syscall-errno', '0', {}],
  ['protect-hostname', 'yes:a_b', { target: 262 }],
  ['protect-hostname', 'no:a', { target: 262 }],
];

function raised(): ReadonlySet<string> {
  const codes = new Set<string>();
  const collect = (target: number, text: string, unit: string) => {
    for (const { code } of load(parse(text), { target, unit, manager: 'system' }).diagnostics) codes.add(code);
  };
  for (const [target, text] of units) collect(target, text, 'app.socket');
  for (const [target, ...lines] of services) collect(target, `[Service]\n${lines.join('\n')}`, 'app.service');
  const forUser = { target: 262, unit: 'app.socket', manager: 'user' } as const;
  for (const { code } of load(parse('[Socket]\nListenStream=80\nDynamicUser=yes'), forUser).diagnostics)
    codes.add(code);
  for (const { section, key, value, unit } of recorded)
    for (const target of [252, 262]) collect(target, `[${section}]\n${key}=${value}\n`, unit);
  for (const [kind, text, context] of values) {
    const read = kindOf(kind).read(text, { target: 252, unit: 'app.socket', manager: 'system', ...context });
    if (read.status !== 'reset') for (const { code } of read.problems) codes.add(code);
  }
  return codes;
}

test('every problem that has words is raised by some unit', () => {
  const codes = raised();
  // Advice is held complete beside its rules.
  expect(problemCodes.filter((code) => !isAdviceCode(code) && !codes.has(code))).toEqual([]);
});
