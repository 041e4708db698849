import { type Row, rowsOf } from '../reach/row.ts';
import type { BundleUnit, LoadedBundle } from '../unit/load-bundle.ts';
import type { Listener } from '../unit/unit.ts';
import { peopleWords } from '../words/reach-cells.ts';
import { overNetwork, type Who } from './network.ts';
import { listed, type Part, type Sentence, sentence, written } from './saying.ts';

/** How many listeners are looked at; the sentence about where it listens names no more. */
const most = 7;

/** Who can connect, or send: a sentence where all listeners are alike, or each of those that differ by itself. */
export function whoCanConnect(loaded: LoadedBundle, socket: BundleUnit): readonly Sentence[] {
  const { listeners } = socket.unit;
  if (listeners.length > most) return [];
  const groups = new Map<string, { readonly is: Who; readonly of: Listener[] }>();
  for (const row of rowsOf(loaded, socket)) {
    const is = whoGetsIn(row);
    if (is === undefined) continue;
    const key = inWords(is);
    const group = groups.get(key);
    if (group) group.of.push(row.door.listener);
    else groups.set(key, { is, of: [row.door.listener] });
  }
  return [...groups.values()].map(({ is: { who, but = '' }, of }) => {
    const what =
      of.length < listeners.length
        ? listed(of.map((one) => nameOf(socket, one)))
        : [of.length === 1 ? 'it' : 'any of them'];
    return sentence(capital(who), ' can reach ', what, but, '.');
  });
}

/** A listener in short, as `systemctl show` has its address; in words where another has the same. */
function nameOf(socket: BundleUnit, { entry, address, words }: Listener): Part {
  const same = socket.unit.listeners.filter((each) => each.address === address).length > 1;
  return written(socket, entry, same ? words.replace(/, IPv[46].*$/, '') : address.replace(/^\[::\]:/, 'port '));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const inWords = ({ who, but = '' }: Who): string => who + but;

/** Who gets in by one listener; undefined for what nobody connects to (a device, the kernel’s messages). */
function whoGetsIn(row: Row): Who | undefined {
  const { classes, type } = row.door.listener;
  if (type === 'ListenNetlink' || type === 'ListenSpecial' || type === 'ListenUSBFunction') return undefined;
  if (row.machine.reason === 'own-network') return { who: 'only what shares its network' };
  return classes.has('ip') || classes.has('vsock') ? overNetwork(row) : ofPeople(peopleWords(row.people));
}

/** Users in words, where “every user” alone would leave open whose. */
function ofPeople(words: string): Who | undefined {
  if (words.includes('not known')) return undefined;
  if (words.startsWith('every user')) return { who: words.replace('every user', 'every user of this machine') };
  return { who: words === 'nobody' ? words : `only ${words}` };
}

/** Who gets in by each listener, in a few words for a picture. */
export const clientsOf = (loaded: LoadedBundle, socket: BundleUnit): readonly string[] =>
  rowsOf(loaded, socket).map((row) => {
    if (socket.unit.state !== 'loaded') return 'nobody';
    const { type } = row.door.listener;
    if (type === 'ListenNetlink') return 'the kernel';
    if (type === 'ListenSpecial') return 'a device';
    if (type === 'ListenUSBFunction') return 'a USB host';
    const who = whoGetsIn(row);
    return who ? inWords(who) : 'not known';
  });
