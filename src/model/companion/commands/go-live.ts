import { type LoadedBundle, socketsOf } from '../../unit/load-bundle.ts';
import type { Pair } from './changes.ts';
import { controlOf, words } from './control.ts';
import { canBeEnabled } from './facts.ts';
import { isSocket, type Moves, movesOf, takes } from './moves.ts';
import { pathOf } from './paths.ts';
import { quotePath } from './shell.ts';
import type { Step } from './step.ts';
import { writeSteps } from './write-files.ts';

/** The steps from one bundle to another, for a machine where the first is installed and its sockets are active. */
export function goLive(before: LoadedBundle, after: LoadedBundle, as: 'person' | 'root' = 'person'): readonly Step[] {
  const moves = movesOf(before, after);
  if (moves.written.length === 0 && moves.removed.length === 0) return [];
  const old = controlOf(before.bundle, as);
  const now = controlOf(after.bundle, as);
  const { ctl, ask } = now;
  const names = words(socketsOf(after).map(({ name }) => name));
  const look = `${ask} list-sockets --no-pager ${names}`;
  return [
    ...stopSteps(moves, old.ctl),
    ...removeSteps(moves, before, old.sudo),
    ...writeSteps(after.bundle, moves.written, now),
    ...reloadSteps(old.ctl, ctl),
    ...forgetSteps(moves, old.ctl),
    ...enableSteps(moves, ctl),
    ...startSteps(moves, ctl),
    ...(names === '' ? [] : [{ title: 'See that it listens', command: look, expect: 'A line for each address.' }]),
  ];
}

/** A service that is not among the units may be missing on the machine: it is stopped where it runs. */
const stopQuietly = (ctl: string, name: string): string =>
  `if ${ctl} is-active --quiet ${words([name])}; then ${ctl} stop ${words([name])}; fi`;

/** A command with these names; none where there are no names. */
const forAll = (command: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${command} ${words(names)}`];

function stopSteps({ all, restarted, stopped }: Moves, ctl: string): readonly Step[] {
  const gone = all.filter(({ fate }) => fate === 'gone');
  const disabled = gone.filter(({ before, name }) => isSocket(name) || canBeEnabled(before)).map(({ name }) => name);
  const leaving = gone.map(({ name }) => name).filter((name) => !name.includes('@.'));
  const services = [...new Set([...stopped, ...leaving.filter((name) => !isSocket(name))])];
  const known = new Set(all.filter(({ before }) => before.own).map(({ name }) => name));
  const commands = [
    ...forAll(`${ctl} disable`, disabled),
    ...forAll(`${ctl} stop`, [...restarted.map(({ name }) => name), ...leaving.filter(isSocket)]),
    ...forAll(
      `${ctl} stop`,
      services.filter((name) => known.has(name)),
    ),
    ...services.filter((name) => !known.has(name)).map((name) => stopQuietly(ctl, name)),
  ];
  if (commands.length === 0) return [];
  return [
    {
      title: 'Stop the sockets, then their services',
      command: commands.join('\n'),
      why: 'A socket is not opened while its service runs, and restart would leave it closed: “Socket service … already active, refusing.” The socket goes first, as it would start the service again; all of it before the files change, so that systemd tidies up what it opened.',
    },
  ];
}

function removeSteps({ removed }: Moves, { bundle }: LoadedBundle, sudo: string): readonly Step[] {
  if (removed.length === 0) return [];
  const paths = removed.map((file) => quotePath(pathOf(bundle, file))).join(' ');
  return [{ title: 'Remove what is no longer there', command: `${sudo}rm -f ${paths}` }];
}

const reloadSteps = (old: string, now: string): readonly Step[] =>
  [...new Set([old, now])].map((ctl) => ({
    title: 'Make systemd read the files again',
    command: `${ctl} daemon-reload`,
    why: 'This alone brings limits and timeouts into force. It closes listeners that are gone from the file, and opens none.',
  }));

function forgetSteps({ all }: Moves, ctl: string): readonly Step[] {
  const gone = all.filter(({ fate, name }) => fate === 'gone' && !name.includes('@.')).map(({ name }) => name);
  if (gone.length === 0) return [];
  return [
    {
      title: 'Forget units that are gone',
      command: `${ctl} reset-failed ${words(gone)} 2>/dev/null || true`,
      why: 'One that failed would be listed until the next boot.',
    },
  ];
}

/** `[Install]` counts at the time of enabling only. */
function enableSteps({ all, changes }: Moves, ctl: string): readonly Step[] {
  return all
    .filter(({ name, fate }) => fate === 'kept' && takes(changes, name, 'reenable'))
    .map(({ name, before, after }) => ({
      title: `Bring [Install] of ${name} into force`,
      command: `${ctl} ${canBeEnabled(after) ? (canBeEnabled(before) ? 'reenable' : 'enable') : 'disable'} ${words([name])}`,
      why: 'It is read by systemctl enable only, not by the manager.',
    }));
}

function startSteps({ all, changes, restarted, stopped }: Moves, ctl: string): readonly Step[] {
  const started = new Set(all.filter(({ name }) => isSocket(name)).map(({ after }) => after.unit.service));
  const brandNew = all.filter(({ fate }) => fate === 'new');
  const keptServices = all.filter(({ name, fate }) => fate === 'kept' && !isSocket(name));
  const waiting = new Set(
    changes.filter((change) => change.takes === 'restart-service').map(({ unit }) => serviceFor(unit, all)),
  );
  const commands = [
    ...forAll(
      `${ctl} start`,
      restarted.map(({ name }) => name),
    ),
    ...brandNew
      .filter(({ name }) => isSocket(name))
      .map(({ name, after }) => `${ctl} ${canBeEnabled(after) ? 'enable --now' : 'start'} ${words([name])}`),
    ...brandNew
      .filter(({ name, after }) => !isSocket(name) && !started.has(name) && canBeEnabled(after))
      .map(({ name }) => `${ctl} enable --now ${words([name])}`),
    // A service that starts at boot as well was running for others than the first client.
    ...keptServices
      .filter(({ name, after }) => stopped.includes(name) && canBeEnabled(after))
      .map(({ name }) => `${ctl} start ${words([name])}`),
    ...[...waiting]
      .filter((name) => !stopped.includes(name) && all.every((pair) => pair.name !== name || pair.fate === 'kept'))
      .map((name) => `${ctl} try-restart ${words([name])}`),
  ];
  return commands.length === 0 ? [] : [{ title: 'Bring the new lines into force', command: commands.join('\n') }];
}

/** The service that a change is for: that of the socket, where the socket has it. */
const serviceFor = (unit: string, all: readonly Pair[]): string =>
  isSocket(unit) ? (all.find(({ name }) => name === unit)?.after.unit.service ?? unit) : unit;
