import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { keepAliveOff } from './keep-alive-off.ts';

ruleCases(keepAliveOff, {
  raises: [
    ['a time', socket('ListenStream=80', 'KeepAliveTimeSec=60'), 'KeepAliveTimeSec=60'],
    [
      'all three',
      socket('ListenStream=80', 'KeepAliveTimeSec=60', 'KeepAliveIntervalSec=5', 'KeepAliveProbes=3'),
      'KeepAliveTimeSec=60',
      'KeepAliveIntervalSec=5',
      'KeepAliveProbes=3',
    ],
    ['KeepAlive=no', socket('ListenStream=80', 'KeepAlive=no', 'KeepAliveProbes=3'), 'KeepAliveProbes=3'],
  ],
  silent: [
    ['KeepAlive=yes', socket('ListenStream=80', 'KeepAlive=yes', 'KeepAliveTimeSec=60')],
    [
      'KeepAlive=yes in a drop-in',
      { ...socket('ListenStream=80', 'KeepAliveTimeSec=60'), 'app.socket.d/a.conf': '[Socket]\nKeepAlive=yes\n' },
    ],
    ['a path, of which another rule speaks', socket('ListenStream=/run/a', 'KeepAliveTimeSec=60')],
    ['KeepAlive=no alone', socket('ListenStream=80', 'KeepAlive=no')],
    ['a drop-in over a unit that is not here', { 'app.socket.d/a.conf': '[Socket]\nKeepAliveTimeSec=60\n' }],
  ],
});
