import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { acceptNo } from './accept-no.ts';

ruleCases(acceptNo, {
  raises: [
    ['a limit', socket('ListenStream=80', 'MaxConnections=10'), 'MaxConnections=10'],
    [
      'a limit for each client',
      socket('ListenStream=80', 'Accept=no', 'MaxConnectionsPerSource=2'),
      'MaxConnectionsPerSource=2',
    ],
    ['the default', socket('ListenStream=/run/a', 'MaxConnections=64'), 'MaxConnections=64'],
  ],
  silent: [
    ['Accept=yes', socket('ListenStream=80', 'Accept=yes', 'MaxConnections=10', 'MaxConnectionsPerSource=2')],
    [
      'Accept=yes in a drop-in',
      { ...socket('ListenStream=80', 'MaxConnections=10'), 'app.socket.d/a.conf': '[Socket]\nAccept=yes\n' },
    ],
    ['a drop-in over a unit that is not here', { 'app.socket.d/a.conf': '[Socket]\nMaxConnections=10\n' }],
    ['another limit', socket('ListenStream=80', 'Backlog=10', 'TriggerLimitBurst=5')],
    ['a value that systemd rejects', socket('ListenStream=80', 'MaxConnections=many')],
  ],
});
