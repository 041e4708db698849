import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { loginPath } from './login-path.ts';

const after = (unit: string) => ({
  'app.socket': `[Unit]\nAfter=${unit}\n[Socket]\nListenStream=/run/user/1000/app.sock\n`,
});

ruleCases(loginPath, {
  raises: [
    ['a path there', socket('ListenStream=/run/user/1000/app.sock'), '/run/user/1000/app.sock'],
    ['the runtime directory of the system, misread', socket('ListenStream=%t/user/1000/app'), '%t/user/1000/app'],
    ['a FIFO', socket('ListenFIFO=/run/user/1000/app'), '/run/user/1000/app'],
    ['a unit that waits for something else', after('network.target'), '/run/user/1000/app.sock'],
  ],
  silent: [
    ['a unit of the user', ofUser(socket('ListenStream=/run/user/1000/app.sock', 'ListenStream=%t/app.sock'))],
    ['another folder', socket('ListenStream=/run/users/app.sock', 'ListenStream=/run/app.sock')],
    ['a unit that waits for the folder', after('user-runtime-dir@1000.service')],
    ['a unit that waits for the manager', after('user@1000.service')],
    ['an abstract name', socket('ListenStream=@/run/user/1000/app.sock')],
  ],
});
