import type { BundleUnit } from '../../unit/load-bundle.ts';
import { optionValues, type Program, programOf } from '../program.ts';

/** A service that runs `systemd-socket-proxyd`, and the address that it is told to connect to, as written. */
export interface Proxy {
  readonly program: Program;
  readonly address: string;
  /** After which time without a connection it ends, as written; undefined where it never does. */
  readonly idle: string | undefined;
}

/** The options of the proxy that take a value, which may be a word of its own. */
const valued: ReadonlySet<string> = new Set(['-c', '--connections-max', '--exit-idle-time']);

/** The proxy that a service runs; undefined where it runs something else, or the proxy has no address. */
export function proxyOf(service: BundleUnit): Proxy | undefined {
  const program = programOf(service);
  if (program?.name !== 'systemd-socket-proxyd') return undefined;
  const { args } = program;
  const address = args.find((word, place) => !word.startsWith('-') && !valued.has(args[place - 1] ?? ''));
  return address === undefined ? undefined : { program, address, idle: idleOf(args) };
}

function idleOf(args: readonly string[]): string | undefined {
  const [last] = [...optionValues(args, new Set(['--exit-idle-time']))].slice(-1);
  return last?.value === 'infinity' ? undefined : last?.value;
}
