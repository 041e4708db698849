import { add, setValue } from '../../syntax/edit.ts';
import { unitNamed } from '../../unit/load-bundle.ts';
import { inForce } from '../../unit/unit.ts';
import { atHeader, atValue, inSockets, lineOf, type Rule } from '../rule.ts';

/** Without `Accept=yes` systemd looks for a service of the plain name, and a template is left alone. */
export const noAccept: Rule = {
  code: 'pair/no-accept',
  severity: 'warning',
  spoken: true,
  find: inSockets((socket, loaded) => {
    const { unit } = socket;
    const template = unit.service.replace(/(?:@[^.]*)?\.service$/, '@.service');
    const streams = unit.listeners.every(({ classes }) => classes.has('stream'));
    if (unit.accept || !streams || socket.packaged || socket.name.includes('@')) return [];
    if (inForce(unit, 'Service').length > 0 || unitNamed(loaded, unit.service)) return [];
    if (!loaded.units.some(({ name }) => name === template)) return [];
    const line = lineOf(socket, 'Socket', 'Accept');
    const edits = line
      ? setValue(line.assignment, 'yes')
      : add(unit.document, { section: 'Socket', beside: ['ListenStream', 'ListenSequentialPacket'] }, 'Accept', 'yes');
    const params = { socket: socket.name, template, service: unit.service };
    const fixes = [{ title: 'Set Accept=yes', edits }];
    return [line ? atValue(socket, line, params, fixes) : atHeader(socket, 'Socket', params, fixes)];
  }),
};
