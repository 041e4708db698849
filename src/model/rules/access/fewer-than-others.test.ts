import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { fewerThanOthers } from './fewer-than-others.ts';

const path = 'ListenStream=/run/app.sock';

ruleCases(fewerThanOthers, {
  raises: [
    ['0066', socket(path, 'SocketUser=app', 'SocketMode=0066'), '0066'],
    ['0460', socket(path, 'SocketUser=app', 'SocketMode=0460'), '0460'],
    ['a group that others outdo', socket(path, 'SocketGroup=www-data', 'SocketMode=0606'), '0606'],
    ['a group that may only read', socket(path, 'SocketGroup=www-data', 'SocketMode=0646'), '0646'],
  ],
  silent: [
    ['0660', socket(path, 'SocketUser=app', 'SocketMode=0660')],
    ['0600', socket(path, 'SocketUser=app', 'SocketMode=0600')],
    ['0777', socket(path, 'SocketUser=app', 'SocketMode=0777')],
    ['0000, where nobody gets in', socket(path, 'SocketUser=app', 'SocketMode=0000')],
    ['root, who gets in anyway', socket(path, 'SocketMode=0066')],
    ['the group of root', socket(path, 'SocketUser=app', 'SocketMode=0606')],
    ['a port', socket('ListenStream=80', 'SocketUser=app', 'SocketMode=0066')],
  ],
});
