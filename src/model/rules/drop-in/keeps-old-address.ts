import type { Fix } from '../../unit/diagnostic.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import type { Listener } from '../../unit/unit.ts';
import { atValue, type Found, inSockets, type Rule } from '../rule.ts';
import { isOurs } from './layers.ts';

/** Ports of sockets that people move by a drop-in, for when the packaged file is not here. */
const usual: Readonly<Record<string, string>> = { 'ssh.socket': '22', 'sshd.socket': '22', 'cockpit.socket': '9090' };

const portOf = ({ address }: Listener): string => address.slice(address.lastIndexOf(':') + 1);

/** Ports that belong together: the second is added on purpose. */
const both = new Set(['80', '443']);

/** Whether one looks like the other in a new place, rather than one more way in. */
function isMoved(old: Listener, now: Listener): boolean {
  if (old.type !== now.type) return false;
  if (old.classes.has('ip') && now.classes.has('ip'))
    return portOf(old) !== portOf(now) && !(both.has(portOf(old)) && both.has(portOf(now)));
  return old.classes.has('path') && now.classes.has('path') && old.address !== now.address;
}

/** A drop-in adds to a list; only an empty assignment first takes away what the file below it listens on. */
export const keepsOldAddress: Rule = {
  code: 'drop-in/keeps-old-address',
  severity: 'warning',
  find: inSockets((socket) => [...below(socket), ...alone(socket)]),
};

function below(socket: BundleUnit): readonly Found[] {
  const { listeners, entries } = socket.unit;
  const files = [...new Set(listeners.filter(({ entry }) => isOurs(entry)).map(({ entry }) => entry.file))];
  return files.flatMap((file) => {
    const isReset = entries.some(
      (entry) => entry.file === file && entry.read.status === 'reset' && entry.directive.name.startsWith('Listen'),
    );
    const first = listeners.findIndex(({ entry }) => entry.file === file);
    const before = listeners.slice(0, first);
    const now = isReset ? undefined : listeners.slice(first).find((each) => before.some((old) => isMoved(old, each)));
    const old = now && before.filter((each) => isMoved(each, now)).map(({ address }) => address);
    if (!now || !old) return [];
    const params = { old: old.join(' and '), now: now.address, key: now.type };
    return [atValue(socket, now.entry, params)];
  });
}

/** The same where the drop-in is all there is, of a socket whose port is known. */
function alone(socket: BundleUnit): readonly Found[] {
  const { listeners, document } = socket.unit;
  const port = usual[socket.name];
  const [first] = listeners;
  if (socket.own || port === undefined || !first || first.entry.file !== undefined) return [];
  if (socket.unit.entries.some(({ read, directive }) => read.status === 'reset' && directive.name.startsWith('Listen')))
    return [];
  const now = listeners.find((each) => each.classes.has('tcp') && portOf(each) !== port);
  if (!now) return [];
  const { start } = first.entry.assignment;
  const eol = document.text.includes('\r\n') ? '\r\n' : '\n';
  const fix: Fix = {
    title: `Add ${first.type}= above it`,
    edits: [{ start, end: start, text: `${first.type}=${eol}` }],
  };
  return [atValue(socket, now.entry, { old: `port ${port}`, now: now.address, key: now.type }, [fix])];
}
