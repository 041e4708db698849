import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LogCode, logCodes, logWords } from '../words/journal-words.ts';
import { errors } from './errors.ts';
import type { CodeFor, Row } from './messages/message.ts';
import { lineMessages } from './messages/verdicts.ts';
import { otherRows, recognise, recogniseLine, systemdRows } from './recognise.ts';
import { match, matchCut, template } from './template.ts';

/** What may stand in the places of a message. */
const samples: Readonly<Record<string, string>> = {
  n: '3',
  n2: '4',
  pid: '123',
  port: '8080',
  unit: 'app.service',
  service: 'app.service',
  socket: 'app.socket',
  result: 'exit-code',
  step: 'EXEC',
  key: 'Backlog',
  key2: 'Backlog',
  name: 'FAILURE',
  errno: 'Permission denied',
  address: '127.0.0.1:8080',
  path: '/run/app.sock',
  process: 'Main process',
  type: 'start',
  type2: 'start',
  first: 'app.service',
  missing: 'gone.service',
  masked: 'gone.service',
  bad: 'app.socket',
  template: 'app@.service',
  verb: 'start',
  class: 'class="file" ',
};

const filled = (says: string): string =>
  says.replace(/^\.\.|\.\.$/g, '').replace(/\{(\w+)\}/g, (_, name: string) => samples[name] ?? `some ${name}`);

const codesOf = (code: CodeFor): readonly (LogCode | undefined)[] =>
  typeof code === 'string' ? [code] : [code.else, ...Object.values('part' in code ? code.codes : code.errors)];

const all: readonly Row[] = [...systemdRows, ...otherRows];

describe('the messages', () => {
  test('of systemd itself are more than ninety, each of them once', () => {
    const distinct = new Set(systemdRows.map(([says]) => says));
    expect(distinct.size).toBe(systemdRows.length);
    expect(distinct.size).toBeGreaterThan(300);
  });

  test('are recognised as themselves, not as another that begins alike', () => {
    const wrong = all.flatMap(([says, , code]) => {
      const text = filled(says);
      const found = lineMessages.some(([each]) => each === says) ? recogniseLine(text) : recognise(text);
      return found && codesOf(code).includes(found.code) ? [] : [`${says}: ${found?.code}`];
    });
    expect(wrong).toEqual([]);
  });

  test('raise every code that has words', () => {
    const raised = new Set<LogCode | undefined>(all.flatMap(([, , code]) => codesOf(code)));
    // The one for lines of files in words that are not known, and those in which all is well.
    const others = new Set(['line/other', 'fine/running']);
    expect(logCodes.filter((code) => !raised.has(code) && !others.has(code))).toEqual([]);
  });

  test.each(logCodes)('%s has full sentences, whether its places are known or not', (code) => {
    const whole = { ...samples, cycle: 'a.service, b.service', why: 'it is so', condition: 'ConditionPathExists=/x' };
    for (const parts of [whole, {}]) {
      const { means, instead } = logWords(code, parts);
      for (const text of [means, instead].filter((each) => each !== undefined)) {
        expect(text).toMatch(parts === whole ? /[.”]$/ : /^(?:[A-Z“–-]|nginx |systemd|systemctl ).*[.”]$/s);
        expect(text).not.toMatch(/undefined| {2}| \.| \(\)/);
      }
    }
  });
});

describe('a template', () => {
  test.each([
    [
      'Failed to open FIFO {path}: {errno}',
      'Failed to open FIFO /run/a: b: Is a directory',
      { path: '/run/a', errno: 'b: Is a directory' },
    ],
    ['..bind() to {address} failed..', 'nginx: bind() to 0.0.0.0:80 failed (98)', { address: '0.0.0.0:80' }],
    ['Job {unit}/{type} timed out.', 'Job a.socket/start timed out.', { unit: 'a.socket', type: 'start' }],
    ['Job {unit}/{type} timed out.', 'Job a/start timed out.', undefined],
    ['Got no socket.', 'Got no socket', undefined],
    ['{process} exited, code={how}', ' exited, code=x', undefined],
  ])('%s takes %s apart', (says, line, parts) => {
    expect(match(template(says), line)).toEqual(parts);
  });

  test('gives back what was put into it', () => {
    const word = fc.stringMatching(/^[a-z/]{1,12}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(match(template('Failed to run {a} for {b}.'), `Failed to run ${a} for ${b}.`)).toEqual({ a, b });
      }),
    );
  });

  test('knows its message wherever that was shortened, and gives only what is whole', () => {
    const line = 'Failed to create listening socket (127.0.0.1:8080): Address already in use';
    const t = template('Failed to create listening socket ({address}): {errno}');
    const names: readonly string[] = Object.keys(errors);
    const complete = (_: string, end: string) => names.find((name) => name.endsWith(end));
    fc.assert(
      fc.property(fc.integer({ min: 14, max: line.length - 1 }), fc.nat(), (from, gap) => {
        const to = Math.min(line.length, from + gap);
        const parts = matchCut(t, line.slice(0, from), line.slice(to), complete);
        expect(parts).toBeDefined();
        if (parts?.address !== undefined) expect(parts.address).toBe('127.0.0.1:8080');
        if (parts?.errno !== undefined) expect(line).toContain(parts.errno);
      }),
    );
  });
});

test('errors are found by their texts, and by an end that only one of them has', () => {
  expect(recognise('Failed to create listening socket (@a): Cannot assign requested address')?.code).toBe(
    'listen/no-address',
  );
  expect(recognise('Failed to create listening socket (@a): Something new')?.code).toBe('listen/failed');
  expect(recognise('Failed to create listening socket (127.0.0.1:80): Addr…y in use')?.code).toBe('listen/in-use');
  expect(recognise('Failed to create listening socket (127.0…e')?.code).toBe('listen/failed');
  expect(recognise('Failed to create listening soc>')?.code).toBe('listen/failed');
});
