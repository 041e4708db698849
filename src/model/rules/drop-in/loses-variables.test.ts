import { expect, test } from 'vitest';
import { bundleOf, ruleCases, service } from '../../testing/rule-cases.ts';
import { loadBundle } from '../../unit/load-bundle.ts';
import { losesVariables } from './loses-variables.ts';

const over = (below: string, ...lines: readonly string[]) => ({
  '/usr/lib/systemd/system/app.service': `[Service]\nExecStart=/usr/bin/app\n${below}\n`,
  'app.service.d/a.conf': `[Service]\n${lines.join('\n')}\n`,
});

ruleCases(losesVariables, {
  raises: [
    ['one of two', over('Environment=A=1 B=2', 'Environment=', 'Environment=A=3'), 'Environment='],
    ['all, for another', over('Environment=A=1', 'Environment=', 'Environment=C=3'), 'Environment='],
    [
      'those of several lines',
      over('Environment=A=1\nEnvironment=B=2', 'Environment=', 'Environment=A=3'),
      'Environment=',
    ],
    [
      'those of a socket',
      {
        '/usr/lib/systemd/system/app.socket': '[Socket]\nListenStream=80\nEnvironment=A=1 B=2\n',
        'app.socket.d/a.conf': '[Socket]\nEnvironment=\nEnvironment=A=2\n',
      },
      'Environment=',
    ],
  ],
  silent: [
    ['all set again', over('Environment=A=1 B=2', 'Environment=', 'Environment=A=3 B=4')],
    ['none set again', over('Environment=A=1 B=2', 'Environment=')],
    ['no empty line', over('Environment=A=1 B=2', 'Environment=A=3')],
    ['nothing to clear', over('Type=exec', 'Environment=', 'Environment=A=3')],
    ['another list', over('EnvironmentFile=/etc/a', 'EnvironmentFile=', 'EnvironmentFile=/etc/b')],
    ['one file', service('ExecStart=/usr/bin/app', 'Environment=A=1 B=2', 'Environment=', 'Environment=A=3')],
  ],
});

test('the variables that went are named, and many are counted', () => {
  const files = over('Environment=A=1 B=2 C=3 D=4 E=5 F=6 G=7', 'Environment=', 'Environment=A=3');
  const [found] = losesVariables.find(loadBundle(bundleOf(files)));
  expect(found?.params).toEqual({ lost: 'B, C, D, E and 2 more' });
});
