import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { errorsToClient } from './errors-to-client.ts';

const accepting = socket('ListenStream=8080', 'Accept=yes');
const each = (command: string, ...lines: readonly string[]) => ({
  'app@.service': `[Service]\nExecStart=${command}\n${lines.join('\n')}\n`,
});

ruleCases(errorsToClient, {
  raises: [
    ['a connection as standard input', { ...accepting, ...each('-/opt/app', 'StandardInput=socket') }, 'socket'],
    [
      'one that is the output, too',
      { ...accepting, ...each('-/opt/app', 'StandardInput=socket', 'StandardOutput=socket') },
      'socket',
    ],
    [
      'a listening socket',
      { ...socket('ListenStream=8080'), ...service('ExecStart=/opt/app', 'StandardInput=socket') },
      'socket',
    ],
    ['sshd that is to print', { ...accepting, ...each('-/usr/sbin/sshd -ie', 'StandardInput=socket') }, 'socket'],
  ],
  silent: [
    ['errors for the journal', { ...accepting, ...each('-/opt/app', 'StandardInput=socket', 'StandardError=journal') }],
    [
      'all output for the journal',
      { ...accepting, ...each('-/opt/app', 'StandardInput=socket', 'StandardOutput=journal') },
    ],
    [
      'errors that are meant for the client',
      { ...accepting, ...each('-/opt/app', 'StandardInput=socket', 'StandardError=socket') },
    ],
    ['sshd', { ...accepting, ...each('-/usr/sbin/sshd -i', 'StandardInput=socket') }],
    ['descriptors', { ...accepting, ...each('-/opt/app') }],
    ['a service that no socket starts', each('-/opt/app', 'StandardInput=socket')],
  ],
});
