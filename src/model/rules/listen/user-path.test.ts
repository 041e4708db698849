import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { userPath } from './user-path.ts';

ruleCases(userPath, {
  raises: [
    ['a path in /run', ofUser(socket('ListenStream=/run/app.sock')), '/run/app.sock'],
    ['a path in a folder there', ofUser(socket('ListenStream=/run/app/app.sock')), '/run/app/app.sock'],
    ['the old name of /run', ofUser(socket('ListenStream=/var/run/app.sock')), '/var/run/app.sock'],
    ['a FIFO', ofUser(socket('ListenFIFO=/run/app')), '/run/app'],
  ],
  silent: [
    ['the runtime directory', ofUser(socket('ListenStream=%t/app.sock'))],
    ['the runtime directory in full', ofUser(socket('ListenStream=/run/user/1000/app.sock'))],
    ['the home directory', ofUser(socket('ListenStream=%h/run/app.sock'))],
    ['a unit of the system', socket('ListenStream=/run/app.sock')],
    ['an abstract name', ofUser(socket('ListenStream=@/run/app.sock'))],
    ['a special file', ofUser(socket('ListenSpecial=/run/app'))],
  ],
});
