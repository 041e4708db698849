import { expect, test } from 'vitest';
import { applyEdits } from '../../syntax/edit.ts';
import { bundleOf, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { loadBundle } from '../../unit/load-bundle.ts';
import { pastedCharacter } from './pasted-character.ts';

ruleCases(pastedCharacter, {
  raises: [
    ['a dash', service('ExecStart=/usr/bin/app –port 80'), '–'],
    ['curly quotes', service('ExecStart=/usr/bin/app “a b”'), '“'],
    ['a no-break space', socket('ListenStream=/run/app.sock\u00a0'), '\u00a0'],
    ['a character without width', socket('ListenStream=/run/\u200bapp.sock'), '\u200b'],
    ['a no-break space in a variable', service('ExecStart=/usr/bin/a', 'Environment=A=b\u00a0'), '\u00a0'],
  ],
  silent: [
    ['plain ones', service('ExecStart=/usr/bin/app --port 80 "a b"')],
    ['a description', { 'app.socket': '[Unit]\nDescription=“A – b”\u00a0c\n[Socket]\nListenStream=80\n' }],
    ['a dash inside of a word', service('ExecStart=/usr/bin/app a–b')],
    ['a dash alone', service('ExecStart=/usr/bin/app – b')],
    ['letters of other languages', socket('ListenStream=/run/größe.sock')],
    ['curly quotes in a path', socket('ListenStream=/run/“a”.sock')],
  ],
});

test('plain characters take their place', () => {
  const text = '[Service]\nExecStart=/usr/bin/app –port\u00a080 –v “a” ‘b’\n';
  const [found] = pastedCharacter.find(loadBundle(bundleOf({ 'app.service': text })));
  expect(applyEdits(text, found?.fixes[0]?.edits ?? [])).toBe(
    `[Service]\nExecStart=/usr/bin/app --port 80 -v "a" 'b'\n`,
  );
});
