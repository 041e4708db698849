import { type Row, rowsOf } from '../reach/row.ts';
import type { BundleUnit, LoadedBundle } from '../unit/load-bundle.ts';
import type { Listener } from '../unit/unit.ts';
import { cellWords, peopleWords } from '../words/reach-cells.ts';
import { listed, type Part, type Sentence, sentence, written } from './saying.ts';

/** How many listeners are looked at; the sentence about where it listens names no more. */
const most = 7;

/** Who can connect, or send: a sentence where all listeners are alike, or each of those that differ by itself. */
export function whoCanConnect(loaded: LoadedBundle, socket: BundleUnit): readonly Sentence[] {
  if (socket.unit.listeners.length > most) return [];
  const groups = new Map<string, Listener[]>();
  for (const row of rowsOf(loaded, socket)) {
    const who = whoGetsIn(row);
    if (who === undefined) continue;
    const group = groups.get(who);
    if (group) group.push(row.door.listener);
    else groups.set(who, [row.door.listener]);
  }
  if (groups.size === 0) return [];
  const [[first, of] = ['', []]] = groups;
  const all = groups.size === 1 && of.length === socket.unit.listeners.length;
  if (all) return [sentence(capital(first), of.length === 1 ? ' can reach it.' : ' can reach any of them.')];
  return [...groups].map(([who, listeners]) =>
    sentence(capital(who), ' can reach ', listed(listeners.map((listener) => nameOf(socket, listener))), '.'),
  );
}

/** A listener in short, as `systemctl show` has its address. */
const nameOf = (socket: BundleUnit, { entry, address }: Listener): Part =>
  written(socket, entry, address.replace(/^\[::\]:/, 'port '));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Who gets in by one listener; undefined for what nobody connects to (a device, the kernel’s messages). */
function whoGetsIn(row: Row): string | undefined {
  const { classes, type } = row.door.listener;
  if (type === 'ListenNetlink' || type === 'ListenSpecial' || type === 'ListenUSBFunction') return undefined;
  if (!classes.has('ip') && !classes.has('vsock')) return ofPeople(peopleWords(row.people));
  return overNetwork(row);
}

/** Users in words, where “every user” alone would leave open whose. */
const ofPeople = (words: string): string | undefined =>
  words.includes('not known')
    ? undefined
    : /^every user/.test(words)
      ? words.replace(/^every user/, 'every user of this machine')
      : words === 'nobody'
        ? words
        : `only ${words}`;

function overNetwork({ machine, network, ipv4, ipv6, door }: Row): string | undefined {
  const here = machine.verdict === 'yes' || machine.verdict === 'some';
  // Another address of this machine may be let in where the loopback is not.
  const perhaps = machine.verdict === 'unknown' && machine.reason === 'own-address';
  if ([...(perhaps ? [] : [machine]), ...network].some(({ verdict }) => verdict === 'unknown')) return undefined;
  if (network.every(({ verdict }) => verdict === 'no')) return here ? 'only this machine' : 'nobody';
  const own = here ? 'this machine' : perhaps ? 'this machine where one of its addresses is let in' : '';
  const [only, other] = network;
  if (only && !other) {
    const family = spoken(ipv4.others.verdict, ipv6.others.verdict);
    if (only.verdict === 'yes')
      return here ? `anyone on the network${family}` : `other machines${family}, but not this one`;
    if (door.listener.classes.has('vsock'))
      return [own, 'virtual machines and their host'].filter(Boolean).join(' and ');
    return [own, `of other machines ${cellWords(only)}`].filter(Boolean).join(', and ');
  }
  const cells = [ipv4.others, ipv6.others].map((answer, at) => `${at === 0 ? 'IPv4' : 'IPv6'}: ${cellWords(answer)}`);
  return [own, `other machines (${cells.join(', ')})`].filter(Boolean).join(' and ');
}

/** By which families other machines come, where it is one of the two. */
const spoken = (by4: string, by6: string): string =>
  by4 === 'no' && by6 !== 'no' ? ' by IPv6' : by6 === 'no' && by4 !== 'no' ? ' by IPv4' : '';

/** Who gets in by each listener, in a few words for a picture. */
export const clientsOf = (loaded: LoadedBundle, socket: BundleUnit): readonly string[] =>
  rowsOf(loaded, socket).map((row) => {
    if (socket.unit.state !== 'loaded') return 'nobody';
    const { type } = row.door.listener;
    if (type === 'ListenNetlink') return 'the kernel';
    if (type === 'ListenSpecial') return 'a device';
    if (type === 'ListenUSBFunction') return 'a USB host';
    return whoGetsIn(row) ?? 'not known';
  });
