import { type LoadedBundle, socketsOf } from '../../unit/load-bundle.ts';
import type { Change } from './changes.ts';
import { controlOf } from './control.ts';
import { goLive } from './go-live.ts';
import { movesOf } from './moves.ts';
import { scriptOf } from './script.ts';
import { isWayIn, lockoutChecklist } from './ssh.ts';
import type { Step } from './step.ts';
import { armSteps, confirmSteps } from './timed-rollback.ts';

export type { Change } from './changes.ts';
export type { Takes } from './takes.ts';

/** How to go from one bundle to another on a machine that runs the first. */
export interface Plan {
  readonly changes: readonly Change[];
  /** In their order; empty where no file changes. */
  readonly steps: readonly Step[];
  /** What to do once the new state has proved itself; empty unless a timed rollback waits. */
  readonly confirm: readonly Step[];
  /** What to see to beforehand where a mistake locks people out; else empty. */
  readonly checklist: readonly string[];
  /** What clients notice, in sentences. */
  readonly clients: string;
  /** The way back. */
  readonly rollback: readonly Step[];
  /** The commands of `steps` for a script that runs as root, or as the user whose units they are. */
  readonly commands: readonly string[];
  readonly user: boolean;
}

export interface PlanOptions {
  /** After how long an unconfirmed change of the way into a machine is taken back, as a systemd time span. */
  readonly delay?: string;
}

/** The ordered commands from `before` to `after`, what clients notice, and the way back. `before` is active and enabled. */
export function changePlan(before: LoadedBundle, after: LoadedBundle, { delay = '5min' }: PlanOptions = {}): Plan {
  const steps = goLive(before, after);
  const user = before.bundle.manager === 'user' || after.bundle.manager === 'user';
  // A script that changes both managers is run by the user.
  const runner = before.bundle.manager === after.bundle.manager ? 'root' : 'person';
  const guarded = steps.length > 0 && !user && (isWayIn(before) || isWayIn(after));
  const arm = (as: 'person' | 'root') => (guarded ? armSteps(goLive(after, before, 'root'), delay, as) : []);
  return {
    changes: movesOf(before, after).changes,
    steps: [...arm('person'), ...steps],
    confirm: guarded ? confirmSteps(after) : [],
    checklist: guarded ? lockoutChecklist(before, after) : [],
    clients: clientsNotice(before, after),
    rollback: goLive(after, before),
    commands: [...arm('root'), ...goLive(before, after, runner)].map(({ command }) => command),
    user,
  };
}

function clientsNotice(before: LoadedBundle, after: LoadedBundle): string {
  const { restarted, changes, all, stopped } = movesOf(before, after);
  const gone = all.filter(({ fate, name }) => fate === 'gone' && name.endsWith('.socket'));
  const moved = [...restarted, ...gone];
  if (moved.length === 0 && stopped.length > 0)
    return 'Connections that the service has open end when it stops; new ones start it again.';
  if (moved.length === 0)
    return changes.some(({ takes }) => takes === 'restart-service')
      ? 'The listeners stay open. Connections that the service has open end when it restarts; new ones wait until it is up.'
      : 'Clients notice nothing.';
  const told = 'New connections are refused between stop and start, for a moment.';
  const perConnection = moved.every(({ before: { unit } }) => unit.accept);
  const open = perConnection
    ? 'Open ones go on with the instance that they have.'
    : 'Open ones end when the service stops, unless it leaves its processes running.';
  const addresses = new Set(socketsOf(after).flatMap(({ unit }) => unit.listeners.map(({ address }) => address)));
  const lost = socketsOf(before)
    .flatMap(({ unit }) => unit.listeners.map(({ address }) => address))
    .filter((address) => !addresses.has(address));
  return [told, open, ...(lost.length === 0 ? [] : [`Nobody listens any more on ${lost.join(', ')}.`])].join(' ');
}

/** The steps of a plan as one script for bash, to run or to paste. A timed rollback is armed and left running: see `confirm`. */
export function planScript({ commands, checklist, confirm, user }: Plan): string {
  const control = controlOf(user ? { manager: 'user' } : {});
  const later =
    confirm.length === 0
      ? []
      : ['Once it has proved itself:', ...confirm.flatMap(({ command }) => command.split('\n'))];
  return scriptOf([...checklist, ...later], commands, control);
}
