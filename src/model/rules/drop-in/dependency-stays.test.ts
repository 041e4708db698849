import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { dependencyStays } from './dependency-stays.ts';

const over = (below: string, ...lines: readonly string[]) => ({
  '/usr/lib/systemd/system/app.service': `[Unit]\n${below}\n[Service]\nExecStart=/usr/bin/app\n`,
  'app.service.d/a.conf': `${lines.join('\n')}\n`,
});

ruleCases(dependencyStays, {
  raises: [
    ['After=', over('After=a.service', '[Unit]', 'After='), 'After='],
    [
      'Requires= before a new one',
      over('Requires=a.service', '[Unit]', 'Requires=', 'Requires=b.service'),
      'Requires=',
    ],
    ['RequiresMountsFor=', over('RequiresMountsFor=/srv', '[Unit]', 'RequiresMountsFor='), 'RequiresMountsFor='],
    ['OnFailure=', over('OnFailure=a.service', '[Unit]', 'OnFailure='), 'OnFailure='],
    ['a drop-in alone', { 'app.service.d/a.conf': '[Unit]\nWants=\n' }, 'Wants='],
  ],
  silent: [
    ['a dependency more', over('After=a.service', '[Unit]', 'After=b.service')],
    ['nothing to remove', over('After=a.service', '[Unit]', 'Requires=')],
    ['a list that can be cleared', over('Documentation=man:a(1)', '[Unit]', 'Documentation=')],
    ['a condition', over('ConditionPathExists=/a', '[Unit]', 'ConditionPathExists=')],
    ['what enabling makes', { ...over('After=a.service', '[Install]', 'WantedBy=') }],
    ['one file', { 'app.service': '[Unit]\nAfter=\n[Service]\nExecStart=/usr/bin/app\n' }],
    ['a socket without drop-ins', socket('ListenStream=80')],
  ],
});
