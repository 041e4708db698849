import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { standardInputData, standardInputText } from './standard-input-data.ts';
import { standardInput, standardOutput } from './stdio.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('streams', () => {
  /** What is inherited depends on the input. */
  const shown = (c: { key: string; value: string }) => (c.value === 'inherit' ? undefined : c.key);

  test('systemd answers the same', () => {
    expect(recordedFor('type:exec_input').length).toBeGreaterThan(40);
    expect(recordedFor('type:exec_output').length).toBeGreaterThan(40);
    expect(disagreements(standardInput, recordedFor('type:exec_input'), 'StandardInput')).toEqual([]);
    expect(disagreements(standardOutput, recordedFor('type:exec_output'), shown)).toEqual([]);
  });

  const alphabet = /^(null|tty|-force|file|append|fd|:|\/a|b|\.\.| |%p|%z|%i|journal|syslog|\+console|ü)*$/;
  describe('input', () => obeysTheLaws(standardInput, alphabet));
  describe('output', () => obeysTheLaws(standardOutput, alphabet));

  test.each([
    ['fd:', { to: 'fd' }],
    ['fd:%i', { to: 'fd' }],
    ['fd:http', { to: 'fd', name: 'http' }],
    ['file:/a b', { to: 'file', name: '/a b' }],
    ['file', { to: 'file' }],
  ])('%s', (text, value) => {
    expect(standardInput.read(text, context)).toMatchObject({ status: 'accepted', value, problems: [] });
  });

  test.each([
    ['Journal', 'choice/unknown', 'journal'],
    ['/var/log/a', 'choice/unknown', 'file:/var/log/a'],
    ['none', 'choice/unknown', 'null'],
    ['', 'choice/empty', undefined],
    ['append:a.log', 'path/not-absolute', 'append:/var/log/a.log'],
    ['fd:a:b', 'fd-name/colon', 'fd:a-b'],
  ])('%s is rejected by %s, and probably means %s', (text, code, suggestion) => {
    const read = standardOutput.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.suggestion]).toEqual([code, suggestion]);
  });

  test('syslog is the journal, with a word about it', () => {
    expect(standardOutput.read(' syslog', context)).toMatchObject({
      value: { to: 'journal' },
      problems: [{ code: 'stdio/obsolete', effect: 'noted', start: 1, suggestion: 'journal' }],
    });
    expect(standardOutput.read('truncate:/a', { ...context, target: 247 })).toMatchObject({ status: 'rejected' });
  });

  test('they are said and completed', () => {
    expect(standardOutput.words({ to: 'append', name: '/a' }, context)).toBe('the end of the file /a');
    expect(standardInput.words({ to: 'fd', name: 'a' }, context)).toBe('the socket or file descriptor named “a”');
    expect(standardInput.words({ to: 'fd' }, context)).toBe('the file descriptor of that name');
    expect(standardInput.complete?.('tty-', context).map(({ text }) => text)).toEqual(['tty-force', 'tty-fail']);
  });
});

describe('data to read', () => {
  test('systemd answers the same', () => {
    expect(disagreements(standardInputText, recordedFor('StandardInputText'), 'StandardInputData')).toEqual([]);
    expect(disagreements(standardInputData, recordedFor('StandardInputData'), 'StandardInputData')).toEqual([]);
  });

  describe('text', () => obeysTheLaws(standardInputText, /^(a|\\n|\\x41|\\xff|\\q|\\|"| |%p|%z|ü|\\s)*$/));
  describe('Base64', () => obeysTheLaws(standardInputData, /^(QUJD|QQ==|QUI=| |-|_|ü)*$/));

  test('text is a line, with escape sequences', () => {
    const read = standardInputText.read('a\\x0a%p', context);
    expect(read.status === 'accepted' && standardInputText.words(read.value, context)).toBe('“a\napp” as a line');
    expect(standardInputText.read('C:\\quux', context)).toMatchObject({
      status: 'rejected',
      problems: [{ code: 'words/bad-escape', start: 2, end: 4, suggestion: 'C:\\\\quux' }],
    });
    expect(standardInputData.read('x', context)).toMatchObject({ problems: [{ code: 'base64/invalid' }] });
    expect(standardInputData.words([1], context)).toBe('1 byte');
  });
});
