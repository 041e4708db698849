import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { readWithoutWrite } from './read-without-write.ts';

const path = 'ListenStream=/run/app.sock';

ruleCases(readWithoutWrite, {
  raises: [
    ['0644', socket(path, 'SocketMode=0644'), '0644'],
    ['0640', socket(path, 'SocketMode=640', 'SocketGroup=www-data'), '640'],
    ['0755', socket(path, 'SocketMode=0755'), '0755'],
    ['0604', socket(path, 'SocketMode=0604'), '0604'],
    ['datagrams', socket('ListenDatagram=/run/app.sock', 'SocketMode=0644'), '0644'],
    ['a path beside a port', socket('ListenStream=80', path, 'SocketMode=0644'), '0644'],
  ],
  silent: [
    ['0660', socket(path, 'SocketMode=0660')],
    ['0664, where the group gets in', socket(path, 'SocketMode=0664')],
    ['0646, where others get in', socket(path, 'SocketMode=0646')],
    ['0600', socket(path, 'SocketMode=0600')],
    ['0620, which is enough to connect', socket(path, 'SocketMode=0620')],
    ['a FIFO, which can be read', socket('ListenFIFO=/run/app.fifo', 'SocketMode=0644')],
    ['a port', socket('ListenStream=80', 'SocketMode=0644')],
    ["a user's socket", ofUser(socket('ListenStream=%t/app.sock', 'SocketMode=0644'))],
    ['a mode that a later one replaces', socket(path, 'SocketMode=0644', 'SocketMode=0660')],
  ],
});
