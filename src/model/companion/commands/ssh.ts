import { type LoadedBundle, socketsOf } from '../../unit/load-bundle.ts';
import { addressOf } from './facts.ts';
import type { Step } from './step.ts';

const isSshSocket = (name: string): boolean => name === 'ssh.socket' || name === 'sshd.socket';

/** Whether the units are the way into a machine: `ssh.socket`, `sshd.socket`, or port 22. */
export const isWayIn = (loaded: LoadedBundle): boolean =>
  socketsOf(loaded).some(({ name, unit }) => isSshSocket(name) || portsOf(unit.listeners).includes(22));

const portsOf = (listeners: LoadedBundle['units'][number]['unit']['listeners']): readonly number[] =>
  listeners.flatMap((listener) => {
    const address = addressOf(listener);
    return (address?.type === 'inet' || address?.type === 'inet6') && listener.type === 'ListenStream'
      ? [address.port]
      : [];
  });

/** The ports on which such units let people in, without doubles. */
export const loginPorts = (loaded: LoadedBundle): readonly number[] => [
  ...new Set(
    socketsOf(loaded)
      .filter(({ name, unit }) => isSshSocket(name) || portsOf(unit.listeners).includes(22))
      .flatMap(({ unit }) => portsOf(unit.listeners)),
  ),
];

/** A step before the others where a mistake locks people out. */
export const lockoutWarning = (loaded: LoadedBundle): readonly Step[] =>
  isWayIn(loaded)
    ? [
        {
          title: 'Keep a second session open until a new login has worked',
          command: 'who',
          why: 'These units are the way into the machine. Open sessions survive the change; a mistake shows at the next login only.',
          expect: 'Your sessions, two at least.',
        },
      ]
    : [];

/** What to see to before the way into a machine moves, so as not to be locked out. */
export function lockoutChecklist(before: LoadedBundle, after: LoadedBundle): readonly string[] {
  const old = new Set(loginPorts(before));
  const added = loginPorts(after).filter((port) => !old.has(port) && port !== 22);
  return [
    'Keep the session you are in, and open a second one before you begin.',
    'Know another way in: the console of the machine or of its provider.',
    ...added.flatMap((port) => [
      `Open port ${port} in every firewall: sudo ufw allow ${port}/tcp, or sudo firewall-cmd --permanent --add-port=${port}/tcp && sudo firewall-cmd --reload, and in that of the provider.`,
      `With SELinux (Fedora, RHEL) label it: sudo semanage port -a -t ssh_port_t -p tcp ${port}`,
    ]),
    'Port= in sshd_config counts for nothing while systemd holds the socket.',
    'See which one listens: systemctl is-active ssh.socket ssh.service (sshd on Fedora and RHEL). A plan for the socket is of use where the socket is active.',
    ...added.map((port) => `Log in with ssh -p ${port} from elsewhere before you stop the rollback.`),
  ];
}
