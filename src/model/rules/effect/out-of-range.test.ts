import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { outOfRange } from './out-of-range.ts';

ruleCases(outOfRange, {
  raises: [
    [
      'a time that is too long',
      socket('ListenStream=80', 'KeepAlive=yes', 'KeepAliveTimeSec=12h'),
      'KeepAliveTimeSec=12h',
    ],
    [
      'an endless time',
      socket('ListenStream=80', 'KeepAlive=yes', 'KeepAliveTimeSec=infinity'),
      'KeepAliveTimeSec=infinity',
    ],
    [
      'less than a second',
      socket('ListenStream=80', 'KeepAlive=yes', 'KeepAliveIntervalSec=500ms'),
      'KeepAliveIntervalSec=500ms',
    ],
    ['too many probes', socket('ListenStream=80', 'KeepAlive=yes', 'KeepAliveProbes=128'), 'KeepAliveProbes=128'],
    ['too many hops', socket('ListenDatagram=80', 'IPTTL=256'), 'IPTTL=256'],
  ],
  silent: [
    ['keep-alive that is off, of which another rule speaks', socket('ListenStream=80', 'KeepAliveTimeSec=12h')],
    [
      'the longest and the shortest',
      socket(
        'ListenStream=80',
        'KeepAlive=yes',
        'KeepAliveTimeSec=32767',
        'KeepAliveIntervalSec=1s',
        'KeepAliveProbes=127',
        'IPTTL=255',
      ),
    ],
    [
      'a second and a half, which counts as one',
      socket('ListenStream=80', 'KeepAlive=yes', 'KeepAliveIntervalSec=1.5s'),
    ],
    [
      'zero, which means that it is not set',
      socket('ListenStream=80', 'KeepAlive=yes', 'KeepAliveTimeSec=0', 'KeepAliveProbes=0', 'IPTTL=-1'),
    ],
    ['a path, of which another rule speaks', socket('ListenStream=/run/a', 'KeepAliveTimeSec=12h', 'IPTTL=256')],
  ],
});
