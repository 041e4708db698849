import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { backlog } from './backlog.ts';

ruleCases(backlog, {
  raises: [
    ['one more than usual', socket('ListenStream=80', 'Backlog=4097'), 'Backlog=4097'],
    ['a round number', socket('ListenStream=/run/a', 'Backlog=65535'), 'Backlog=65535'],
    ['the last of two', socket('ListenStream=80', 'Backlog=10', 'Backlog=10000'), 'Backlog=10000'],
  ],
  silent: [
    ['as many as usual', socket('ListenStream=80', 'Backlog=4096')],
    ['the default', socket('ListenStream=80', 'Backlog=2147483647')],
    ['the most', socket('ListenStream=80', 'Backlog=4294967295')],
    ['datagrams, of which another rule speaks', socket('ListenDatagram=80', 'Backlog=10000')],
    ['nothing', socket('ListenStream=80')],
  ],
});
