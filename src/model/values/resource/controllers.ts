import { oneOf } from '../choice.ts';
import { clearable } from '../clearable.ts';
import { accepted, type Context, type Kind, type Read, rejected } from '../kind.ts';
import { listed, readWords } from '../word-list.ts';
import { allOrNothing, isUnreadable } from './whole-list.ts';

/** The controllers that people use, and all that systemd knows by name, with the version that added some. */
export const commonControllers = ['cpu', 'cpuset', 'io', 'memory', 'pids'];
const known = new Map([
  ...[...commonControllers, 'cpuacct', 'blkio', 'devices', 'bpf-firewall', 'bpf-devices'].map(
    (name) => [name, 0] as const,
  ),
  ['cpuset', 244],
  ['bpf-foreign', 249],
  ['bpf-socket-bind', 249],
  ['bpf-restrict-network-interfaces', 250],
  ['bpf-bind-network-interface', 260],
]);

/** The names of controllers for a target (`cgroup_controller_from_string`). */
export const controllersFor = (target: number): readonly string[] =>
  [...known].filter(([, since]) => since <= target).map(([name]) => name);

/** Reads the name of a controller. */
export function readController(word: string, { target }: Context): Read<string> {
  if (controllersFor(target).includes(word)) return accepted(word);
  const better = word.toLowerCase().split(/[,;]+/).filter(Boolean);
  const good = better.every((name) => controllersFor(target).includes(name)) && better.length > 0;
  const suggestion = good ? better.join(' ') : undefined;
  return rejected('choice/unknown', word, { choices: oneOf(commonControllers) }, { suggestion });
}

/** Reads a list in which names that are none are passed over, as long as there is another. Follows `cg_mask_from_string`. */
function readMask(text: string, context: Context): Read<readonly string[]> {
  const read = readWords(text, {}, (word): Read<string | undefined> => {
    const controller = readController(word, context);
    return controller.status === 'rejected' ? accepted(undefined, controller.problems) : controller;
  });
  const whole = allOrNothing(read, isUnreadable);
  if (whole.status !== 'accepted') return whole;
  const names = [...new Set(whole.value.filter((name) => name !== undefined))];
  return names.length ? accepted(names, whole.problems) : allOrNothing(accepted(names, whole.problems), () => true);
}

/** Names of controllers; empty clears them. Follows `config_parse_disable_controllers`. */
export const controllers: Kind<readonly string[]> = clearable({
  parser: 'config_parse_disable_controllers',
  read: readMask,
  show: (names) => names.join(' '),
  canonical: (names) => names.join(' '),
  words: (names) => listed(names),
  complete: (typed) => completeControllers(typed),
  examples: ['cpu', 'cpu memory', 'io'],
});

/** The usual controllers that begin with the last word typed. */
export function completeControllers(typed: string) {
  const last = /\S*$/.exec(typed)?.[0] ?? '';
  const before = typed.slice(0, typed.length - last.length);
  return commonControllers
    .filter((name) => name.startsWith(last))
    .map((name) => ({ text: before + name, words: `the controller ${name}` }));
}
