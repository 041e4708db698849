import { type BundleUnit, companionOf, type LoadedBundle, unitNamed } from '../unit/load-bundle.ts';
import { inForce, type Unit, valueOf } from '../unit/unit.ts';
import { essentialLines, type Lines } from './essentials.ts';
import { levelOf } from './hardening/level-of.ts';
import type { Level, Needs } from './hardening/needs.ts';
import { type Names, namesOf } from './names.ts';
import { ownProgramOf } from './own-program.ts';
import type { Program, Taking } from './program.ts';
import { needsOfProgram } from './program-needs.ts';
import { guessProgram } from './programs/index.ts';

/** How a pair is set up: read off its texts, never stored. */
export interface Setup {
  readonly taking: Taking;
  readonly program: Program;
  /** With a proxy: how long it may have nothing to do before it ends, as a time span. */
  readonly idle: string;
  /** With a proxy: it and the program share a network of their own. */
  readonly privateNetwork: boolean;
  /** How much of a sandbox the program is in; `own`: one of the user's making. */
  readonly hardening: Level | 'own';
  /** How far it may connect on its own account: what its sandbox leaves, or what is known of the program. */
  readonly network: Needs['network'];
}

/** A pair as it stands: what it is called, how it is set up, and the lines that we would have written for that. */
export interface Standing {
  readonly names: Names;
  readonly setup: Setup;
  readonly lines: Lines;
}

const usualIdle = '5min';

/** The value in force of a setting of a service, as it is written. */
const written = (unit: Unit | undefined, key: string): string | undefined =>
  unit && inForce(unit, key, 'Service').at(-1)?.assignment.value;

const isProxy = (command: string | undefined): boolean =>
  /^[-@:+!|]*\S*\/systemd-socket-proxyd(?:\s|$)/.test(command ?? '');

/** How the pair around a socket is set up, as its texts have it. Where there is no service yet, as a native one. */
export function setupOf(loaded: LoadedBundle, socket: BundleUnit): Setup {
  const service = companionOf(loaded, socket);
  const command = written(service?.unit, 'ExecStart');
  const taking = takingOf(socket.unit, service?.unit, command);
  const { server } = namesOf(socket.name, socket.unit.service);
  const runner = taking === 'proxy' ? unitNamed(loaded, server)?.unit : service?.unit;
  const runs = written(runner, 'ExecStart');
  const program = (runs === undefined ? undefined : guessProgram(runs)) ?? ownProgramOf(taking);
  const privateNetwork = taking === 'proxy' && service !== undefined && isPrivate(service.unit);
  return {
    taking,
    program,
    idle: /--exit-idle-time=(\S+)/.exec(command ?? '')?.[1] ?? usualIdle,
    privateNetwork,
    ...sandboxOf(runner, program, taking),
  };
}

const isPrivate = (unit: Unit): boolean => valueOf(unit, 'PrivateNetwork', 'Service') === true;

/** The level of the sandbox that a program is in, and how far it may connect from there. */
function sandboxOf(runner: Unit | undefined, program: Program, taking: Taking): Pick<Setup, 'hardening' | 'network'> {
  const of = { id: program.id, taking };
  const usual = needsOfProgram(of, undefined, undefined).network;
  if (!runner) return { hardening: 'none', network: usual };
  const user = written(runner, 'User');
  const said = new Set(program.service([]).map(({ key }) => key));
  for (const network of networks) {
    const hardening = levelOf(runner, needsOfProgram(of, user, network), said);
    if (hardening !== 'own') return { hardening, network: hardening === 'none' ? usual : network };
  }
  return { hardening: 'own', network: usual };
}

/** The narrowest first: its lines are more than those of a wider one. */
const networks = ['none', 'loopback', 'out'] as const;

function takingOf(socket: Unit, service: Unit | undefined, command: string | undefined): Taking {
  if (socket.accept) return 'per-connection';
  if (isProxy(command)) return 'proxy';
  return written(service, 'StandardInput') === 'socket' ? 'wait' : 'native';
}

/** A pair as it stands, or as it would with another setup. */
export function standing(loaded: LoadedBundle, socket: BundleUnit, setup = setupOf(loaded, socket)): Standing {
  const names = namesOf(socket.name, socket.unit.service);
  const { target, manager } = loaded.bundle;
  const { program, taking, network } = setup;
  const runner = unitNamed(loaded, taking === 'proxy' ? names.server : names.service)?.unit;
  const { listeners } = socket.unit;
  const user = written(runner, 'User') ?? program.service(listeners).find(({ key }) => key === 'User')?.value;
  const needs = needsOfProgram({ id: program.id, taking }, user, network);
  return {
    names,
    setup,
    lines: essentialLines({ ...setup, names, listeners, target, user: manager === 'user', needs }),
  };
}
