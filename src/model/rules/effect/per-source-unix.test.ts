import { onTarget, ruleCases, socket } from '../../testing/rule-cases.ts';
import { perSourceUnix } from './per-source-unix.ts';

ruleCases(perSourceUnix, {
  raises: [
    ['a path', socket('ListenStream=/run/a', 'Accept=yes', 'MaxConnectionsPerSource=2'), 'MaxConnectionsPerSource=2'],
    [
      'an abstract name',
      onTarget(255, socket('ListenStream=@a', 'Accept=yes', 'MaxConnectionsPerSource=2')),
      'MaxConnectionsPerSource=2',
    ],
    [
      'two paths',
      socket('ListenStream=/run/a', 'ListenSequentialPacket=/run/b', 'Accept=yes', 'MaxConnectionsPerSource=2'),
      'MaxConnectionsPerSource=2',
    ],
  ],
  silent: [
    [
      'a systemd that counts users',
      onTarget(256, socket('ListenStream=/run/a', 'Accept=yes', 'MaxConnectionsPerSource=2')),
    ],
    ['a port', socket('ListenStream=80', 'Accept=yes', 'MaxConnectionsPerSource=2')],
    [
      'a port beside a path',
      socket('ListenStream=80', 'ListenStream=/run/a', 'Accept=yes', 'MaxConnectionsPerSource=2'),
    ],
    ['no limit', socket('ListenStream=/run/a', 'Accept=yes', 'MaxConnectionsPerSource=0')],
    ['Accept=no, of which another rule speaks', socket('ListenStream=/run/a', 'MaxConnectionsPerSource=2')],
  ],
});
