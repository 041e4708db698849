import { type Control, controlOf, words } from '../companion/commands/control.ts';
import { addressOf } from '../companion/commands/facts.ts';
import { quote } from '../companion/commands/shell.ts';
import type { Step } from '../companion/commands/step.ts';
import { probeTitles } from '../words/journal-probe-words.ts';
import type { LogCode } from '../words/journal-words.ts';
import type { Scene } from './scene.ts';

type Title = keyof typeof probeTitles;

/** A command to find out more, or to do what the files cannot. */
type Probe = (scene: Scene, control: Control) => Step | undefined;

const step = (title: Title, command: string): Step => ({ ...probeTitles[title], command });

/** The socket and the service of the pair by name, where it is known. */
const pairNames = ({ socket, service, name }: Scene): readonly string[] => {
  const names = [socket?.name, service?.name].filter((each) => each !== undefined && !each.includes('@.'));
  const found = names.length > 0 ? names : [name].filter((each) => each !== undefined && !each.includes('@.'));
  return found as readonly string[];
};

const socketName = ({ socket, name }: Scene): string | undefined =>
  socket?.name ?? (name?.endsWith('.socket') ? name : undefined);
const serviceName = ({ service, name, parts }: Scene): string | undefined =>
  service?.name ?? parts.service ?? (name?.endsWith('.service') ? name : undefined);

/** The address that a line names, or the only one of its socket. */
function listenerAt({ socket, parts }: Scene) {
  const all = socket?.unit.listeners ?? [];
  const named = all.find(({ address }) => address === parts.address);
  return named ?? (all.length === 1 ? all[0] : undefined);
}

const portIn = (text: string | undefined): string | undefined => /(?:^|:|\D)(\d{1,5})\D?$/.exec(text ?? '')?.[1];

/** Who holds an address. */
const holder: Probe = (scene, { sudo }) => {
  const listener = listenerAt(scene);
  const address = listener && addressOf(listener);
  const { parts } = scene;
  const path = address?.type === 'unix' ? address.path : /^\//.test(parts.address ?? '') ? parts.address : undefined;
  if (path !== undefined) return step('look-at', `${sudo}ls -ld ${quote(path)}\n${sudo}ss -lxp src ${quote(path)}`);
  const port = address && 'port' in address ? String(address.port) : (parts.port ?? portIn(parts.address));
  if (port === undefined) return step('holders', `${sudo}ss -lntuxp`);
  const udp = listener?.type === 'ListenDatagram';
  return step('holder', `${sudo}ss ${udp ? '-lunp' : '-ltnp'} 'sport = :${port}'`);
};

const otherSockets: Probe = (_, { ask }) => step('list-sockets', `${ask} list-sockets --all`);

const status: Probe = (scene, { ask }) => {
  const names = pairNames(scene);
  return names.length === 0 ? undefined : step('status', `${ask} status ${words(names)}`);
};

const log: Probe = (scene, { journalctl }) => {
  const names = pairNames(scene).map((name) => `-u ${quote(name)}`);
  return names.length === 0 ? undefined : step('log', `${journalctl} ${names.join(' ')} -b --no-pager`);
};

const again: Probe = (scene, { ctl }) => {
  const socket = socketName(scene);
  const names = pairNames(scene);
  return socket === undefined
    ? undefined
    : step('again', `${ctl} reset-failed ${words(names)}\n${ctl} start ${words([socket])}`);
};

const socketFirst: Probe = (scene, { ctl }) => {
  const [socket, service] = [socketName(scene), serviceName(scene)];
  if (socket === undefined || service === undefined) return undefined;
  return step('socket-first', `${ctl} stop ${words([service])}\n${ctl} start ${words([socket])}`);
};

const stopBoth: Probe = (scene, { ctl }) => {
  const [socket, service] = [socketName(scene), serviceName(scene)];
  return socket === undefined || service === undefined
    ? undefined
    : step('stop-both', `${ctl} stop ${words([socket, service])}`);
};

const reload: Probe = (_, { ctl }) => step('reload', `${ctl} daemon-reload`);

const whatIsThere: Probe = (scene, { ask }) => {
  const names = [...new Set([scene.parts.missing, serviceName(scene), socketName(scene)])].filter(
    (name) => name !== undefined,
  );
  return names.length === 0 ? undefined : step('cat', `${ask} cat ${words(names)}`);
};

const unmask: Probe = (scene, { ctl }) => {
  const name = scene.parts.masked ?? serviceName(scene);
  return name === undefined ? undefined : step('unmask', `${ctl} unmask ${words([name.replace(/^.*\//, '')])}`);
};

const account: Probe = ({ parts, unit }, { sudo }) => {
  const user = parts.user ?? unit?.unit.entries.find(({ assignment: { key } }) => key === 'User')?.assignment.value;
  return user === undefined
    ? undefined
    : step('user', `getent passwd ${quote(user)} || ${sudo}useradd --system --no-create-home ${quote(user)}`);
};
const groupAccount: Probe = ({ parts, unit }, { sudo }) => {
  const group = parts.group ?? unit?.unit.entries.find(({ assignment: { key } }) => key === 'Group')?.assignment.value;
  return group === undefined
    ? undefined
    : step('group', `getent group ${quote(group)} || ${sudo}groupadd --system ${quote(group)}`);
};

const interfaces: Probe = () => step('interfaces', 'ip -brief address');

const pathOf = ({ parts, socket }: Scene): string | undefined => {
  const only = socket?.unit.listeners.length === 1 ? socket.unit.listeners[0]?.address : undefined;
  return [parts.path, parts.address, only].find((each) => each?.startsWith('/'))?.replace(/:$/, '');
};
const folders: Probe = (scene) => {
  const path = pathOf(scene);
  return path === undefined ? undefined : step('folders', `namei -l ${quote(path)}`);
};
const removeOld: Probe = (scene, { sudo }) => {
  const path = pathOf(scene);
  return path === undefined ? undefined : step('remove', `ls -l ${quote(path)}\n${sudo}rm -i ${quote(path)}`);
};

const executable: Probe = ({ parts, service, unit }) => {
  const start = (unit ?? service)?.unit.entries.findLast(({ assignment: { key } }) => key === 'ExecStart');
  const written = /^[-@:+!|]*(\S+)/.exec(start?.assignment.value ?? '')?.[1];
  const program = parts.program?.startsWith('/') ? parts.program : written;
  return program === undefined ? undefined : step('program', `namei -l ${quote(program)}\nhead -n 1 ${quote(program)}`);
};

const sysctl =
  (title: Title, ...names: readonly string[]): Probe =>
  () =>
    step(title, `sysctl ${names.join(' ')}`);

const queue: Probe = (scene, { sudo }) =>
  scene.loaded.bundle.manager === 'user' ? undefined : step('queues', `${sudo}ls -l /dev/mqueue\nulimit -q`);

const cycleCheck: Probe = (scene) => {
  const names = pairNames(scene);
  return names.length === 0 ? undefined : step('verify', `systemd-analyze verify ${words(names)}`);
};

const jobs: Probe = (_, { ask }) => step('jobs', `${ask} list-jobs`);
const counters: Probe = (scene, { ask }) => {
  const socket = socketName(scene);
  return socket === undefined
    ? undefined
    : step('counters', `${ask} show -p NAccepted,NConnections,NRefused ${words([socket])}`);
};
const restartSocket: Probe = (scene, { ctl }) => {
  const [socket, service] = [socketName(scene), serviceName(scene)];
  if (socket === undefined) return undefined;
  const stop = service === undefined || service.includes('@.') ? [] : [`${ctl} stop ${words([service])}`];
  return step('restart', [...stop, `${ctl} restart ${words([socket])}`].join('\n'));
};
const enable: Probe = (scene, { ctl }) => {
  const socket = socketName(scene);
  return socket === undefined
    ? undefined
    : step('enable', `${ctl} daemon-reload\n${ctl} enable --now ${words([socket])}`);
};
const denials: Probe = (_, { sudo }) => step('denials', `${sudo}ausearch -m AVC,USER_AVC -ts recent`);
const fullLog: Probe = (_, { journalctl }) =>
  step('whole-log', `${journalctl} -b --no-pager -t systemd -t '(sd-listen)'`);

/** What to run, by what a line is about; the first that helps most. A family stands for all its codes. */
const probes: Readonly<Record<string, readonly Probe[]>> = {
  'listen/in-use': [holder, otherSockets],
  'listen/no-address': [interfaces],
  'listen/no-device': [interfaces],
  'listen/invalid': [interfaces],
  'listen/denied': [sysctl('low-ports', 'net.ipv4.ip_unprivileged_port_start'), folders],
  'listen/no-family': [sysctl('ipv6', 'net.ipv6.conf.all.disable_ipv6')],
  'listen/no-folder': [folders],
  'listen/read-only': [folders],
  'listen/helper': [fullLog],
  'fifo/exists': [removeOld],
  'fifo/directory': [folders],
  'fifo/*': [folders],
  'special/*': [folders],
  'queue/*': [sysctl('queue-limits', 'fs.mqueue.msg_max', 'fs.mqueue.msgsize_max'), queue],
  'owner/user': [account],
  'owner/group': [groupAccount],
  'option/refused': [],
  'trigger/limit': [log, again],
  'result/trigger-limit-hit': [log, again],
  'result/service-start-limit-hit': [log, again],
  'result/start-limit-hit': [log, again],
  'result/*': [log, again],
  'start/limit': [log, again],
  'start/already-active': [socketFirst],
  'start/not-loaded': [whatIsThere, reload],
  'start/no-template': [whatIsThere, reload],
  'start/vanished': [whatIsThere, reload],
  'start/queue': [whatIsThere, reload],
  'start/masked': [unmask],
  'unit/masked': [unmask],
  'unit/not-found': [whatIsThere, reload],
  'unit/bad-setting': [cycleCheck],
  'unit/changed-on-disk': [reload, restartSocket],
  'unit/no-reload': [restartSocket],
  'connections/*': [counters],
  'socket/changed': [restartSocket],
  'socket/shutdown': [again],
  'stdin/none': [socketFirst],
  'proxy/no-socket': [socketFirst],
  'program/no-socket': [socketFirst],
  'exec/status': [log],
  'exec/killed': [log],
  'exec/dumped': [log],
  'exec/environment-file': [],
  'condition/unmet': [status],
  'order/*': [cycleCheck],
  'job/timeout': [jobs],
  'job/*': [status, log],
  'install/none': [enable],
  'stop/triggered': [stopBoth],
  'client/*': [folders, otherSockets],
  'program/in-use': [holder, otherSockets],
  'activate/in-use': [holder, otherSockets],
  'kernel/backlog': [holder, sysctl('backlog', 'net.core.somaxconn', 'net.ipv4.tcp_max_syn_backlog')],
  'kernel/selinux': [denials],
  'kernel/apparmor': [denials],
  'journal/*': [log],
  'device/timeout': [interfaces],
};

/** The step that the log names decides which command helps. */
const byStep: Readonly<Record<string, readonly Probe[]>> = {
  EXEC: [executable],
  USER: [account],
  GROUP: [groupAccount],
};

/** The commands that tell more about a line of the log, or put right what no change of a file does. */
export function probesFor(code: LogCode, scene: Scene): readonly Step[] {
  const control = controlOf(scene.loaded.bundle);
  const stepName = code === 'exec/status' && Number(scene.parts.n) >= 200 ? scene.parts.name : scene.parts.step;
  const early = code === 'exec/step' || code === 'exec/status' ? byStep[stepName ?? ''] : undefined;
  const found = early ?? probes[code] ?? probes[code.replace(/\/.*$/, '/*')] ?? [];
  return found.flatMap((probe) => probe(scene, control) ?? []);
}
