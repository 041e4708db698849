import { atWord, removeWord } from '../list-words.ts';
import { inSockets, type Rule } from '../rule.ts';
import { ownServiceIn } from './own-service.ts';

/** A socket is before its service by itself (`socket_add_extras()`); with both needed there is no order at all. */
export const ownServiceFirst: Rule = {
  code: 'order/own-service-first',
  severity: 'error',
  spoken: true,
  find: inSockets((socket) => {
    const [after] = ownServiceIn({ socket }, 'After');
    const [needed] = ownServiceIn({ socket }, 'Requires', 'BindsTo');
    if (!after || !needed) return [];
    const edits = [...removeWord(after), ...removeWord(needed)].sort((a, b) => a.start - b.start);
    const isOne = after.entry.file === needed.entry.file;
    const fixes = isOne ? [{ title: `Take ${after.word} out of both lines`, edits }] : [];
    return [atWord(socket, after, { socket: socket.name, service: after.word }, fixes)];
  }),
};
