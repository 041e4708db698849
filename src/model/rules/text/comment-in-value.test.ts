import { expect, test } from 'vitest';
import { applyEdits } from '../../syntax/edit.ts';
import { bundleOf, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { loadBundle } from '../../unit/load-bundle.ts';
import { commentInValue } from './comment-in-value.ts';

ruleCases(commentInValue, {
  raises: [
    ['a path', socket('ListenStream=/run/app.sock # for nginx'), '# for nginx'],
    ['a semicolon', socket('ListenStream=/run/app.sock ; for nginx'), '; for nginx'],
    ['a name', socket('ListenStream=80', 'FileDescriptorName=web #the web'), '#the web'],
    ['a command', service('ExecStart=/usr/bin/app --all # not yet'), '# not yet'],
    ['a remark without a blank', service('ExecStart=/usr/bin/app #TODO: more'), '#TODO: more'],
    ['a command over two lines', service('ExecStart=/usr/bin/app \\', '  --all # not yet'), '# not yet'],
    [
      'a condition',
      { 'app.socket': '[Unit]\nConditionPathExists=/etc/app # if so\n[Socket]\nListenStream=80\n' },
      '# if so',
    ],
    [
      'a drop-in',
      { ...socket('ListenStream=80'), 'app.socket.d/a.conf': '[Socket]\nListenStream=/run/a # b\n' },
      '# b',
    ],
  ],
  silent: [
    ['a comment above', socket('# for nginx', 'ListenStream=/run/app.sock')],
    ['a description', { 'app.socket': '[Unit]\nDescription=The # of it\n[Socket]\nListenStream=80\n' }],
    ['quotes', service("ExecStart=/usr/bin/app '# heading' --x")],
    ['an argument', service('ExecStart=/usr/bin/app --colour #fff')],
    ['an argument before another', service('ExecStart=/usr/bin/app #fff --dark')],
    ['a number sign in a word', socket('ListenStream=/run/app#1.sock')],
    ['two commands', service('Type=oneshot', 'ExecStart=/usr/bin/a ; /usr/bin/b')],
    ['what systemd refuses itself', socket('ListenStream=80 # http')],
    ['variables', service('ExecStart=/usr/bin/app', 'Environment="A=1 # 2"')],
    ['a backslash', service('ExecStart=/usr/bin/app \\# x')],
  ],
});

test('the comment goes above, and the value stays', () => {
  const text = '[Socket]\r\n ListenStream=/run/app.sock   # for nginx\r\nSocketMode=0660\r\n';
  const [found] = commentInValue.find(loadBundle(bundleOf({ 'app.socket': text })));
  expect(applyEdits(text, found?.fixes[0]?.edits ?? [])).toBe(
    '[Socket]\r\n# for nginx\r\n ListenStream=/run/app.sock\r\nSocketMode=0660\r\n',
  );
});
