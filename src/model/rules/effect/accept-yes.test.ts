import { onTarget, ruleCases, socket } from '../../testing/rule-cases.ts';
import { acceptYes } from './accept-yes.ts';

ruleCases(acceptYes, {
  raises: [
    ['FlushPending=yes', socket('ListenStream=80', 'Accept=yes', 'FlushPending=yes'), 'FlushPending=yes'],
    [
      'a longest wait',
      onTarget(260, socket('ListenStream=80', 'Accept=yes', 'DeferTriggerMaxSec=5')),
      'DeferTriggerMaxSec=5',
    ],
  ],
  silent: [
    ['Accept=no', socket('ListenStream=80', 'FlushPending=yes')],
    ['what is off anyway', socket('ListenStream=80', 'Accept=yes', 'FlushPending=no')],
    ['Service=, which systemd refuses', socket('ListenStream=80', 'Accept=yes', 'Service=a.service')],
    ['a directive that this systemd does not know', socket('ListenStream=80', 'Accept=yes', 'DeferTriggerMaxSec=5')],
  ],
});
