import { describe, expect, test } from 'vitest';
import type { SectionName } from '../catalog/directive.ts';
import { propertiesOf } from '../catalog/properties.ts';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, type Recorded, recordedFor } from '../testing/recorded.ts';
import { jobTimeout } from './job-timeout.ts';
import type { Context, Kind } from './kind.ts';
import { infinity } from './parse-time.ts';
import { timeSpan } from './time-span.ts';
import { timeSpanOrInfinity } from './time-span-or-infinity.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };
const alphabet = /^(\d|\.|,| |-|\+|s|m|min|mins|ms|M|h|HR|d|week|y|us|µs|infinity|foo|0{20}1|9{19})*$/;

/** The property that a directive is shown as, such as JobTimeoutUSec; none for a watchdog, whose property tells of a running one. */
const property = ({ section, key }: Recorded) => propertiesOf({ section: section as SectionName, name: key })[0];

/** An endless interval stands for the manager's own default once the unit is loaded. */
const loadsDefault = (c: Recorded) => /Interval/.test(c.key) && c.value.trim() === 'infinity';

describe.each<readonly [string, Kind<bigint>, readonly string[], number]>([
  ['time-span', timeSpan, ['type:sec'], 450],
  ['time-span-or-infinity', timeSpanOrInfinity, ['type:sec_fix_0'], 200],
  ['job-timeout', jobTimeout, ['type:job_timeout_sec', 'type:job_running_timeout_sec'], 40],
])('%s', (_, kind, types, atLeast) => {
  const cases = recordedFor(...types);

  test('systemd answers the same and shows the same', () => {
    expect(cases.length).toBeGreaterThan(atLeast);
    expect(disagreements(kind, cases)).toEqual([]);
    expect(
      disagreements(
        kind,
        cases.filter((c) => !loadsDefault(c)),
        property,
      ),
    ).toEqual([]);
  });

  test('every accepted answer names the property that is compared', () => {
    for (const c of cases) {
      const name = property(c);
      if (name === undefined) continue;
      for (const answer of c.answers.values()) if (answer.status === 'ok') expect(answer.shown).toHaveProperty(name);
    }
  });

  obeysTheLaws(kind, alphabet);
});

const accepted = (text: string): bigint => {
  const read = timeSpan.read(text, context);
  if (read.status !== 'accepted') throw new Error(text);
  return read.value;
};

test.each([
  ['0', '0', '0', '0 seconds'],
  ['1', '1s', '1s', '1 second'],
  ['1.5', '1.500000s', '1.5s', '1.5 seconds'],
  ['100us', '100us', '100us', '100 microseconds'],
  ['2500us', '2.500ms', '2.5ms', '2.5 milliseconds'],
  ['90', '1min 30s', '1min 30s', '1 minute 30 seconds, 90 s'],
  ['500ms90s', '1min 30.500000s', '1min 30.5s', '1 minute 30.5 seconds, 90.5 s'],
  ['2h30m', '2h 30min', '2h 30min', '2 hours 30 minutes, 9,000 s'],
  ['1M', '1month', '1month', '1 month, 2,629,800 s'],
  ['+5 5', '10s', '10s', '10 seconds'],
  ['infinity', 'infinity', 'infinity', 'without end'],
])('%s is shown as %s, written as %s, and means %s', (text, shown, written, words) => {
  const value = accepted(text);
  expect([timeSpan.show(value, context), timeSpan.canonical(value), timeSpan.words(value, context)]).toEqual([
    shown,
    written,
    words,
  ]);
});

test('zero is a time, except where it means no limit', () => {
  expect(timeSpan.read('0', context)).toMatchObject({ value: 0n });
  expect(timeSpanOrInfinity.read('0', context)).toMatchObject({ value: infinity });
  expect(jobTimeout.read('0.1us', context)).toMatchObject({ value: infinity });
  expect(jobTimeout.words(infinity, context)).toBe('no limit');
});

test.each([
  ['', 'time-span/empty', '', undefined],
  ['2,5s', 'time-span/no-number', ',5s', '2.5s'],
  ['30 seconds.', 'time-span/fraction', '.', '30 seconds'],
  ['5 mins', 'time-span/unknown-unit', 'mins', '5 min'],
  ['2hrs', 'time-span/unknown-unit', 'hrs', '2h'],
  ['100 usecs', 'time-span/unknown-unit', 'usecs', '100 us'],
  ['3 milliseconds', 'time-span/unknown-unit', 'milliseconds', '3 ms'],
  ['5mo', 'time-span/unknown-unit', 'mo', '5month'],
  ['5 minutes and 3 SECONDS', 'time-span/no-number', 'and', '5 minutes 3 seconds'],
  ['5s, 6s', 'time-span/no-number', ',', '5s 6s'],
  ['5S', 'time-span/unknown-unit', 'S', '5s'],
  ['"5s"', 'time-span/no-number', '"5s"', '5s'],
  ['5s # soon', 'time-span/no-number', '#', '5s'],
  ['５s', 'time-span/no-number', '５s', '5s'],
  ['5\u00a0s', 'time-span/no-number', '\u00a0s', '5 s'],
  ['5.s', 'time-span/fraction', '.', '5s'],
  ['never', 'time-span/no-number', 'never', 'infinity'],
  ['Infinity', 'time-span/no-number', 'Infinity', 'infinity'],
  ['infinity s', 'time-span/infinity-not-alone', 's', undefined],
  ['100ns', 'time-span/unknown-unit', 'ns', undefined],
  ['5:30', 'time-span/no-number', ':30', undefined],
  ['1h -5', 'time-span/negative', '-', undefined],
  ['584543y', 'time-span/too-long', '584543y', 'infinity'],
])('%j is not taken: %s at %j', (text, code, found, suggestion) => {
  const read = timeSpan.read(text, context);
  if (read.status !== 'rejected') throw new Error(read.status);
  const [problem] = read.problems;
  expect([problem.code, text.slice(problem.start, problem.end), problem.suggestion]).toEqual([code, found, suggestion]);
});

test('completions say what they mean', () => {
  expect(timeSpanOrInfinity.complete?.('', context)).toContainEqual({ text: 'infinity', words: 'no limit' });
  expect(timeSpan.complete?.('2', context)).toEqual([{ text: '2h 30min', words: '2 hours 30 minutes, 9,000 s' }]);
});
