import { isUnitName } from './template.ts';

/** What stands before a message, and the message. */
export interface Bare {
  readonly text: string;
  readonly time?: string | undefined;
  readonly program?: string | undefined;
  readonly unit?: string | undefined;
}

/**
 * Times as logs write them, at the beginning of a line: `journalctl -o short-iso`, `short-full` and `short-unix`, `short` in any language;
 * dmesg with seconds since the start or with dates. By what they begin with, as there are many lines.
 */
const digitTimes: readonly RegExp[] = [
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d| [A-Z]{2,5}| [+-]\d\d)?(?= )/,
  /^\d{1,2} ?\p{L}[\p{L}.]{1,9} \d\d:\d\d:\d\d(?:\.\d{1,9})?(?= )/u,
  /^\d{10}\.\d{6}(?= )/,
];
const letterTimes: readonly RegExp[] = [
  /^[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d(?:\.\d{1,9})?(?= )/,
  /^\p{L}{2,4}\.? \d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})?(?: [A-Z]{2,5}| [+-]\d\d)?(?= )/u,
  /^\p{L}[\p{L}.]{1,9} {1,2}\d{1,2} \d\d:\d\d:\d\d(?:\.\d{1,9})?(?= )/u,
];
const bracketTimes: readonly RegExp[] = [
  /^\[ {0,6}\d{1,9}\.\d{1,9}\](?:\[ {0,6}[TC]\d{1,7}\])?(?= )/,
  /^\[\p{L}{2,4} \p{L}{2,5} {1,2}\d{1,2} \d\d:\d\d:\d\d \d{4}\](?= )/u,
];

/** The time at the beginning of a line; undefined where there is none. */
function timeOf(text: string): string | undefined {
  // Wherever a time stands, two digits and a colon are near.
  const first = text.charCodeAt(0);
  const among = first === 0x5b ? bracketTimes : first >= 0x30 && first <= 0x39 ? digitTimes : letterTimes;
  if (first !== 0x5b && first !== 0x31 && !text.slice(0, 34).includes(':')) return undefined;
  for (const each of among) {
    const found = each.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What other programs put before lines: the priority of syslog, marks of a quotation, `[  OK  ]`, `docker compose logs`. */
const wrappers: readonly (readonly [begins: string, pattern: RegExp])[] = [
  ['<', /^<\d{1,3}>(?:1 )?/],
  ['>', /^(?:> ?){1,3}/],
  ['[', /^(?:\[[A-Z]{4,6}\]|\[ {1,2}[A-Z]{2,6} {1,2}\]) /],
  ['k', /^kernel: (?=\[? {0,6}\d|systemd)/],
];
const compose = /^[\w.-]{1,80} {1,40}\| /;

/** What a line is wrapped in; undefined where it is in nothing. */
function wrapperOf(text: string): string | undefined {
  const first = text.charAt(0);
  const found = wrappers.find(([begins]) => begins === first)?.[1].exec(text)?.[0];
  return found ?? (text.slice(0, 124).includes(' | ') ? compose.exec(text)?.[0] : undefined);
}

/** `host program[pid]: `, with the host or without. */
const sender = /^(?:(\S{1,255}) )?(\([^()]{1,40}\)|[^\s[\]:]{1,80})\[(\d{1,10})\]: /;
/** The same without a number, which takes a host in front. */
const bareSender = /^(\S{1,255}) ([\w./@-]{1,80}): /;

/** The units that managers themselves run in, as `-o with-unit` names them. */
const manager = /^(?:init\.scope|user@\d{1,10}\.service)$/;
export const isManager = (unit: string): boolean => manager.test(unit);

/** Of a message in the form of RFC 5424 what stands between the program and the text. */
const structured = /^(\S{1,255}) (\S{1,48}) (\S{1,128}) (\S{1,32}) (?:-|\[[^\]]{0,400}\]) (?:\ufeff)?/;

/** Takes what stands before a message off it, as often as there is something. */
export function withoutPrefix(line: string): Bare {
  let text = line.trimStart();
  let time: string | undefined;
  for (let round = 0; round < 5; round++) {
    const wrapped = wrapperOf(text);
    if (wrapped !== undefined) text = text.slice(wrapped.length).trimStart();
    const found = timeOf(text);
    if (found !== undefined) {
      time ??= found.replace(/^\[ *|\].*$/g, '');
      text = text.slice(found.length).trimStart();
    }
    if (wrapped === undefined && found === undefined) break;
  }
  return { time, ...withoutSender(text, time !== undefined) };
}

function withoutSender(text: string, timed: boolean): Bare {
  const [all, host, program = ''] = sender.exec(text) ?? [];
  // Without a time or a host `a[1]: ` may be anything, but for systemd itself and its helpers.
  if (all !== undefined && (timed || host === undefined || /^(?:systemd|\()/.test(program))) {
    const rest = text.slice(all.length);
    if (program === 'kernel') return inner(rest);
    if (manager.test(program)) return { text: rest, program: 'systemd' };
    return isUnitName(program) ? { text: rest, unit: program } : { text: rest, program };
  }
  if (!timed) return { text };
  const [head, , name] = structured.exec(text) ?? [];
  if (head !== undefined) return { text: text.slice(head.length), program: name };
  const [plain, first = '', bare] = bareSender.exec(text) ?? [];
  if (plain === undefined || first.endsWith(':')) return { text };
  const rest = text.slice(plain.length);
  return bare === 'kernel' ? inner(rest) : { text: rest, program: bare };
}

/** What came by way of the kernel: its own words, or those of another with all in front that it has by itself. */
function inner(text: string): Bare {
  const { time: _, ...bare } = withoutPrefix(text);
  return { ...bare, program: bare.program ?? 'kernel' };
}
