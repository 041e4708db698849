import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { privateTmp } from './private-tmp.ts';

const tmp = socket('ListenStream=/tmp/app.sock');
const runs = (...lines: readonly string[]) => service('ExecStart=/opt/app', ...lines);

ruleCases(privateTmp, {
  raises: [
    ['a socket in /tmp', { ...tmp, ...runs('PrivateTmp=yes') }, '/tmp/app.sock'],
    ['a FIFO in /var/tmp', { ...socket('ListenFIFO=/var/tmp/a/app'), ...runs('PrivateTmp=true') }, '/var/tmp/a/app'],
    ['a service with a user of its own', { ...tmp, ...runs('DynamicUser=yes') }, '/tmp/app.sock'],
    [
      'one of two listeners',
      { ...socket('ListenStream=8080', 'ListenStream=/tmp/app.sock'), ...runs('PrivateTmp=yes') },
      '/tmp/app.sock',
    ],
  ],
  silent: [
    ['a socket in /run', { ...socket('ListenStream=/run/app.sock'), ...runs('PrivateTmp=yes') }],
    ['the /tmp of all', { ...tmp, ...runs() }],
    ['PrivateTmp=no at last', { ...tmp, ...runs('PrivateTmp=yes', 'PrivateTmp=no') }],
    ['a folder whose name begins alike', { ...socket('ListenStream=/tmpfiles/app'), ...runs('PrivateTmp=yes') }],
    ['an abstract socket', { ...socket('ListenStream=@/tmp/app'), ...runs('PrivateTmp=yes') }],
    [
      'a process for each connection',
      {
        ...socket('ListenStream=/tmp/app.sock', 'Accept=yes'),
        'app@.service': '[Service]\nExecStart=/opt/app\nPrivateTmp=yes\n',
      },
    ],
  ],
});
