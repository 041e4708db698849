import { assignments } from '../syntax/document.ts';
import { add, applyEdits, remove, setValue } from '../syntax/edit.ts';
import { parse } from '../syntax/parse.ts';
import { type Bundle, unitOf } from '../unit/bundle.ts';
import {
  type BundleUnit,
  companionOf,
  type LoadedBundle,
  loadBundle,
  loadUnit,
  socketsOf,
} from '../unit/load-bundle.ts';
import { lay } from './lay.ts';
import { ownProgramOf } from './own-program.ts';
import type { Program } from './program.ts';
import { type Reworked, rework } from './rework.ts';
import { type Setup, type Standing, standing } from './setup.ts';

/** What a user chooses about a pair; what is left out stays. */
export type Choice = Partial<Setup>;

/**
 * Brings a pair to another setup, both files at once: `Accept=` and what goes with it in the socket, the services by
 * name and by content. A pair without a service gets one. What the user wrote stays; what was done is told.
 */
export function changeSetup(loaded: LoadedBundle, socket: BundleUnit, choice: Choice): Reworked {
  // A service that a package brings is not ours to set up.
  if (companionOf(loaded, socket)?.packaged) return { bundle: loaded.bundle, told: [] };
  const before = standing(loaded, socket);
  const setup = chosen(before.setup, choice);
  const bundle = withSocket(
    loaded.bundle,
    socket,
    standing(loaded, socket, before.setup),
    standing(loaded, socket, setup),
  );
  const again = loadBundle(bundle);
  const socketNow = again.units.find(({ name }) => name === socket.name) ?? socket;
  return rework(bundle, { before, after: standing(again, socketNow, setup), chosen: choice.program !== undefined });
}

/** A program brings the way that is best for it; a way that is not that of a program of one's own brings another of these. */
function chosen(now: Setup, { taking, program, ...rest }: Choice): Setup {
  const next = taking ?? program?.taking ?? now.taking;
  const kept: Program = program ?? (now.program.id.startsWith('own-') ? ownProgramOf(next) : now.program);
  return { ...now, ...rest, taking: next, program: kept };
}

/** The socket's part: whether systemd accepts, and what the program wants of its socket. */
function withSocket(bundle: Bundle, socket: BundleUnit, before: Standing, after: Standing): Bundle {
  if (socket.own === undefined || socket.packaged) return bundle;
  const perConnection = after.setup.taking === 'per-connection';
  let { text } = socket.own;
  if (socket.unit.accept !== perConnection) text = accepting(text, perConnection);
  const lines = ({ lines: { socket: all } }: Standing) => all.filter(({ key }) => key !== 'Accept');
  text = lay(text, lines(before), lines(after)).text;
  return { ...bundle, files: bundle.files.map((file) => (file === socket.own ? { ...file, text } : file)) };
}

function accepting(text: string, yes: boolean): string {
  const found = (key: string) => assignments(parse(text), 'Socket', key);
  const accept = found('Accept');
  if (!yes) return applyEdits(text, remove(accept));
  const last = accept.at(-1);
  const beside = ['Accept', 'MaxConnections', 'Service'];
  const set = last ? setValue(last, 'yes') : add(parse(text), { section: 'Socket', beside }, 'Accept', 'yes');
  const accepting = applyEdits(text, set);
  // systemd refuses Service= beside it: the name of the template is a matter of the socket's name.
  return applyEdits(accepting, remove(assignments(parse(accepting), 'Socket', 'Service')));
}

/**
 * After a change of the files by the user's hand (`bundle`, beside what was loaded before it): lets the services follow
 * what the socket says now. Nothing to follow gives the bundle as it is, with nothing told.
 */
export function follow(before: LoadedBundle, bundle: Bundle): Reworked {
  const still: Reworked = { bundle, told: [] };
  const socketBefore = socketsOf(before)[0];
  if (!socketBefore || !companionOf(before, socketBefore)) return still;
  const name = bundle.files.map(unitOf).find((each) => each.endsWith('.socket'));
  if (name === undefined || touchesServices(before.bundle, bundle)) return still;
  // Most keys end here: nothing but the socket is loaded for them.
  const socket = loadUnit(bundle, name);
  if (bears(before.bundle, socketBefore) === bears(bundle, socket)) return still;
  const now = loadBundle(bundle);
  const from = standing(before, socketBefore);
  const to = standing(now, socket, { ...from.setup, ...takingAfter(from.setup, socketBefore, socket) });
  const unchanged =
    from.names.socket === to.names.socket &&
    from.names.service === to.names.service &&
    JSON.stringify(from.lines) === JSON.stringify(to.lines);
  return unchanged ? still : rework(bundle, { before: from, after: to });
}

/** All about a socket that its services depend on; most keys change nothing of it. */
const bears = ({ target, manager }: Bundle, { name, unit }: BundleUnit): string =>
  [
    target,
    manager,
    name,
    unit.service,
    unit.accept,
    unit.fdName,
    ...unit.listeners.flatMap(({ type, address }) => [type, address]),
  ].join('\n');

/** A change of the services by hand is the user's: there is nothing to follow then. */
const touchesServices = (before: Bundle, after: Bundle): boolean => {
  const services = ({ files }: Bundle) => files.filter((file) => unitOf(file).endsWith('.service'));
  const [was, is] = [services(before), services(after)];
  return was.length !== is.length || was.some((file, i) => file !== is[i]);
};

function takingAfter(setup: Setup, before: BundleUnit, after: BundleUnit): Choice {
  if (before.unit.accept === after.unit.accept) return {};
  const taking = after.unit.accept ? 'per-connection' : 'native';
  const program = setup.program.id.startsWith('own-') ? ownProgramOf(taking) : setup.program;
  return { taking, program };
}
