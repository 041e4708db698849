import type { Bundle } from '../unit/bundle.ts';
import { companionOf, loadBundle, socketsOf } from '../unit/load-bundle.ts';
import { changeSetup } from './change.ts';
import { ownProgram } from './own-program.ts';
import { programById } from './programs/index.ts';

/** What is known of the program that a lone socket is for. */
export interface Behind {
  /** The id of a known program. */
  readonly program?: string;
  /** A command that is on every machine. */
  readonly command?: string;
}

/** A bundle with the service that its socket lacks. Drop-ins and pairs come back as they are. Needs `loadAll()`. */
export function pairFor(bundle: Bundle, { program, command }: Behind = {}): Bundle {
  const loaded = loadBundle(bundle);
  const [socket] = socketsOf(loaded);
  if (!socket || socket.own === undefined || socket.packaged || companionOf(loaded, socket)) return bundle;
  const known = program === undefined ? undefined : programById(program);
  const run = command === undefined ? known : ownProgram(socket.unit.accept ? 'per-connection' : 'native', command);
  return changeSetup(loaded, socket, run ? { program: run, taking: run.taking } : {}).bundle;
}
