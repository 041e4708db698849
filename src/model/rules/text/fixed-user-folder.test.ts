import { ofUser, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { fixedUserFolder } from './fixed-user-folder.ts';

ruleCases(fixedUserFolder, {
  raises: [
    ['a socket', ofUser(socket('ListenStream=/run/user/1000/app.sock')), '/run/user/1000'],
    ['a variable', ofUser(service('ExecStart=/usr/bin/a', 'Environment=D=/run/user/1001')), '/run/user/1001'],
    ['a command', ofUser(service('ExecStart=/usr/bin/a --at=/run/user/1000/a.sock')), '/run/user/1000'],
  ],
  silent: [
    ['the specifier', ofUser(socket('ListenStream=%t/app.sock'))],
    ['the number by specifier', ofUser(socket('ListenStream=/run/user/%U/app.sock'))],
    ['a unit of the system', socket('ListenStream=/run/user/1000/app.sock')],
    ['a longer name', ofUser(socket('ListenStream=/run/user/1000a/app.sock'))],
    ['another folder', ofUser(socket('ListenStream=/run/users/1000'))],
  ],
});
