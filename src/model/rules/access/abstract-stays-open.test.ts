import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { abstractStaysOpen } from './abstract-stays-open.ts';

const path = 'ListenStream=/run/app.sock';

ruleCases(abstractStaysOpen, {
  raises: [
    ['a name beside a closed path', socket(path, 'ListenStream=@app', 'SocketMode=0660'), '@app'],
    ['each of two', socket('ListenStream=@a', path, 'ListenDatagram=@b', 'SocketMode=0600'), '@a', '@b'],
    ["a user's socket", ofUser(socket('ListenStream=%t/a', 'ListenStream=@a', 'SocketMode=0600')), '@a'],
  ],
  silent: [
    ['a path that is open, too', socket(path, 'ListenStream=@app', 'SocketMode=0666')],
    ['no mode', socket(path, 'ListenStream=@app')],
    ['a name alone', socket('ListenStream=@app', 'SocketMode=0660')],
    ['a path alone', socket(path, 'SocketMode=0660')],
    ['a port', socket(path, 'ListenStream=80', 'SocketMode=0660')],
  ],
});
