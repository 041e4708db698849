import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { ownerWithoutMode } from './owner-without-mode.ts';

const path = 'ListenStream=/run/app.sock';

ruleCases(ownerWithoutMode, {
  raises: [
    ['a group', socket(path, 'SocketGroup=www-data'), 'SocketGroup=www-data'],
    ['a user', socket(path, 'SocketUser=www-data'), 'SocketUser=www-data'],
    ['both, once', socket(path, 'SocketUser=a', 'SocketGroup=b'), 'SocketGroup=b'],
    ['a user beside the group of root', socket(path, 'SocketUser=a', 'SocketGroup=root'), 'SocketUser=a'],
    ['a FIFO', socket('ListenFIFO=/run/app.fifo', 'SocketGroup=app'), 'SocketGroup=app'],
    [
      'a group in a drop-in',
      { ...socket(path), 'app.socket.d/a.conf': '[Socket]\nSocketGroup=app\n' },
      'SocketGroup=app',
    ],
  ],
  silent: [
    ['a mode', socket(path, 'SocketGroup=www-data', 'SocketMode=0660')],
    ['the usual mode where it is said', socket(path, 'SocketGroup=www-data', 'SocketMode=0666')],
    ['root', socket(path, 'SocketUser=root', 'SocketGroup=root')],
    ['a group that was taken back', socket(path, 'SocketGroup=www-data', 'SocketGroup=')],
    ['a port', socket('ListenStream=80', 'SocketGroup=www-data')],
    ["a user's socket", ofUser(socket('ListenStream=%t/app.sock', 'SocketGroup=docker'))],
    ['no owner', socket(path)],
  ],
});
