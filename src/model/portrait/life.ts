import { listOf } from '../companion/commands/facts.ts';
import { listWords } from '../rules/list-words.ts';
import { isForeign } from '../rules/targets.ts';
import type { BundleUnit, LoadedBundle } from '../unit/load-bundle.ts';
import { inForce } from '../unit/unit.ts';
import { unitNameProblem } from '../values/unit-name.ts';
import { isYes, listed, type Part, type Sentence, sentence, settingFor, strong, written } from './saying.ts';

/** Targets that are reached whenever the manager starts, rescue and other special cases aside (`bootup(7)`). */
const always = new Set(
  ['basic', 'sockets', 'default', 'timers', 'paths', 'sysinit', 'local-fs', 'multi-user'].map(
    (name) => `${name}.target`,
  ),
);

/** What the socket is started by. */
export function whenItStarts(loaded: LoadedBundle, socket: BundleUnit): readonly Sentence[] {
  const { manager } = socket.unit.context;
  const words = listWords(socket, 'Install', 'WantedBy', 'RequiredBy', 'UpheldBy');
  // A name that is none is passed over, but for an error of systemctl.
  const real = words.filter(({ word }) => word.includes('%') || !unitNameProblem(word, { template: true }));
  const there = real.filter(({ word }) => !isForeign(word, manager));
  const [foreign] = real;
  if (foreign && there.length === 0) {
    const whose = manager === 'user' ? 'A user’s systemd' : 'The system’s systemd';
    return [
      sentence(
        whose,
        ' has no ',
        written(socket, foreign.entry, foreign.word),
        ', so enabling ',
        strong(socket.name),
        ' starts nothing.',
      ),
    ];
  }
  const [first] = there;
  if (!first) return withoutInstall(loaded, socket);
  const names: Part[] = [...new Map(there.map((found) => [found.word, found])).values()].map(({ entry, word }) =>
    written(socket, entry, word),
  );
  const when = there.some(({ word }) => always.has(word)) ? atStart(manager) : '';
  const each = socket.name.includes('@.');
  return [
    sentence(
      each ? 'Each instance of ' : 'Once enabled, ',
      strong(socket.name),
      each ? ' that is enabled starts' : ' starts',
      when,
      when === '' ? ' with ' : ', with ',
      listed(names),
      '.',
    ),
  ];
}

const atStart = (manager: 'system' | 'user'): string =>
  manager === 'user' ? ' when the user’s systemd does' : ' at boot';

const pulling = ['Requires', 'Wants', 'BindsTo', 'Upholds'];

/** What starts a socket that cannot be enabled. What is not said here may stand in the file that is not here. */
function withoutInstall(loaded: LoadedBundle, socket: BundleUnit): readonly Sentence[] {
  if (socket.own === undefined) return [];
  const by = loaded.units.filter(
    (unit) =>
      listOf(unit.unit, 'Sockets', 'Service').includes(socket.name) ||
      pulling.some((name) => listOf(unit.unit, name, 'Unit').includes(socket.name)),
  );
  if (by.length > 0)
    return [
      sentence(
        strong(socket.name),
        ' starts with ',
        listed(by.map(({ name }) => strong(name))),
        ': nothing else here starts it.',
      ),
    ];
  const each = socket.name.includes('@.') ? 'an instance of ' : '';
  return [
    sentence(
      `Nothing here starts ${each}`,
      strong(socket.name),
      atStart(socket.unit.context.manager),
      ': it has to be started by hand.',
    ),
  ];
}

/** What is left when the socket is stopped, or fails. */
export function whenItStops(socket: BundleUnit): readonly Sentence[] {
  const remove = settingFor(socket, 'RemoveOnStop', isYes);
  const { listeners } = socket.unit;
  const files = listeners.filter(({ classes }) => classes.has('path') || classes.has('fifo')).length;
  const queues = listeners.filter(({ classes }) => classes.has('message-queue')).length;
  if (!remove || files + queues === 0) return [];
  const counted = (count: number, one: string) => (count === 0 ? [] : [count === 1 ? `its ${one}` : `its ${one}s`]);
  const links = inForce(socket.unit, 'Symlinks').length > 0 ? ['its links'] : [];
  const all = [...counted(files, 'file'), ...counted(queues, 'queue'), ...links];
  const is = files + queues === 1 && links.length === 0 ? ' is ' : ' are ';
  return [sentence('When it stops, ', listed(all), is, written(socket, remove.entry, 'removed'), '.')];
}
