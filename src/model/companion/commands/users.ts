import type { BundleUnit, LoadedBundle } from '../../unit/load-bundle.ts';
import { valueOf } from '../../unit/unit.ts';
import { textOf } from './facts.ts';
import { quote } from './shell.ts';
import type { Step } from './step.ts';

/** Users and groups that a distribution brings along. */
const wellKnown = new Set(
  'root daemon bin sys sync adm lp mail news uucp man proxy www-data backup list irc games nobody nogroup users staff utmp tty disk kmem dialout cdrom floppy tape sudo wheel audio video plugdev shadow input kvm render systemd-journal systemd-network systemd-resolve messagebus'.split(
    ' ',
  ),
);

const mustBeMade = (name: string | undefined): name is string =>
  name !== undefined && !wellKnown.has(name) && !/^\d+$/.test(name);

/** Who owns the sockets and who runs the services; a user made by `DynamicUser=` makes itself. */
function ownersOf({ name, unit }: BundleUnit): readonly [user: string | undefined, group: string | undefined] {
  if (name.endsWith('.socket')) return [textOf(unit, 'SocketUser'), textOf(unit, 'SocketGroup')];
  if (valueOf(unit, 'DynamicUser', 'Service') === true) return [undefined, undefined];
  return [textOf(unit, 'User', 'Service'), textOf(unit, 'Group', 'Service')];
}

/** Steps that make the users and groups which the units name and a machine may not have. `sudo` ends in a space, or is empty. */
export function userSteps({ bundle, units }: LoadedBundle, sudo: string): readonly Step[] {
  if (bundle.manager === 'user') return [];
  const owners = units.map(ownersOf);
  const groups = [...new Set(owners.map(([, group]) => group).filter(mustBeMade))];
  const users = [...new Set(owners.map(([user]) => user).filter(mustBeMade))];
  return [
    ...groups.map((group) => ({
      title: `See that the group ${group} exists`,
      command: `getent group ${quote(group)} >/dev/null || ${sudo}groupadd --system ${quote(group)}`,
      why: 'systemd refuses to open a socket, or to start a service, for a group that the machine does not know.',
    })),
    ...users.map((user) => ({
      title: `See that the user ${user} exists`,
      command: `getent passwd ${quote(user)} >/dev/null || ${sudo}useradd --system ${
        groups.includes(user) ? `--gid ${quote(user)}` : '--user-group'
      } --no-create-home --shell /usr/sbin/nologin ${quote(user)}`,
      why: 'systemd refuses to open a socket, or to start a service, for a user that the machine does not know.',
    })),
  ];
}
