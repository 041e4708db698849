import { expect, test } from 'vitest';
import { applyEdits } from '../../syntax/edit.ts';
import { bundleOf, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { loadBundle } from '../../unit/load-bundle.ts';
import { swallowedLine } from './swallowed-line.ts';

ruleCases(swallowedLine, {
  raises: [
    ['a setting', service('ExecStart=/usr/bin/app \\', 'Restart=always'), 'Restart=always'],
    ['a setting further down', service('ExecStart=/usr/bin/app \\', '  --all \\', 'User=app'), 'User=app'],
    ['a header', service('ExecStart=/usr/bin/app \\', '[Install]'), '[Install]'],
    ['a setting that goes on, too', service('ExecStart=/usr/bin/a \\', '  User=b \\', '  c'), 'User=b'],
    ['a path', socket('ListenStream=/run/a\\', 'SocketMode=0660'), 'SocketMode=0660'],
    ['a comment in between', service('ExecStart=/usr/bin/app \\', '# more', 'User=app'), 'User=app'],
    [
      'a drop-in',
      { ...service('ExecStart=/usr/bin/a'), 'app.service.d/a.conf': '[Service]\nEnvironment=A=b \\\nUser=app\n' },
      'User=app',
    ],
  ],
  silent: [
    ['arguments', service('ExecStart=/usr/bin/app \\', '  --user=app \\', '  NAME=value')],
    ['variables', service('ExecStart=/usr/bin/a', 'Environment=A=b \\', '  Path=/x')],
    ['a setting of another section', service('ExecStart=/usr/bin/app \\', 'ListenStream=80')],
    ['an empty line', service('ExecStart=/usr/bin/app \\', '', 'User=app')],
    ['a comment', service('ExecStart=/usr/bin/app \\', '# User=app')],
    ['a setting on its own', service('ExecStart=/usr/bin/app', 'User=app')],
  ],
});

test('without the backslash the line counts again', () => {
  const text = '[Service]\nExecStart=/usr/bin/app \\\nUser=app\n';
  const [found] = swallowedLine.find(loadBundle(bundleOf({ 'app.service': text })));
  expect(applyEdits(text, found?.fixes[0]?.edits ?? [])).toBe('[Service]\nExecStart=/usr/bin/app \nUser=app\n');
});
