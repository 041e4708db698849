import { unitNamed } from '../../unit/load-bundle.ts';
import { atValue, inSockets, lineOf, type Rule } from '../rule.ts';

/** With `Accept=yes` systemd looks for a template, and a service of the plain name is left alone. */
export const noTemplate: Rule = {
  code: 'pair/no-template',
  severity: 'warning',
  spoken: true,
  find: inSockets((socket, loaded) => {
    const accept = lineOf(socket, 'Socket', 'Accept');
    const template = socket.unit.service;
    const service = template.replace(/@[^.]*\./, '.');
    if (!accept || !socket.unit.accept || unitNamed(loaded, template) || !unitNamed(loaded, service)) return [];
    return [atValue(socket, accept, { template, service, socket: socket.name })];
  }),
};
