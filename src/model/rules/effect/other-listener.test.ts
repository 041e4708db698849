import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { otherListener } from './other-listener.ts';

ruleCases(otherListener, {
  raises: [
    ['a pipe’s size on a socket', socket('ListenStream=/run/a', 'PipeSize=1M'), 'PipeSize=1M'],
    [
      'numbers of a queue on a port',
      socket('ListenStream=80', 'MessageQueueMaxMessages=5', 'MessageQueueMessageSize=100'),
      'MessageQueueMaxMessages=5',
      'MessageQueueMessageSize=100',
    ],
    ['a buffer of sockets on a FIFO', socket('ListenFIFO=/run/a', 'ReceiveBuffer=1M'), 'ReceiveBuffer=1M'],
    ['writing on a FIFO', socket('ListenFIFO=/run/a', 'Writable=yes'), 'Writable=yes'],
  ],
  silent: [
    ['a FIFO', socket('ListenFIFO=/run/a', 'PipeSize=1M')],
    ['a queue', socket('ListenMessageQueue=/a', 'MessageQueueMaxMessages=5', 'MessageQueueMessageSize=100')],
    ['a special file', socket('ListenSpecial=/dev/rfkill', 'Writable=yes')],
    ['a socket', socket('ListenStream=/run/a', 'ReceiveBuffer=1M', 'Timestamping=us')],
    ['what is off anyway', socket('ListenStream=80', 'Writable=no')],
  ],
});
