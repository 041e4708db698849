import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { defaultValue } from './default-value.ts';

ruleCases(defaultValue, {
  raises: [
    ['options that are off', socket('ListenStream=80', 'NoDelay=no', 'FreeBind=off'), 'NoDelay=no', 'FreeBind=off'],
    ['one in other words', socket('ListenStream=80', 'DeferAcceptSec=0s'), 'DeferAcceptSec=0s'],
    ['one that could not act either', socket('ListenStream=/run/a', 'KeepAlive=no'), 'KeepAlive=no'],
    ['a comment further up', socket('# NoDelay is off', '', 'ListenStream=80', 'NoDelay=no'), 'NoDelay=no'],
  ],
  silent: [
    [
      'what is documented that way',
      socket('ListenStream=/run/a', 'Accept=no', 'SocketMode=0666', 'DirectoryMode=0755', 'SocketUser=root'),
    ],
    [
      'limits',
      socket('ListenStream=80', 'Accept=yes', 'MaxConnections=64', 'TriggerLimitBurst=20', 'MaxConnectionsPerSource=0'),
    ],
    ['BindIPv6Only=', socket('ListenStream=80', 'BindIPv6Only=default')],
    ['another value', socket('ListenStream=80', 'NoDelay=yes', 'DeferAcceptSec=5')],
    ['a value that is set back', socket('ListenStream=80', 'NoDelay=yes', 'NoDelay=no')],
    ['a line that says why', socket('ListenStream=80', '# latency does not matter', 'NoDelay=no')],
    [
      'a drop-in, which may undo what a package sets',
      { ...socket('ListenStream=80'), 'app.socket.d/a.conf': '[Socket]\nNoDelay=no\n' },
    ],
    ['a drop-in over a unit that is not here', { 'app.socket.d/a.conf': '[Socket]\nNoDelay=no\n' }],
  ],
});
