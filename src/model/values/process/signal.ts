import { accepted, type Kind, type Read, rejected } from '../kind.ts';
import { readStripped } from '../part.ts';
import { safeAtoi } from '../safe-atoi.ts';

/** The names of the signals from 1 on, without `SIG`; those of x86 and most other machines. */
const names = (
  'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG ' +
  'XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'
).split(' ');

/** The real-time signals; the C library keeps two below them to itself. */
const realTime = { min: 34, max: 64 } as const;

/** Other names of some signals, which systemd does not know. */
const otherNames: Readonly<Record<string, string>> = {
  CLD: 'CHLD',
  IOT: 'ABRT',
  POLL: 'IO',
  INFO: 'PWR',
  UNUSED: 'SYS',
};

/** What some signals are usually sent for. */
const uses: Readonly<Record<string, string>> = {
  HUP: 'hang up, or read the settings again',
  INT: 'interrupt, as Ctrl+C does',
  QUIT: 'quit with a core dump',
  ABRT: 'abort with a core dump',
  KILL: 'kill at once',
  TERM: 'ask to end',
  STOP: 'freeze',
  CONT: 'go on',
};

const intMax = 0x7fffffffn;

type Found = number | 'range' | undefined;

/** The number of a signal; `range` for one beyond those there are. Follows `signal_from_string`. */
function parseSignal(text: string, target: number): Found {
  const number = safeAtoi(text, target, -intMax - 1n, intMax);
  if (number.ok) return number.value > 0n && number.value <= BigInt(realTime.max) ? Number(number.value) : 'range';
  const name = text.replace(/^SIG/, '');
  const known = names.indexOf(name);
  if (known >= 0) return known + 1;
  const [, base, offset] = /^(RTMIN(?=$|\+)|RTMAX(?=$|-))(.*)$/s.exec(name) ?? [];
  if (base === undefined || offset === undefined) return undefined;
  const start = base === 'RTMIN' ? realTime.min : realTime.max;
  if (offset === '') return start;
  const steps = safeAtoi(offset, target, -intMax - 1n, intMax);
  if (!steps.ok) return undefined;
  const signal = BigInt(start) + steps.value;
  return signal >= realTime.min && signal <= realTime.max ? Number(signal) : 'range';
}

/** The signal that was probably meant. */
function meant(text: string, target: number): string | undefined {
  const name = text
    .replace(/^(["'])(.*)\1$/, '$2')
    .toUpperCase()
    .replace(/^SIG[-_ ]*/, '');
  const plain = /^\d+$/.test(name) ? name : `SIG${otherNames[name] ?? name}`;
  return typeof parseSignal(plain, target) === 'number' && plain !== text ? plain : undefined;
}

function read(text: string, target: number): Read<number> {
  if (text === '') return rejected('signal/empty', text);
  const found = parseSignal(text, target);
  if (typeof found === 'number') return accepted(found);
  if (found === 'range') return rejected('signal/out-of-range', text);
  return rejected('signal/unknown', text, {}, { suggestion: meant(text, target) });
}

/** `SIGTERM`, `SIGRTMIN+1`, or the number of one of the two between. */
function nameOf(signal: number): string {
  const name = names[signal - 1];
  if (name !== undefined) return `SIG${name}`;
  if (signal < realTime.min) return String(signal);
  return signal === realTime.min ? 'SIGRTMIN' : `SIGRTMIN+${signal - realTime.min}`;
}

function words(signal: number): string {
  const use = uses[names[signal - 1] ?? ''];
  if (use !== undefined) return `${nameOf(signal)}: ${use}`;
  return names[signal - 1] === undefined && signal < realTime.min ? `signal ${signal}` : nameOf(signal);
}

/** A signal by its name, with or without `SIG`, or by its number. Follows `config_parse_signal`. */
export const signal: Kind<number> = {
  parser: 'config_parse_signal',
  read: (text, { target }) => readStripped(text, (stripped) => read(stripped, target)),
  show: String,
  canonical: nameOf,
  words,
  complete: (typed) => {
    const start = typed.toUpperCase();
    const offered = names.filter((name) => [name, `SIG${name}`].some((text) => text.startsWith(start)));
    return offered.map((name) => ({ text: `SIG${name}`, words: words(names.indexOf(name) + 1) }));
  },
  examples: ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGKILL', 'SIGRTMIN+3'],
};
