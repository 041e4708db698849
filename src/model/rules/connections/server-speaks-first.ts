import { remove } from '../../syntax/edit.ts';
import { type Listener, valueOf } from '../../unit/unit.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';

/** Protocols of which the client says nothing before the server has greeted it, by their ports. */
const greeting: Readonly<Record<string, string>> = {
  13: 'Daytime',
  17: 'Quote of the day',
  19: 'Chargen',
  21: 'FTP',
  25: 'SMTP',
  37: 'Time',
  110: 'POP3',
  119: 'NNTP',
  143: 'IMAP',
  587: 'SMTP',
  2628: 'DICT',
  3306: 'MySQL',
  4190: 'ManageSieve',
  5900: 'VNC',
  6600: 'MPD',
};

const portOf = ({ address }: Listener): string => /:(\d+)(?:%[^:]*)?$/.exec(address)?.[1] ?? '';

/** Whole seconds count (`usec_t` becomes an `int` of seconds for `TCP_DEFER_ACCEPT`). */
const second = 1_000_000n;

/** With `TCP_DEFER_ACCEPT` the kernel keeps a connection to itself until data comes, or the time is over. */
export const serverSpeaksFirst: Rule = {
  code: 'connections/server-speaks-first',
  severity: 'warning',
  find: inSockets((socket) => {
    const line = lineOf(socket, 'Socket', 'DeferAcceptSec');
    const wait = valueOf(socket.unit, 'DeferAcceptSec');
    if (!line || typeof wait !== 'bigint' || wait < second) return [];
    const found = socket.unit.listeners.find((each) => each.classes.has('tcp') && greeting[portOf(each)] !== undefined);
    if (!found) return [];
    const port = portOf(found);
    const params = { port, protocol: greeting[port] ?? '', wait: line.assignment.value };
    const fix = { title: `Remove DeferAcceptSec=${line.assignment.value}`, edits: remove([line.assignment]) };
    return [atLine(socket, line, params, [fix])];
  }),
};
