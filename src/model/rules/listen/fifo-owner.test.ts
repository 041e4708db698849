import { ofUser, onTarget, ruleCases, socket } from '../../testing/rule-cases.ts';
import { fifoOwner } from './fifo-owner.ts';

const fifo = (...lines: readonly string[]) => socket('ListenFIFO=/run/app.fifo', ...lines);
const queue = (...lines: readonly string[]) => socket('ListenMessageQueue=/app', ...lines);

ruleCases(fifoOwner, {
  raises: [
    ['a FIFO of a user', fifo('SocketUser=app'), 'SocketUser=app'],
    ['a FIFO of a group', fifo('SocketUser=root', 'SocketGroup=adm'), 'SocketGroup=adm'],
    ['both, once', fifo('SocketUser=app', 'SocketGroup=adm'), 'SocketUser=app'],
    ['RemoveOnStop=no', fifo('SocketUser=app', 'RemoveOnStop=no'), 'SocketUser=app'],
    ['a FIFO beside a socket', fifo('ListenStream=/run/app.sock', 'SocketUser=app'), 'SocketUser=app'],
    ['a queue, where systemd gives it away', onTarget(257, queue('SocketUser=app')), 'SocketUser=app'],
  ],
  silent: [
    ['a FIFO that is made anew', fifo('SocketUser=app', 'RemoveOnStop=yes')],
    ['a FIFO of root', fifo('SocketUser=root', 'SocketGroup=0')],
    ['a FIFO that nobody is given', fifo('SocketMode=0660')],
    ['a socket, which is always made anew', socket('ListenStream=/run/app.sock', 'SocketUser=app')],
    ['a queue of an older systemd, which stays root’s', queue('SocketUser=app')],
    ['a unit of a user', ofUser(fifo('SocketUser=app'))],
  ],
});
