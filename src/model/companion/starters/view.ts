import type { Flags } from './fill.ts';
import type { StarterInput, StarterSocket } from './starter.ts';

/** What a handler is written for; a sequential-packet socket is handled as a stream. */
export type Handled = 'stream' | 'datagram' | 'fifo' | 'queue';

/** An input as the templates want it. */
export interface View {
  /**
   * `stream`, `datagram`, `fifo`, `queue`: there is one. `socket`: one of the first two. `several`: of descriptors;
   * `mixed`: handled in different ways. `idle`: it ends when idle. `native`: descriptors come by LISTEN_FDS.
   */
  readonly flags: Flags;
  /** The first name. */
  readonly name: string;
  /** The number of the first descriptor. */
  readonly fd: 0 | 3;
  /** Zero where it never ends. */
  readonly idleSeconds: number;
  /** The sockets that share a name, in order. */
  readonly groups: readonly (readonly [name: string, sockets: readonly StarterSocket[]])[];
  /** How to run it without its units; empty where `systemd-socket-activate` cannot open such sockets. */
  readonly tryIt: string;
}

export const handledAs = (socket: StarterSocket): Handled => {
  if (socket.kind === 'datagram' || socket.kind === 'fifo' || socket.kind === 'queue') return socket.kind;
  return 'stream';
};

const quoted = (word: string): string => (/^[\w.:@+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The command that opens sockets like these on ports and passes them; empty where there is none. */
export function tryCommand({ sockets, taking }: StarterInput, program: string): string {
  const kind = sockets[0]?.kind;
  const types = { stream: '', packet: ' --seqpacket', datagram: ' --datagram' } as const;
  if (kind !== 'stream' && kind !== 'packet' && kind !== 'datagram') return '';
  if (sockets.some((each) => each.kind !== kind)) return '';
  const address = (index: number): string => (kind === 'packet' ? `/tmp/try-${index}` : String(8080 + index));
  const listen = sockets.map((_, index) => ` -l ${address(index)}`).join('');
  const names = sockets.length > 1 ? ` --fdname=${quoted(sockets.map(({ name }) => name).join(':'))}` : '';
  const how = { native: '', 'per-connection': ' --accept --inetd', wait: ' --inetd', proxy: '' }[taking];
  const passed = taking === 'native' ? names : '';
  return `systemd-socket-activate${types[kind]}${listen}${how}${passed} ${program}`;
}

/** Looks at an input once for all templates; `program` is what runs the code where it was written. */
export function viewOf(input: StarterInput, program: string): View {
  const { sockets, taking, idleSeconds = 0 } = input;
  const handled = new Set(sockets.map(handledAs));
  const names = [...new Set(sockets.map(({ name }) => name))];
  const tryIt = tryCommand(input, program);
  const has = (kind: Handled): boolean => handled.has(kind);
  return {
    flags: {
      stream: has('stream'),
      datagram: has('datagram'),
      fifo: has('fifo'),
      queue: has('queue'),
      socket: has('stream') || has('datagram'),
      several: sockets.length > 1,
      mixed: handled.size > 1,
      native: taking === 'native',
      connection: taking === 'per-connection',
      idle: idleSeconds > 0 && taking !== 'per-connection',
      // Left out where it is too long for a line, and where a quoted name could end the comment.
      try: tryIt !== '' && tryIt.length < 85 && !tryIt.includes("'"),
    },
    name: names[0] ?? '',
    fd: taking === 'native' ? 3 : 0,
    idleSeconds,
    groups: names.map((name) => [name, sockets.filter((each) => each.name === name)] as const),
    tryIt,
  };
}

const escaped = (quote: string) => (text: string) =>
  `${quote}${text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`;

/** As a string in double quotes; for languages that read nothing else in one than backslashes. */
export const doubleQuoted = escaped('"');

/** The answer with its line end, for languages that know `\n` within these quotes. */
export const greeting = (quote: (text: string) => string, name: string): string =>
  quote(`hello from ${name}`).replace(/.$/, (end) => `\\n${end}`);

/** As a string in single quotes, where a backslash escapes itself and the quote. */
export const singleQuoted = escaped("'");
