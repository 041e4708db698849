import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { abstractOpen } from './abstract-open.ts';

ruleCases(abstractOpen, {
  raises: [
    ['an abstract name', socket('ListenStream=@app'), '@app'],
    ['a datagram socket', socket('ListenDatagram=@app', 'SocketMode=0600'), '@app'],
    ['one of a user', ofUser(socket('ListenSequentialPacket=@app')), '@app'],
    ['one beside a path', socket('ListenStream=/run/app', 'ListenStream=@app'), '@app'],
  ],
  silent: [
    ['a path', socket('ListenStream=/run/@app')],
    ['a service that asks who sends', socket('ListenStream=@app', 'PassCredentials=yes')],
    ['that of a database with users of its own', socket('ListenStream=@mariadb-extra')],
    ['a name that is taken back', socket('ListenStream=@app', 'ListenStream=', 'ListenStream=/run/app')],
    ['a name that systemd rejects', socket('ListenStream=@', 'ListenStream=/run/app')],
    ['a port', socket('ListenStream=80')],
  ],
});
