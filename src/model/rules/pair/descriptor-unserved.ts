import { programOf } from '../program.ts';
import { atValue, inPairs, type Rule } from '../rule.ts';
import { feeding } from './feeding.ts';
import { isInetd } from './stdin.ts';
import { descriptorsIn } from './told-descriptors.ts';

/** Programs that serve the descriptors that they are told, and no other; of several `--fd` uvicorn heeds the last. */
const obedient: Readonly<Record<string, 'last' | 'all'>> = { uvicorn: 'last', hypercorn: 'all' };

/** The kernel completes connections to a listener that nobody accepts from, and their clients wait. */
export const descriptorUnserved: Rule = {
  code: 'pair/descriptor-unserved',
  severity: 'warning',
  find: inPairs(({ socket, service, loaded }) => {
    const program = programOf(service);
    const which = program && Object.hasOwn(obedient, program.name) ? obedient[program.name] : undefined;
    if (!program || !which || socket.unit.accept || isInetd(service) || feeding(loaded, service).length > 1) return [];
    const told = descriptorsIn(program).map(({ fd }) => fd);
    const served = new Set(which === 'last' ? told.slice(-1) : told);
    // A descriptor that there is not is another mistake.
    if (served.size === 0 || told.some((fd) => fd > 2 + socket.unit.listeners.length)) return [];
    return socket.unit.listeners
      .filter(({ fd, classes }) => fd !== undefined && classes.has('stream') && !served.has(fd))
      .map(({ entry, address, fd = 0 }) => atValue(socket, entry, { address, fd, program: program.name }));
  }),
};
