import { onTarget, ruleCases, socket } from '../../testing/rule-cases.ts';
import { noPath } from './no-path.ts';

ruleCases(noPath, {
  raises: [
    ['a mode on a port', socket('ListenStream=80', 'SocketMode=0660'), 'SocketMode=0660'],
    [
      'an owner on an abstract name',
      socket('ListenStream=@a', 'SocketUser=app', 'SocketGroup=app'),
      'SocketUser=app',
      'SocketGroup=app',
    ],
    [
      'folders and removal',
      socket('ListenDatagram=53', 'DirectoryMode=0700', 'RemoveOnStop=yes'),
      'DirectoryMode=0700',
      'RemoveOnStop=yes',
    ],
    ['the mode that is the default, too', socket('ListenStream=80', 'SocketMode=0666'), 'SocketMode=0666'],
    [
      'a line in a drop-in',
      { ...socket('ListenStream=80'), 'app.socket.d/a.conf': '[Socket]\nSocketMode=0600\n' },
      'SocketMode=0600',
    ],
    [
      'a user for a queue, which 252 leaves to root',
      socket('ListenMessageQueue=/a', 'SocketUser=app'),
      'SocketUser=app',
    ],
  ],
  silent: [
    ['a path', socket('ListenStream=/run/a', 'SocketMode=0660', 'SocketUser=app', 'DirectoryMode=0700')],
    ['a path beside a port', socket('ListenStream=80', 'ListenStream=/run/a', 'SocketMode=0660')],
    ['a FIFO', socket('ListenFIFO=/run/a', 'SocketMode=0660', 'SocketUser=app', 'RemoveOnStop=yes')],
    ['a queue', socket('ListenMessageQueue=/a', 'SocketMode=0660')],
    [
      'a user for a queue, where systemd gives it away',
      onTarget(257, socket('ListenMessageQueue=/a', 'SocketUser=app')),
    ],
    ['what is off anyway', socket('ListenStream=80', 'RemoveOnStop=no')],
    ['a line that is replaced', socket('ListenStream=80', 'ListenStream=/run/a', 'SocketMode=0600', 'SocketMode=0660')],
    ['a unit that listens on nothing yet', socket('SocketMode=0660')],
    [
      'a drop-in over a unit that is not here',
      { 'app.socket.d/a.conf': '[Socket]\nListenStream=80\nSocketMode=0660\n' },
    ],
  ],
});
