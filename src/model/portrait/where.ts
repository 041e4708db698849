import type { BundleUnit } from '../unit/load-bundle.ts';
import { lineFor, listed, type Part, type Sentence, sentence, strong, written } from './saying.ts';

/** How many listeners are named before the rest is counted. */
const named = 6;

/** What a socket unit listens on, in the order of its listeners. */
export function whereItListens(socket: BundleUnit): Sentence {
  const { listeners, context } = socket.unit;
  const shown = listeners.length > named + 1 ? listeners.slice(0, named) : listeners;
  const rest = listeners.length - shown.length;
  const device = lineFor(socket, 'BindToDevice');
  const parts: Part[] = shown.map(({ entry, words }) => written(socket, entry, words));
  if (rest > 0) parts.push(`${rest} more`);
  return sentence(
    context.manager === 'user' ? 'The user’s systemd listens on ' : 'systemd listens on ',
    listed(parts, ' and on ').map((part) => (part === ', ' ? ', on ' : part)),
    device && listeners.some(({ classes }) => classes.has('ip'))
      ? [', for what comes by the interface ', written(socket, device)]
      : [],
    '.',
  );
}

/** Why nothing listens; undefined where something does. */
export function whyNothingListens({ name, unit }: BundleUnit): Sentence | undefined {
  switch (unit.state) {
    case 'masked':
      return sentence(strong(name), ' is empty, which masks it: nothing listens, and nothing can start it.');
    case 'error':
      return sentence(
        'systemd does not get to the end of ',
        strong(name),
        ', so it does not load and nothing listens.',
      );
    case 'bad-setting':
      return unit.listeners.length === 0
        ? sentence(strong(name), ' listens on nothing, and systemd refuses a socket unit like that.')
        : sentence('systemd refuses ', strong(name), ' as it stands, so nothing listens until that is mended.');
    case 'loaded':
      return undefined;
  }
}
