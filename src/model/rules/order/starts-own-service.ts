import { atWord, removeWord } from '../list-words.ts';
import { inSockets, type Rule } from '../rule.ts';
import { isOpenedAtBoot } from './after-late.ts';
import { ownServiceIn } from './own-service.ts';

const keys = ['Requires', 'Wants', 'BindsTo', 'Upholds'] as const;

/** A socket that takes its service along leaves nothing to be started on demand. */
export const startsOwnService: Rule = {
  code: 'order/starts-own-service',
  severity: 'warning',
  find: inSockets((socket) => {
    if (!isOpenedAtBoot(socket) || ownServiceIn({ socket }, 'After').length > 0) return [];
    return keys.flatMap((key) =>
      ownServiceIn({ socket }, key).map((found) => {
        const fixes = [{ title: `Take ${found.word} out of ${key}=`, edits: removeWord(found) }];
        return atWord(socket, found, { socket: socket.name, service: found.word, key }, fixes);
      }),
    );
  }),
};
