import { expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { fileOf } from '../testing/agreement.ts';
import { type Recorded, recorded } from '../testing/recorded.ts';
import { comboFiles, type RecordedFile, syntaxFiles } from '../testing/recorded-files.ts';
import type { Diagnostic } from './diagnostic.ts';
import { load } from './load.ts';
import { logLine } from './log-line.ts';
import type { Unit } from './unit.ts';

/** A unit that was loaded, and all that systemd said about it. */
interface Heard {
  readonly id: string;
  readonly unit: Unit;
  /** The messages; those of a value are in one text, `; ` between them. */
  readonly said: readonly string[];
}

/** What follows from the message before it, for which there is no diagnostic. */
const consequence = 'Unit configuration has fatal error, unit will not be started.';

/** What cannot be compared, and why. */
const ofTheHost: readonly (readonly [reason: string, test: (c: Recorded) => boolean])[] = [
  ['beside a key that only looks like a listener, the recording had a real one', (c) => /^Listen(TCP)?$/.test(c.key)],
  ['the name of the recording machine is in the message', (c) => /%[lHqmbvAMoBwWa]/.test(c.value)],
  ['the recording machine had no network interface of that number', (c) => /%%\d+$/.test(c.value)],
  [
    'a group of which libseccomp lacks several calls has a message for each, in the debug log',
    (c) => /^SystemCall/.test(c.key) && /@(known|system-service|file-system)/.test(c.value),
  ],
  ['nothing is logged, and what stands there is what the bus answered', (c) => /^\/run\/\.\.\//.test(c.value)],
];

const comparable = (c: Recorded): boolean => !ofTheHost.some(([, test]) => test(c));

function* heardOfValues(cases: readonly Recorded[]): Generator<Heard> {
  for (const c of cases) {
    const document = parse(fileOf(c));
    for (const [target, { message }] of c.answers)
      yield {
        id: `${c.id} ${target} ${c.key}=${c.value}`,
        unit: load(document, { target, unit: c.unit, manager: 'system' }),
        said: message === undefined ? [] : [message],
      };
  }
}

function* heardOfFiles(files: readonly RecordedFile[]): Generator<Heard> {
  for (const { id, text, unit: name, answers } of files) {
    const document = parse(text);
    for (const [target, { messages }] of answers)
      yield {
        id: `${id} ${target}`,
        unit: load(document, { target, unit: name, manager: 'system' }),
        said: messages.map(([, , message]) => message),
      };
  }
}

/** Takes a message out of those that are left; undefined where it is not among them. */
function without(left: readonly string[], line: string): readonly string[] | undefined {
  for (const [i, text] of left.entries()) {
    const at = `; ${text}; `.indexOf(`; ${line}; `);
    if (at < 0) continue;
    const rest = [text.slice(0, Math.max(at - 2, 0)), text.slice(at + line.length + 2)].filter(Boolean);
    return left.toSpliced(i, 1, ...rest);
  }
  return undefined;
}

/** How many messages there are, how many of them are known beforehand, and which lines were never logged. */
function compare(heard: Iterable<Heard>): { readonly share: number; readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  let known = 0;
  let all = 0;
  for (const { id, unit, said } of heard) {
    let left = said;
    for (const diagnostic of unit.diagnostics) {
      const line = logLine(diagnostic, unit);
      if (line === undefined) continue;
      const rest = without(left, line);
      if (rest) known++;
      left = rest ?? left;
      // The same words for two diagnostics are one message in a list that holds each once.
      if (!rest && !without(said, line))
        wrong.push(`${id} [${diagnostic.code}]: ours ${line}, systemd ${said.join(' | ')}`);
      if (rest) all++;
    }
    all += left.flatMap((text) => text.split('; ')).filter((text) => text !== consequence).length;
  }
  return { share: (100 * known) / all, wrong };
}

test.each([
  ['Socket', 99.9],
  ['Service', 100],
  ['Unit', 99.7],
  ['Install', 100],
])(
  'of what systemd said about values in [%s], at least %f percent are known beforehand, and nothing else',
  (section, floor) => {
    const { share, wrong } = compare(heardOfValues(recorded.filter((c) => c.section === section && comparable(c))));
    expect(wrong).toEqual([]);
    expect(share, `${share.toFixed(2)} % of the messages`).toBeGreaterThanOrEqual(floor);
  },
);

test.each([
  ['the format', syntaxFiles, 99.1],
  ['directives that depend on each other', comboFiles, 100],
] as const)('of what systemd said about files on %s, the same share is known', (_, files, floor) => {
  const { share, wrong } = compare(heardOfFiles(files));
  expect(wrong).toEqual([]);
  expect(share, `${share.toFixed(2)} % of the messages`).toBeGreaterThanOrEqual(floor);
});

const unitOf = (line: string, target: number, manager: 'system' | 'user' = 'system'): Unit =>
  load(parse(`[Socket]\nListenStream=80\n${line}\n`), { target, unit: 'app.socket', manager });

const lines = (unit: Unit): readonly (string | undefined)[] => unit.diagnostics.map((d) => logLine(d, unit));

test.each([
  ['Backlog=x', 252, 'Failed to parse unsigned value, ignoring: x'],
  ['Backlog=x', 256, 'Failed to parse unsigned value, ignoring: x'],
  ['Backlog=x', 257, 'Failed to parse Backlog=x, ignoring: Invalid argument'],
  ['Backlog=-1', 262, 'Failed to parse Backlog=-1, ignoring: Numerical result out of range'],
  ['SocketUser=%N:', 262, 'Invalid user/group name or numeric ID: app:'],
  ['Bcklog=1', 252, "Unknown key 'Bcklog' in section [Socket], ignoring."],
  ['no setting', 252, "Missing '=', ignoring line."],
  ['[Sock"et]', 257, "Bad characters in section header '[Sock\"et]'"],
])('%s for systemd %i: %s', (line, target, expected) => {
  expect(lines(unitOf(line, target))).toEqual([expected]);
});

test.each([
  ['words of older versions were not recorded', 'Backlog=x', 251],
  ['when these words changed is not known', '[Sock"et]', 259],
  ['only the host knows its name', 'ListenFIFO=%H', 252],
])('none where %s', (_, line, target) => {
  expect(lines(unitOf(line, target))).toEqual([undefined]);
});

test('none for what only the user of a user manager decides', () => {
  expect(lines(unitOf('SocketUser=a/%u', 252, 'user'))).toEqual([undefined]);
  expect(lines(unitOf('SocketUser=a/%u', 252))).toEqual(['Invalid user/group name or numeric ID: a/root']);
});

test('none for advice, which is ours', () => {
  const unit = unitOf('Backlog=x', 252);
  const [found] = unit.diagnostics as [Diagnostic];
  expect(logLine({ ...found, source: 'advice' }, unit)).toBeUndefined();
});

test('a long line is cut where systemd cuts it, between whole characters', () => {
  const [ascii] = lines(unitOf(`Backlog=${'x'.repeat(3000)}`, 252));
  expect(ascii).toHaveLength(2047);
  expect(lines(unitOf(`Backlog=${'ü'.repeat(3000)}`, 252))).toEqual([undefined]);
});

test('of a drop-in, the words are those of its own file, and a fatal value keeps its words', () => {
  const dropIns = [{ path: '/etc/systemd/system/app.socket.d/x.conf', document: parse('[Socket]\nSocketUser=a:b\n') }];
  const context = { target: 252, unit: 'app.socket', manager: 'system' } as const;
  const unit = load(parse('[Socket]\nListenStream=80\n'), context, dropIns);
  expect(lines(unit)).toEqual(['Invalid user/group name or numeric ID: a:b']);
});
