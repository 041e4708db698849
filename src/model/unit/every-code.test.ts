import { expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { recorded } from '../testing/recorded.ts';
import type { Context } from '../values/kind.ts';
import { type KindId, kinds } from '../values/kinds.ts';
import { problemCodes } from '../words/problems.ts';
import { load } from './load.ts';

/** Units that raise what no recorded value does, by target. */
const units: readonly (readonly [target: number, text: string])[] = [
  [252, ''],
  [252, 'ListenStream=80\n[Socket\n["]\nhello\n[socket]\n'],
  [252, '[Socket]\nListenStream=80\nfoo\nFoo=1\nlistenstream=1\nWantedBy=a.target\nPollLimitBurst=1'],
  [262, '[Socket]\nListenStream=80\nMemoryLimit=1'],
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

/** Values that raise what a system's socket unit does not. */
const values: readonly (readonly [kind: KindId, text: string, context: Partial<Context>])[] = [
  ['environment', 'A', {}],
  ['environment', '1=2', {}],
  ['instance-name', 'a b', { unit: 'app@.socket' }],
  ['emergency-action', 'reboot', { manager: 'user' }],
  ['string', '%f', { unit: 'a-.socket' }],
  ['environment', '"A=\\q"', {}],
  ['unit-list', `${'a'.repeat(245)}@.service`, {}],
];

function raised(): ReadonlySet<string> {
  const codes = new Set<string>();
  const collect = (target: number, text: string, unit: string) => {
    for (const { code } of load(parse(text), { target, unit, manager: 'system' }).diagnostics) codes.add(code);
  };
  for (const [target, text] of units) collect(target, text, 'app.socket');
  for (const { section, key, value, unit } of recorded)
    for (const target of [252, 262]) collect(target, `[${section}]\n${key}=${value}\n`, unit);
  for (const [kind, text, context] of values) {
    const read = kinds[kind].read(text, { target: 252, unit: 'app.socket', manager: 'system', ...context });
    if (read.status !== 'reset') for (const { code } of read.problems) codes.add(code);
  }
  return codes;
}

test('every problem that has words is raised by some unit', () => {
  const codes = raised();
  expect(problemCodes.filter((code) => !codes.has(code))).toEqual([]);
});
