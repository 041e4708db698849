import { onTarget, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { noBrake } from './no-brake.ts';

const free = { 'app.service': '[Unit]\nStartLimitIntervalSec=0\n[Service]\nExecStart=/usr/bin/app\n' };
const uncounted = { 'app.service': '[Unit]\nStartLimitBurst=0\n[Service]\nExecStart=/usr/bin/app\n' };
const limited = service('ExecStart=/usr/bin/app');
const off = socket('ListenStream=80', 'TriggerLimitBurst=0');

ruleCases(noBrake, {
  raises: [
    ['no limit at all', { ...off, ...free }, 'TriggerLimitBurst=0'],
    ['a count of nought', { ...off, ...uncounted }, 'TriggerLimitBurst=0'],
    [
      'a period of nought',
      { ...socket('ListenStream=80', 'TriggerLimitIntervalSec=0'), ...free },
      'TriggerLimitIntervalSec=0',
    ],
    [
      'no limit at all, later',
      onTarget(257, { ...socket('ListenStream=80', 'TriggerLimitBurst=0', 'PollLimitBurst=0'), ...free }),
      'TriggerLimitBurst=0',
    ],
  ],
  silent: [
    ['a service that is limited', { ...off, ...limited }],
    ['a socket that is limited', { ...socket('ListenStream=80'), ...free }],
    ['a socket with a limit of its own', { ...socket('ListenStream=80', 'TriggerLimitBurst=100'), ...free }],
    ['the other limit of a socket', onTarget(257, { ...off, ...free })],
    [
      'an instance for each connection',
      {
        ...socket('ListenStream=80', 'Accept=yes', 'TriggerLimitBurst=0'),
        'app@.service': '[Unit]\nStartLimitIntervalSec=0\n[Service]\nExecStart=/usr/bin/app\n',
      },
    ],
    ['a service that is not here', off],
  ],
});
