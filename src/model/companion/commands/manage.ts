import { type LoadedBundle, socketsOf } from '../../unit/load-bundle.ts';
import { controlOf, instancesOf, words } from './control.ts';
import { ownFiles, pathOf } from './paths.ts';
import { quote, quotePath } from './shell.ts';
import type { Step } from './step.ts';

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** The commands for living with a bundle: look at it, start and stop it, take it away. */
export function manageSteps(loaded: LoadedBundle): readonly Step[] {
  const { ctl, ask, sudo, journalctl, user } = controlOf(loaded.bundle);
  const sockets = socketsOf(loaded);
  const names = words(sockets.map(({ name }) => name));
  const services = unique(sockets.map(({ unit }) => (unit.accept ? instancesOf(unit.service) : unit.service)));
  const [first] = sockets;
  if (!first) return [];
  const { name, unit } = first;
  const all = `${names} ${words(services)}`;
  return [
    { title: 'List all socket units', command: `${ask} list-units --type=socket` },
    {
      title: 'List what they listen on',
      command: `${ask} list-sockets`,
      why: 'With --all also those that are stopped.',
    },
    {
      title: 'Show its status',
      command: `${ask} status ${names}`,
      expect: '“active (listening)” while it waits, “active (running)” once its service has the listeners.',
    },
    { title: 'Start listening', command: `${ctl} start ${names}` },
    {
      title: 'Stop it for good',
      command: `${ctl} stop ${all}`,
      why: unit.accept
        ? 'The socket alone takes no new connections; the instances go on until theirs end.'
        : `Stopping the service alone is undone by the next connection. systemd warns of it: “Stopping ${unit.service}, but it can still be activated by: ${name}”`,
    },
    {
      title: 'Follow the log',
      command: `${journalctl} ${unique([...sockets.map((each) => each.name), ...services])
        .map((each) => `-u ${quote(each)}`)
        .join(' ')} -f`,
      why: 'What went wrong with a listener stands in the log of the socket, the rest in that of the service.',
    },
    {
      title: 'Count connections',
      command: `${ask} show -p NAccepted,NConnections,NRefused ${names}`,
      why: unit.accept
        ? 'NRefused counts those turned away by MaxConnections= and its like.'
        : 'systemd counts connections with Accept=yes only; here the service takes them itself.',
    },
    {
      title: 'See who holds the listeners',
      command: `${sudo}ss -lntuxp`,
      expect: user
        ? 'systemd of your own beside each, and the service once it runs.'
        : 'systemd (pid 1) beside each, and the service once it runs.',
    },
    {
      title: 'Remove it all',
      command: removal(loaded, all),
      why: 'The sockets first: they would start the services again.',
    },
  ];
}

/** Disables and stops everything, and deletes our files; a package's stay. */
function removal(loaded: LoadedBundle, all: string): string {
  const { ctl, sudo } = controlOf(loaded.bundle);
  const ours = loaded.units.filter((each) => !each.packaged).map(({ name }) => name);
  const files = ownFiles(loaded.bundle).map((file) => quotePath(pathOf(loaded.bundle, file)));
  return [
    ...(ours.length === 0 ? [] : [`${ctl} disable ${words(ours)}`]),
    `${ctl} stop ${all}`,
    ...(files.length === 0 ? [] : [`${sudo}rm -f ${files.join(' ')}`]),
    `${ctl} daemon-reload`,
  ].join('\n');
}
