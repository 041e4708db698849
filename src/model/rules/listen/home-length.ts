import { byteLength } from '../../values/bytes.ts';
import { longestUnix } from '../../values/parse-address.ts';
import { expandSpecifiers } from '../../values/specifiers.ts';
import { atValue, inSockets, type Rule } from '../rule.ts';
import { addressOf } from './address.ts';

/** Bytes that a home directory may well have: those of directories in large organisations have more than `/home/jane`. */
const roomy = 32;

/** The specifiers that begin with a user's home directory. */
const inHome = /%[hSCLE]/;

/** In a longer home than ours the same line is beyond `sun_path`, and is ignored. */
export const homeLength: Rule = {
  code: 'listen/home-length',
  severity: 'info',
  find: inSockets((socket) => {
    const { context, listeners } = socket.unit;
    if (context.manager !== 'user') return [];
    const home = expandSpecifiers('%h', context);
    return listeners.flatMap((listener) => {
      const address = addressOf(listener);
      const { value } = listener.entry.assignment;
      if (address?.type !== 'unix' || !home.ok || !inHome.test(value.replaceAll('%%', ''))) return [];
      const room = longestUnix - byteLength(address.path) + byteLength(home.text);
      return room < roomy ? [atValue(socket, listener.entry, { value, room })] : [];
    });
  }),
};
