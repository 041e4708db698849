import { ofUser, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { tmpPath } from './tmp-path.ts';

ruleCases(tmpPath, {
  raises: [
    ['a path in /tmp', socket('ListenStream=/tmp/app.sock'), '/tmp/app.sock'],
    ['a path in a folder there', socket('ListenStream=/tmp/app/app.sock'), '/tmp/app/app.sock'],
    ['a FIFO in /var/tmp', socket('ListenFIFO=/var/tmp/app'), '/var/tmp/app'],
    ['a specifier', socket('ListenStream=%T/app.sock'), '%T/app.sock'],
    ['a unit of a user', ofUser(socket('ListenStream=/tmp/app.sock')), '/tmp/app.sock'],
    [
      'a service that shares /tmp',
      { ...socket('ListenStream=/tmp/a'), ...service('ExecStart=/bin/app', 'PrivateTmp=no') },
      '/tmp/a',
    ],
  ],
  silent: [
    ['/run', socket('ListenStream=/run/tmp/app.sock')],
    ['a folder whose name begins so', socket('ListenStream=/tmpfs/app.sock')],
    ['a folder of that name elsewhere', socket('ListenStream=/srv/tmp/app.sock')],
    ['an abstract name', socket('ListenStream=@/tmp/app.sock')],
    [
      'a service with a /tmp of its own, of which another rule speaks',
      { ...socket('ListenStream=/tmp/a'), ...service('ExecStart=/bin/app', 'PrivateTmp=yes') },
    ],
    ['the sockets of X11', socket('ListenStream=/tmp/.X11-unix/X7')],
    ['a special file', socket('ListenSpecial=/tmp/app')],
  ],
});
