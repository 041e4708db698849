import { describe, expect, test } from 'vitest';
import { applyEdits } from '../syntax/edit.ts';
import { parse } from '../syntax/parse.ts';
import { load } from './load.ts';
import type { Unit } from './unit.ts';

const service = (...lines: string[]) => `[Service]\n${lines.join('\n')}\n`;
const running = (...lines: string[]) => service('ExecStart=/bin/true', ...lines);
const loaded = (text: string, target = 252): Unit =>
  load(parse(text), { target, unit: 'app.service', manager: 'system' });
const said = (unit: Unit) => unit.diagnostics.map(({ code, effect }) => `${effect} ${code}`);

describe('a service is refused for the sake of', () => {
  test.each([
    ['no commands', service('RemainAfterExit=yes'), 252, 'no-commands'],
    ['commands that were cleared', running('ExecStart='), 252, 'no-commands'],
    ['a lone semicolon', service('ExecStart=;'), 252, 'no-commands'],
    ['no start of a daemon', service('Type=simple', 'ExecStop=/bin/true'), 252, 'no-start'],
    ['nothing to stop', service('ExecStop=/bin/true'), 252, 'nothing-stays'],
    ['two starts', running('ExecStart=/bin/false'), 252, 'several-starts'],
    ['two starts in a line', service('ExecStart=/bin/true ; /bin/true'), 252, 'several-starts'],
    ['an endless oneshot', running('Type=oneshot', 'Restart=always', 'ExitType=cgroup'), 252, 'oneshot-restart'],
    ['a forced oneshot', running('Type=oneshot', 'RestartForceExitStatus=1'), 255, 'oneshot-force'],
    ['a oneshot with a tail', running('Type=oneshot', 'ExitType=cgroup'), 262, 'oneshot-exit-type'],
    ['a bus without a name', running('Type=dbus', 'PAMName=x', 'KillMode=process'), 252, 'no-bus-name'],
    ['a fork out of sight', running('Type=forking', 'PrivatePIDs=yes'), 257, 'forking-private-pids'],
    ['credentials without a start', service('SetCredential=a:b', 'ExecStop=/bin/true'), 257, 'no-start'],
  ])('%s', (_, text, target, code) => {
    const unit = loaded(text, target);
    expect([unit.state, ...said(unit)]).toEqual(['bad-setting', `refused service/${code}`]);
  });

  test.each([
    ['nothing, with a way to stop that comes later', service('RemainAfterExit=yes', 'ExecStop=/bin/true'), 252],
    ['nothing, with an action', `[Unit]\nSuccessAction=reboot\n${service()}`, 252],
    ['nothing, with several starts of a oneshot', running('Type=oneshot', 'ExecStart=/bin/false'), 252],
    ['nothing, with a forced oneshot from 256 on', running('Type=oneshot', 'RestartForceExitStatus=1'), 256],
    ['nothing, with a name on the bus', running('BusName=org.foo'), 252],
    ['nothing, with a start that was replaced', running('ExecStart=', 'ExecStart=/bin/false'), 252],
  ])('%s', (_, text, target) => {
    const unit = loaded(text, target);
    expect([unit.state, ...said(unit)]).toEqual(['loaded']);
  });

  test('a path that systemd says it ignores', () => {
    const unit = loaded(running('PIDFile=../x', 'Foo=bar'));
    expect([unit.state, ...said(unit)]).toEqual(['error', 'ignored path/not-normalized', 'refused pid-file/unit-lost']);
  });
});

describe('a service is loaded, and systemd notes', () => {
  test.each([
    ['one half of USB', running('USBFunctionStrings=/a'), 252, ['usb-without-descriptors']],
    ['the other half', running('USBFunctionDescriptors=/a'), 252, ['usb-without-strings']],
    ['nothing of both', running('USBFunctionDescriptors=/a', 'USBFunctionStrings=/a'), 252, []],
    ['a runtime of a oneshot', running('Type=oneshot', 'RuntimeMaxSec=0'), 252, ['oneshot-runtime']],
    ['an extra of nothing', running('RuntimeRandomizedExtraSec=1'), 252, ['extra-without-maximum']],
    ['steps', running('RestartSteps=2'), 257, ['steps-without-maximum']],
    [
      'a maximum, and a small one',
      running('RestartMaxDelaySec=1ms'),
      257,
      ['maximum-without-steps', 'maximum-below-delay'],
    ],
    ['nothing of both', running('RestartMaxDelaySec=1', 'RestartSteps=2'), 257, []],
    [
      'credentials that come late',
      running('Type=simple', 'ExecStartPost=/bin/true', 'SetCredential=a:b'),
      257,
      ['simple-credentials'],
    ],
    ['no extensions', running('RefreshOnReload=~credentials'), 262, ['no-extensions']],
    ['no credentials', running('RefreshOnReload=credentials'), 262, ['no-credentials']],
    ['nothing of both', running('RefreshOnReload=yes'), 262, []],
    ['nothing of those there', running('RefreshOnReload=credentials', 'LoadCredential=a:/a'), 262, []],
    ['nothing of a directory', running('RefreshOnReload=extensions', 'ExtensionDirectories=/a/b.v'), 262, []],
  ])('%s', (_, text, target, codes) => {
    const unit = loaded(text, target);
    expect([unit.state, ...said(unit)]).toEqual(['loaded', ...codes.map((code) => `noted service/${code}`)]);
  });
});

test('what does not go with a oneshot can be taken out', () => {
  const text = running('Type=oneshot', 'Restart=always');
  const [found] = loaded(text).diagnostics;
  expect(applyEdits(text, found?.fixes[0]?.edits ?? [])).toBe(running('Type=oneshot'));
});
