import { setValue } from '../../syntax/edit.ts';
import { companionOf } from '../../unit/load-bundle.ts';
import { valueOf } from '../../unit/unit.ts';
import { atValue, inSockets, type Rule } from '../rule.ts';

/** Folders in which every user may make files. */
const shared = /^\/(?:tmp|var\/tmp)\//;
/** Names that everybody knows, in folders that are made ready for them at boot. */
const known = /^\/tmp\/\.(?:X11|ICE|XIM|font)-unix\//;

/** A path in a folder of everybody: others can have it first. With a service that has its own /tmp, a rule of pairs speaks. */
export const tmpPath: Rule = {
  code: 'listen/tmp-path',
  severity: 'warning',
  find: inSockets((socket, loaded) => {
    const service = companionOf(loaded, socket);
    const own = service && valueOf(service.unit, 'PrivateTmp', 'Service');
    if (own !== undefined && own !== 'no') return [];
    const folder = socket.unit.context.manager === 'user' ? '%t' : '/run';
    return socket.unit.listeners
      .filter(({ classes, address }) => (classes.has('path') || classes.has('fifo')) && shared.test(address))
      .filter(({ address }) => !known.test(address))
      .map(({ entry, address: path }) => {
        const { assignment } = entry;
        const better = assignment.value.replace(/^(?:\/tmp|\/var\/tmp|%T|%V)\/+/, `${folder}/`);
        const fix = { title: `Write ${better}`, edits: setValue(assignment, better), unsafe: true as const };
        return atValue(socket, entry, { path, folder }, better === assignment.value ? [] : [fix]);
      });
  }),
};
