import { expect, test } from 'vitest';
import { applyEdits } from '../../syntax/edit.ts';
import { bundleOf, onTarget, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { loadBundle } from '../../unit/load-bundle.ts';
import { shellSyntax } from './shell-syntax.ts';

const runs = (command: string) => service(`ExecStart=${command}`);

ruleCases(shellSyntax, {
  raises: [
    ['two commands', runs('/usr/bin/a && /usr/bin/b'), '&&'],
    ['a pipe', runs('/usr/bin/a | /usr/bin/b'), '|'],
    ['another if one fails', runs('-/usr/bin/a || /usr/bin/b'), '||'],
    ['the background', runs('/usr/bin/a &'), '&'],
    ['output to a file', runs('/usr/bin/a > /run/a.log'), '>'],
    ['output behind a file', runs('/usr/bin/a >>/run/a.log'), '>>/run/a.log'],
    ['errors', runs('/usr/bin/a 2>&1'), '2>&1'],
    ['errors to nowhere', runs('/usr/bin/a 2>/dev/null'), '2>/dev/null'],
    ['input', runs('/usr/bin/a </run/a.txt'), '</run/a.txt'],
    ['the output of a command', runs('/usr/bin/a $(hostname)'), '$(hostname)'],
    ['the same in the old way', runs('/usr/bin/a `hostname`'), '`hostname`'],
    ['the home folder', runs('/usr/bin/a ~/a.conf'), '~/a.conf'],
    ['a shell without quotes', runs('/bin/sh -c /usr/bin/a && /usr/bin/b'), '&&'],
    ['a command of a socket', socket('ListenStream=80', 'ExecStartPre=/usr/bin/a | /usr/bin/b'), '|'],
  ],
  silent: [
    ['a shell', runs("/bin/sh -c 'a && b | c > /run/d 2>&1'")],
    ['double quotes', runs('/bin/bash -c "a && b"')],
    ['two commands of systemd', service('Type=oneshot', 'ExecStart=/usr/bin/a ; /usr/bin/b')],
    ['variables', runs('/usr/bin/a $ARGS ${MORE}')],
    ['signs within words', runs('/usr/bin/a --url=http://a/?b&c --range 1..5>x a|b')],
    ['a word in quotes', runs("/usr/bin/a '|' '>'")],
    ['a backslash', runs('/usr/bin/a \\| b')],
    ['a shell by prefix', onTarget(258, runs('|/usr/bin/a > /run/a'))],
    ['a description', { 'app.socket': '[Unit]\nDescription=a && b\n[Socket]\nListenStream=80\n' }],
  ],
});

test('a line that a shell can take as it stands is put into its quotes', () => {
  const fixed = (command: string) => {
    const files = runs(command);
    const [found] = shellSyntax.find(loadBundle(bundleOf(files)));
    const [fix] = found?.fixes ?? [];
    return fix && applyEdits(String(files['app.service']), fix.edits).split('\n')[1];
  };
  expect(fixed('-/usr/bin/a "b c" > /run/d')).toBe(`ExecStart=-/bin/sh -c '/usr/bin/a "b c" > /run/d'`);
  expect(fixed("/usr/bin/a 'b' > /run/d")).toBe(undefined);
  expect(fixed('@/usr/bin/a b > /run/d')).toBe(undefined);
});
