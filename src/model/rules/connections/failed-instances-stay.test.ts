import { expect, test } from 'vitest';
import { onTarget, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { loadBundle } from '../../unit/load-bundle.ts';
import { failedInstancesStay } from './failed-instances-stay.ts';

const accepting = socket('ListenStream=7777', 'Accept=yes');
const perSource = socket('ListenStream=7777', 'Accept=yes', 'MaxConnectionsPerSource=3');
const template = (...lines: readonly string[]) => ({ 'app@.service': `${lines.join('\n')}\n` });
const run = template('[Service]', 'ExecStart=/usr/bin/app');

ruleCases(failedInstancesStay, {
  raises: [
    ['a plain template', { ...accepting, ...run }, '/usr/bin/app'],
    ['a port of VSOCK', { ...socket('ListenStream=vsock::7777', 'Accept=yes'), ...run }, '/usr/bin/app'],
    [
      'CollectMode=inactive',
      { ...accepting, ...template('[Unit]', 'CollectMode=inactive', '[Service]', 'ExecStart=/usr/bin/app') },
      '/usr/bin/app',
    ],
    [
      'a command that may fail among others',
      { ...accepting, ...template('[Service]', 'Type=oneshot', 'ExecStart=-/usr/bin/a', 'ExecStart=/usr/bin/b') },
      '/usr/bin/b',
    ],
  ],
  silent: [
    [
      'CollectMode=',
      { ...accepting, ...template('[Unit]', 'CollectMode=inactive-or-failed', '[Service]', 'ExecStart=/usr/bin/app') },
    ],
    [
      'a program whose ways to end are known',
      { ...accepting, ...template('[Service]', 'ExecStart=/usr/bin/app', 'SuccessExitStatus=111') },
    ],
    ['a command that may fail', { ...accepting, ...template('[Service]', 'ExecStart=-/usr/bin/app') }],
    ['a command with more prefixes', { ...accepting, ...template('[Service]', 'ExecStart=@-/usr/bin/app app') }],
    ['Accept=no', { ...socket('ListenStream=7777'), ...service('ExecStart=/usr/bin/app') }],
    ['a Unix socket', { ...socket('ListenStream=/run/app.sock', 'Accept=yes'), ...run }],
    ['a template that is not here', accepting],
  ],
});

test('failed instances count for a client up to systemd 249', () => {
  const whyOn = (target: number, files: Readonly<Record<string, string>>) =>
    failedInstancesStay.find(loadBundle(onTarget(target, files))).map(({ params }) => params.limit);
  expect(whyOn(249, { ...perSource, ...run })).toEqual([3]);
  expect(whyOn(252, { ...perSource, ...run })).toEqual([undefined]);
  expect(whyOn(249, { ...accepting, ...run })).toEqual([undefined]);
});
