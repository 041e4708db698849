import type { BundleUnit } from '../unit/load-bundle.ts';
import { clears } from './nothing.ts';
import { lineFor, listed, type Part, type Sentence, sentence, strong, written } from './saying.ts';

/** How many listeners are named before the rest is counted. */
const named = 6;

/** What a socket unit listens on, in the order of its listeners. */
export function whereItListens(socket: BundleUnit): readonly Sentence[] {
  const { listeners, context } = socket.unit;
  const shown = listeners.length > named + 1 ? listeners.slice(0, named) : listeners;
  const rest = listeners.length - shown.length;
  const device = lineFor(socket, 'BindToDevice');
  const bound = device ? listeners.filter(({ classes }) => classes.has('ip')) : [];
  const parts: Part[] = shown.map((listener) =>
    written(
      socket,
      listener.entry,
      bound.includes(listener) ? listener.words.replace(', every interface', '') : listener.words,
    ),
  );
  if (rest > 0) parts.push(`${rest} more`);
  const alike = bound.length === listeners.length;
  return [
    sentence(
      context.manager === 'user' ? 'The user’s systemd listens on ' : 'systemd listens on ',
      listed(parts, ', and on ').map((part) => (part === ', ' ? ', on ' : part)),
      device && alike ? [', for what comes by the interface ', written(socket, device)] : [],
      '.',
    ),
    ...(device && bound.length > 0 && !alike
      ? [sentence('Over IP it takes only what comes by the interface ', written(socket, device), '.')]
      : []),
  ];
}

/** That more is said elsewhere, or of which unit all of this is said, where that is not plain. */
export function whatIsHere(socket: BundleUnit): readonly Sentence[] {
  const { name, unit } = socket;
  if (socket.own === undefined)
    return [
      sentence(
        'Only drop-ins of ',
        strong(name),
        clears(socket)
          ? ' are here: its own file says the rest.'
          : ' are here: its own file says the rest, and may listen on more.',
      ),
    ];
  return name.includes('@.')
    ? [sentence(strong(name), ' is a template: this is what its instance ', strong(unit.context.unit), ' does.')]
    : [];
}
