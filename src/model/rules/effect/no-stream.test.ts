import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { noStream } from './no-stream.ts';

ruleCases(noStream, {
  raises: [
    ['UDP', socket('ListenDatagram=53', 'Backlog=10'), 'Backlog=10'],
    ['a FIFO', socket('ListenFIFO=/run/a', 'Backlog=10'), 'Backlog=10'],
    ['a path for datagrams', socket('ListenDatagram=/run/a', 'Backlog=10000'), 'Backlog=10000'],
  ],
  silent: [
    ['TCP', socket('ListenStream=80', 'Backlog=10')],
    ['sequential packets', socket('ListenSequentialPacket=/run/a', 'Backlog=10')],
    ['a stream beside datagrams', socket('ListenDatagram=53', 'ListenStream=53', 'Backlog=10')],
    ['VSOCK', socket('ListenStream=vsock::80', 'Backlog=10')],
  ],
});
