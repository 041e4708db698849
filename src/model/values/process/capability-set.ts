import { accepted, type Context, type Kind, type Problem, type Read } from '../kind.ts';
import { readPart, readStripped } from '../part.ts';
import { safeAtoi } from '../safe-atoi.ts';
import { listed, readWords } from '../word-list.ts';

/** The capabilities of Linux by number, without `cap_`. */
const names = (
  'chown dac_override dac_read_search fowner fsetid kill setgid setuid setpcap linux_immutable net_bind_service ' +
  'net_broadcast net_admin net_raw ipc_lock ipc_owner sys_module sys_rawio sys_chroot sys_ptrace sys_pacct sys_admin ' +
  'sys_boot sys_nice sys_resource sys_time sys_tty_config mknod lease audit_write audit_control setfcap mac_override ' +
  'mac_admin syslog wake_alarm block_suspend audit_read perfmon bpf checkpoint_restore'
)
  .split(' ')
  .map((name) => `cap_${name}`);

/** The greatest number that there can be a capability of (`CAP_LIMIT`). */
const greatest = 62n;
const allBits = 2n ** 64n - 1n;

/** The capabilities of one assignment, or all others. */
export interface Capabilities {
  readonly invert: boolean;
  readonly numbers: readonly number[];
}

/** The number of a capability by its name, in any case, or by its number. Follows `capability_from_name`. */
function parseCapability(word: string, target: number): number | undefined {
  const number = safeAtoi(word, target, 0n, greatest);
  if (number.ok) return Number(number.value);
  // Letters beyond ASCII that turn into ASCII ones do not count.
  const at = /^[\w]+$/.test(word) ? names.indexOf(word.toLowerCase()) : -1;
  return at < 0 ? undefined : at;
}

const written = (number: number): string => names[number]?.toUpperCase() ?? String(number);

/** What was probably meant: names with commas between them, or without `CAP_`. */
function meant(word: string, target: number): string | undefined {
  const parts = word.split(/[,|+]/).map((part) => {
    const plain = part.trim().replaceAll('-', '_');
    return [plain, `CAP_${plain}`].find((name) => /\D/.test(plain) && parseCapability(name, target) !== undefined);
  });
  return parts.every((part) => part !== undefined) ? parts.map((part) => part?.toUpperCase()).join(' ') : undefined;
}

/** A word that is no capability is passed over; systemd does not say so. */
function readWord(word: string, { target }: Context): Read<number | undefined> {
  const number = parseCapability(word, target);
  if (number !== undefined) return accepted(number);
  const suggestion = meant(word, target);
  const problem: Problem = {
    code: 'capability/unknown',
    effect: 'noted',
    start: 0,
    end: word.length,
    params: { value: word },
  };
  return accepted(undefined, [{ ...problem, ...(suggestion && { suggestion }) }]);
}

/** Whole words in quotes or not; what is never closed ends with the text. */
const readNumbers = (text: string, context: Context): Read<readonly number[]> =>
  readWords<number>(text, { unquote: true, relax: true }, (word) => readWord(word, context));

function read(text: string, context: Context): Read<readonly Capabilities[]> {
  const invert = text.startsWith('~');
  const numbers = invert
    ? readPart(text, 1, text.length, (part) => readNumbers(part, context))
    : readNumbers(text, context);
  if (numbers.status !== 'accepted') return numbers;
  return accepted([{ invert, numbers: numbers.value }], numbers.problems);
}

/** The set that assignments make one after the other: an empty one, and the first, take the place of what was there. */
function together(assignments: readonly Capabilities[], initial: bigint): bigint {
  let set: bigint | undefined;
  for (const { invert, numbers } of assignments) {
    const bits = numbers.reduce((all, number) => all | (1n << BigInt(number)), 0n);
    if (bits === 0n || set === undefined || set === initial) set = invert ? allBits & ~bits : bits;
    else set = invert ? set & ~bits : set | bits;
  }
  return set ?? initial;
}

function words(assignments: readonly Capabilities[]): string {
  const { invert = false, numbers = [] } = assignments.at(-1) ?? {};
  const some = listed(numbers.map(written));
  if (some === '') return invert ? 'all capabilities' : 'no capabilities';
  return invert ? `all but ${some}` : some;
}

/** A kind for sets of capabilities; `initial` is what is there before the first assignment. */
const capabilitySet = (initial: bigint): Kind<readonly Capabilities[]> => ({
  parser: 'config_parse_capability_set',
  read: (text, context) => readStripped(text, (stripped) => read(stripped, context)),
  show: (assignments) => {
    const set = together(assignments, initial);
    return names.filter((_, number) => set & (1n << BigInt(number))).join(' ');
  },
  canonical: (assignments) =>
    assignments.map(({ invert, numbers }) => (invert ? '~' : '') + numbers.map(written).join(' ')).join(' '),
  words,
  complete: (typed) => {
    const [, before = '', word = ''] = /^(.*[\s~])?([^\s~]*)$/s.exec(typed) ?? [];
    const start = word.toLowerCase();
    const offered = names.filter((name) => name.startsWith(start) || (start && name.startsWith(`cap_${start}`)));
    return offered.map((name) => ({ text: before + name.toUpperCase(), words: name.slice(4).replaceAll('_', ' ') }));
  },
  examples: ['CAP_NET_BIND_SERVICE', '~CAP_SYS_ADMIN CAP_SYS_PTRACE', 'CAP_CHOWN CAP_SETUID', '~'],
});

/** Capabilities that cannot be had beyond these; all at first, and the empty text leaves none. */
export const capabilityBounds = capabilitySet(allBits);

/** Capabilities that are given; none at first. */
export const capabilityGrants = capabilitySet(0n);
