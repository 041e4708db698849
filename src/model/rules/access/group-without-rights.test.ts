import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { groupWithoutRights } from './group-without-rights.ts';

const path = 'ListenStream=/run/app.sock';

ruleCases(groupWithoutRights, {
  raises: [
    ['0600', socket(path, 'SocketGroup=www-data', 'SocketMode=0600'), '0600'],
    ['0700', socket(path, 'SocketMode=700', 'SocketGroup=www-data'), '700'],
    ['a group beside another user', socket(path, 'SocketUser=app', 'SocketGroup=www-data', 'SocketMode=0600'), '0600'],
    ['a FIFO', socket('ListenFIFO=/run/app.fifo', 'SocketGroup=app', 'SocketMode=0600'), '0600'],
  ],
  silent: [
    ['0660', socket(path, 'SocketGroup=www-data', 'SocketMode=0660')],
    ['0640, of which another rule speaks', socket(path, 'SocketGroup=www-data', 'SocketMode=0640')],
    ['0606, of which another rule speaks', socket(path, 'SocketGroup=www-data', 'SocketMode=0606')],
    ["a user's own group", socket(path, 'SocketUser=app', 'SocketGroup=app', 'SocketMode=0600')],
    ['root', socket(path, 'SocketGroup=root', 'SocketMode=0600')],
    ['no group', socket(path, 'SocketUser=app', 'SocketMode=0600')],
    ['a port', socket('ListenStream=80', 'SocketGroup=app', 'SocketMode=0600')],
    ["a user's socket", ofUser(socket('ListenStream=%t/app.sock', 'SocketGroup=docker', 'SocketMode=0600'))],
  ],
});
