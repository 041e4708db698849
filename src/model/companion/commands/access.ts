import type { BundleUnit } from '../../unit/load-bundle.ts';
import { type Listener, valueOf } from '../../unit/unit.ts';
import { formatMode } from '../../values/file-mode.ts';
import { textOf } from './facts.ts';
import { quote } from './shell.ts';

/** What a command needs in front of it to be let in, with its space, and why; empty where everyone is let in. */
export interface Access {
  readonly as: string;
  readonly why: string;
}

const everyone: Access = { as: '', why: '' };

/** Who may connect to a listener that is a file: it takes permission to write. */
export function accessTo({ unit }: BundleUnit, { classes }: Listener): Access {
  if (!classes.has('path') && !classes.has('fifo') && !classes.has('message-queue')) return everyone;
  const mode = valueOf(unit, 'SocketMode');
  if (typeof mode !== 'number' || (mode & 0o002) !== 0 || unit.context.manager === 'user') return everyone;
  // A queue stays root's: `socket_chown()` knows sockets and FIFOs only, whatever the manual page says.
  const [user, group] = classes.has('message-queue') ? [] : [textOf(unit, 'SocketUser'), textOf(unit, 'SocketGroup')];
  const allowed = [
    (mode & 0o200) === 0 ? undefined : `the user ${user ?? 'root'}`,
    (mode & 0o020) === 0 ? undefined : `the group ${group ?? user ?? 'root'}`,
  ].filter((each) => each !== undefined);
  const who = allowed.length === 0 ? 'nobody but root' : allowed.join(' and ');
  const as = user !== undefined && user !== 'root' && (mode & 0o200) !== 0 ? `sudo -u ${quote(user)} ` : 'sudo ';
  return { as, why: `Mode ${formatMode(mode)} lets in ${who}: connecting takes permission to write.` };
}
