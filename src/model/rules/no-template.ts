import type { LoadedBundle } from '../unit/load-bundle.ts';
import { socketsOf, unitNamed } from '../unit/load-bundle.ts';
import { type Advice, about, lineOf } from './rule.ts';

/** With `Accept=yes` systemd looks for a template, and a service of the plain name is left alone. */
export function noTemplate(loaded: LoadedBundle): readonly Advice[] {
  return socketsOf(loaded).flatMap((socket) => {
    const accept = lineOf(socket, 'Socket', 'Accept');
    const template = socket.unit.service;
    const service = template.replace(/@[^.]*\./, '.');
    if (!accept || !socket.unit.accept || unitNamed(loaded, template) || !unitNamed(loaded, service)) return [];
    return [about(socket, accept, 'pair/no-template', { template, service })];
  });
}
