import { onTarget, ruleCases, socket } from '../../testing/rule-cases.ts';
import { limitOff } from './limit-off.ts';

ruleCases(limitOff, {
  raises: [
    [
      'a count without a time',
      socket('ListenStream=80', 'TriggerLimitIntervalSec=0', 'TriggerLimitBurst=5'),
      'TriggerLimitBurst=5',
    ],
    [
      'a time without a count',
      socket('ListenStream=80', 'TriggerLimitBurst=0', 'TriggerLimitIntervalSec=10s'),
      'TriggerLimitIntervalSec=10s',
    ],
    [
      'wake-ups',
      onTarget(257, socket('ListenStream=80', 'PollLimitIntervalSec=0', 'PollLimitBurst=5')),
      'PollLimitBurst=5',
    ],
  ],
  silent: [
    ['both', socket('ListenStream=80', 'TriggerLimitIntervalSec=10s', 'TriggerLimitBurst=5')],
    ['one alone', socket('ListenStream=80', 'TriggerLimitIntervalSec=0')],
    ['both at zero', socket('ListenStream=80', 'TriggerLimitIntervalSec=0', 'TriggerLimitBurst=0')],
    ['two limits', onTarget(257, socket('ListenStream=80', 'TriggerLimitIntervalSec=0', 'PollLimitBurst=5'))],
    [
      'a zero that is replaced',
      socket('ListenStream=80', 'TriggerLimitIntervalSec=0', 'TriggerLimitIntervalSec=5', 'TriggerLimitBurst=5'),
    ],
  ],
});
