import { onTarget, ruleCases, socket } from '../../testing/rule-cases.ts';
import { alone } from './alone.ts';

ruleCases(alone, {
  raises: [
    ['how many messages', socket('ListenMessageQueue=/a', 'MessageQueueMaxMessages=5'), 'MessageQueueMaxMessages=5'],
    [
      'how long a message',
      socket('ListenMessageQueue=/a', 'MessageQueueMessageSize=100'),
      'MessageQueueMessageSize=100',
    ],
    [
      'a longest wait for nothing',
      onTarget(260, socket('ListenStream=80', 'DeferTriggerMaxSec=5')),
      'DeferTriggerMaxSec=5',
    ],
  ],
  silent: [
    ['both numbers', socket('ListenMessageQueue=/a', 'MessageQueueMaxMessages=5', 'MessageQueueMessageSize=100')],
    ['a wait and its end', onTarget(260, socket('ListenStream=80', 'DeferTrigger=yes', 'DeferTriggerMaxSec=5'))],
    ['keep-alive, of which another rule speaks', socket('ListenStream=80', 'KeepAliveProbes=3')],
    ['no queue, of which another rule speaks', socket('ListenStream=80', 'MessageQueueMaxMessages=5')],
  ],
});
