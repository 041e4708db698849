import { setValue } from '../../syntax/edit.ts';
import { valueOf } from '../../unit/unit.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';

const second = 1_000_000n;

/** TCP_DEFER_ACCEPT takes whole seconds: `defer_accept / USEC_PER_SEC` is zero for less, which is off. */
export const wholeSeconds: Rule = {
  code: 'effect/whole-seconds',
  severity: 'warning',
  find: inSockets((socket) => {
    const line = lineOf(socket, 'Socket', 'DeferAcceptSec');
    const time = valueOf(socket.unit, 'DeferAcceptSec');
    const listens = socket.unit.listeners.some(({ classes }) => classes.has('tcp'));
    if (!line || typeof time !== 'bigint' || time <= 0n || time >= second || !listens) return [];
    const { assignment } = line;
    const fix = { title: 'Write DeferAcceptSec=1s', edits: setValue(assignment, '1s'), unsafe: true as const };
    return [atLine(socket, line, { line: `DeferAcceptSec=${assignment.value}` }, [fix])];
  }),
};
