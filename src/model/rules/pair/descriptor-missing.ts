import { programOf } from '../program.ts';
import { atValue, inPairs, type Rule } from '../rule.ts';
import { descriptorCount } from './feeding.ts';
import { isInetd } from './stdin.ts';
import { descriptorsIn } from './told-descriptors.ts';

/** A service gets descriptors from 3 on (`SD_LISTEN_FDS_START`), one for each listener. */
export const descriptorMissing: Rule = {
  code: 'pair/descriptor-missing',
  severity: 'error',
  find: inPairs(({ socket, service, loaded }) => {
    const program = programOf(service);
    const count = descriptorCount(loaded, service);
    if (!program || count === undefined || isInetd(service)) return [];
    const beyond = descriptorsIn(program).find(({ fd }) => fd > 2 + count);
    if (!beyond) return [];
    const params = { words: beyond.words, fd: beyond.fd, service: service.name, last: 2 + count, socket: socket.name };
    return [atValue(service, program.entry, params)];
  }),
};
