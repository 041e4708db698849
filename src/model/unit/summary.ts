import { type Listener, type Unit, valueOf } from './unit.ts';

/** A stretch of a sentence; `strong` is what the sentence is about. */
export interface Phrase {
  readonly text: string;
  readonly strong?: true;
}

const say = (text: string): Phrase => ({ text });
const name = (text: string): Phrase => ({ text, strong: true });

/** How many listeners are named before the rest is counted. */
const named = 4;

/** What the unit does, in a sentence or two. */
export function summary(unit: Unit): readonly Phrase[] {
  const { listeners } = unit;
  if (unit.state === 'masked') return [say('The file is empty, so systemd treats the unit as masked.')];
  if (unit.state === 'error') return [say('systemd cannot read this file to its end, so the unit does not load.')];
  if (listeners.length === 0)
    return [say('Listens on nothing yet: add a listener, and systemd will open it for the service.')];
  const parts: Phrase[] = [say('Listens on '), ...listed(listeners, unit)];
  parts.push(say('. '), ...activation(unit));
  if (unit.state === 'bad-setting') parts.push(say(' As it stands, systemd refuses the unit.'));
  return parts;
}

function listed(listeners: readonly Listener[], unit: Unit): readonly Phrase[] {
  const shown = listeners.length > named + 1 ? listeners.slice(0, named) : listeners;
  const parts: Phrase[] = [];
  shown.forEach((listener, i) => {
    if (i > 0) parts.push(say(i === listeners.length - 1 ? ' and on ' : ', on '));
    parts.push(name(listener.words), ...access(listener, unit));
  });
  if (shown.length < listeners.length) parts.push(say(` and on ${listeners.length - shown.length} more`));
  return parts;
}

/** Who owns a socket in the file system, where the unit says so. */
function access(listener: Listener, unit: Unit): readonly Phrase[] {
  if (!listener.classes.has('path') && !listener.classes.has('fifo')) return [];
  const mode = valueOf(unit, 'SocketMode');
  const bits = typeof mode === 'number' ? mode : 0o666;
  const group = valueOf(unit, 'SocketGroup');
  const user = valueOf(unit, 'SocketUser');
  if ((bits & 0o002) !== 0) return [say(' (open to every user)')];
  const owner = typeof user === 'string' ? user : unit.context.manager === 'user' ? 'you' : 'root';
  if ((bits & 0o020) === 0) return [say(' for '), name(owner)];
  if (typeof group !== 'string') return [say(' for '), name(owner), say(` and the group of ${owner}`)];
  return [say(' for '), name(owner), say(' and the group '), name(group)];
}

function activation(unit: Unit): readonly Phrase[] {
  const one = unit.listeners.length === 1;
  if (unit.accept) {
    const max = valueOf(unit, 'MaxConnections');
    const most = typeof max === 'number' ? max : 64;
    return [say('Each connection starts an instance of '), name(unit.service), say(`, ${most} at most at a time.`)];
  }
  const first = unit.listeners.every((l) => l.classes.has('stream')) ? 'The first connection' : 'The first traffic';
  const count = unit.listeners.length;
  const handed = one ? 'which gets the socket' : count === 2 ? 'which gets both' : `which gets all ${count} of them`;
  const where = one ? '' : count === 2 ? 'on either ' : 'on any of them ';
  return [say(`${first} ${where}starts `), name(unit.service), say(`, ${handed}.`)];
}
