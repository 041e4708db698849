import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { restartConnection } from './restart-connection.ts';

const accepting = socket('ListenStream=8080', 'Accept=yes');
const each = (...lines: readonly string[]) => ({
  'app@.service': `[Service]\nExecStart=-/opt/app\nStandardInput=socket\n${lines.join('\n')}\n`,
});

ruleCases(restartConnection, {
  raises: [
    ['Restart=always', { ...accepting, ...each('Restart=always') }, 'always'],
    ['Restart=on-failure', { ...accepting, ...each('Restart=on-failure', 'RestartSec=5') }, 'on-failure'],
    [
      'a line in a drop-in',
      { ...accepting, ...each(), 'app@.service.d/a.conf': '[Service]\nRestart=always\n' },
      'always',
    ],
  ],
  silent: [
    ['no restart', { ...accepting, ...each() }],
    ['Restart=no', { ...accepting, ...each('Restart=always', 'Restart=no') }],
    ['one service for all', { ...socket('ListenStream=8080'), ...service('ExecStart=/opt/app', 'Restart=always') }],
    ['a template that no socket starts', each('Restart=always')],
  ],
});
