import { accepted, type Context, type Kind, type Read, rejected, reset } from '../kind.ts';
import { mapRead, readStripped } from '../part.ts';
import { signal } from '../process/signal.ts';
import { safeAtoi } from '../safe-atoi.ts';
import { listed, readWords } from '../word-list.ts';

/** How a process ended: with an exit status or by a signal. */
type End = { readonly status: number } | { readonly signal: number };

/** The names of exit statuses in runs of consecutive numbers (`exit_status_mappings`). */
const runs: readonly (readonly [first: number, names: string])[] = [
  [0, 'SUCCESS FAILURE INVALIDARGUMENT NOTIMPLEMENTED NOPERMISSION NOTINSTALLED NOTCONFIGURED NOTRUNNING'],
  [
    64,
    'USAGE DATAERR NOINPUT NOUSER NOHOST UNAVAILABLE SOFTWARE OSERR OSFILE CANTCREAT IOERR TEMPFAIL PROTOCOL NOPERM CONFIG',
  ],
  [200, 'CHDIR NICE FDS EXEC MEMORY LIMITS OOM_ADJUST SIGNAL_MASK STDIN STDOUT CHROOT IOPRIO TIMERSLACK SECUREBITS'],
  [214, 'SETSCHEDULER CPUAFFINITY GROUP USER CAPABILITIES CGROUP SETSID CONFIRM STDERR'],
  [224, 'PAM NETWORK NAMESPACE NO_NEW_PRIVILEGES SECCOMP SELINUX_CONTEXT PERSONALITY APPARMOR ADDRESS_FAMILIES'],
  [233, 'RUNTIME_DIRECTORY'],
  [235, 'CHOWN SMACK_PROCESS_LABEL KEYRING STATE_DIRECTORY CACHE_DIRECTORY LOGS_DIRECTORY CONFIGURATION_DIRECTORY'],
  [242, 'NUMA_POLICY CREDENTIALS BPF KSM MEMORY_THP'],
  [255, 'EXCEPTION'],
];

const statuses: ReadonlyMap<string, number> = new Map(
  runs.flatMap(([first, names]) => names.split(' ').map((name, i) => [name, first + i] as const)),
);
const statusNames: ReadonlyMap<number, string> = new Map([...statuses].map(([name, status]) => [status, name]));

/** The names that came with what can fail with them. */
const since: ReadonlyMap<string, number> = new Map([
  ['BPF', 249],
  ['KSM', 254],
  ['MEMORY_THP', 260],
]);

/** A status by its name or number, else a signal. */
function endFrom(word: string, context: Context): End | undefined {
  const named = (since.get(word) ?? 0) <= context.target ? statuses.get(word) : undefined;
  if (named !== undefined) return { status: named };
  const number = safeAtoi(word, context.target, 0n, 255n);
  if (number.ok) return { status: Number(number.value) };
  const read = word.trim() === word ? signal.read(word, context) : undefined;
  return read?.status === 'accepted' ? { signal: read.value } : undefined;
}

function readEnd(word: string, context: Context): Read<End> {
  const end = endFrom(word, context);
  if (end) return accepted(end);
  const parts = word
    .toUpperCase()
    .split(/[,;"']+/)
    .filter(Boolean)
    .map((part) => part.replace(/^EX(IT)?_/, ''));
  const good = parts.length > 0 && parts.every((part) => endFrom(part, context));
  return rejected('exit-statuses/unknown', word, {}, { suggestion: good ? parts.join(' ') : undefined });
}

const order = (end: End): number => ('status' in end ? end.status : 256 + end.signal);

/** Statuses before signals, each once, in order. */
const sorted = (ends: readonly End[]): readonly End[] =>
  [...new Map(ends.map((end) => [order(end), end])).values()].sort((a, b) => order(a) - order(b));

/** As `signal_to_string` has it: without `SIG`. */
const signalName = (number: number): string =>
  signal
    .canonical(number)
    .replace(/^SIG/, '')
    .replace(/^RTMIN$/, 'RTMIN+0');

function wordsFor(end: End): string {
  if ('signal' in end) return `signal ${signalName(end.signal)}`;
  const name = statusNames.get(end.status);
  return `exit status ${end.status}${name === undefined ? '' : ` (${name})`}`;
}

/**
 * Ways in which a process can end: exit statuses and signals, by name or number. A number is a status where it can be one;
 * empty clears the list. Follows `config_parse_set_status`.
 */
export const exitStatuses: Kind<readonly End[]> = {
  parser: 'config_parse_set_status',
  read: (text, context) =>
    readStripped(text, (stripped) =>
      stripped === ''
        ? reset
        : mapRead(
            readWords(stripped, {}, (word) => readEnd(word, context)),
            sorted,
          ),
    ),
  show: (ends) =>
    sorted(ends)
      .map((end) => ('status' in end ? end.status : signalName(end.signal)))
      .join(' '),
  canonical: (ends) => ends.map((end) => ('status' in end ? end.status : signal.canonical(end.signal))).join(' '),
  words: (ends) => listed(ends.map(wordsFor)),
  complete: (typed, context) =>
    ['SUCCESS', 'FAILURE', 'TEMPFAIL', 'USAGE', 'SIGTERM', 'SIGKILL', 'SIGHUP']
      .filter((text) => text.startsWith(typed))
      .flatMap((text) => {
        const end = endFrom(text, context);
        return end ? [{ text, words: wordsFor(end) }] : [];
      }),
  examples: ['1 2', '143', 'TEMPFAIL 250 SIGKILL'],
};
