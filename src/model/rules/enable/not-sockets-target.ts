import type { BundleUnit } from '../../unit/load-bundle.ts';
import { valueOf } from '../../unit/unit.ts';
import { atWord, type ListWord, listWords, replaceWord } from '../list-words.ts';
import { inSockets, type Rule } from '../rule.ts';

/** Targets that a system boots into, or passes, by the name and what is to be known of it. */
const targets: Readonly<Record<string, 'boot' | 'rare' | 'early'>> = {
  'multi-user.target': 'boot',
  'default.target': 'boot',
  'runlevel3.target': 'boot',
  'basic.target': 'early',
  'sysinit.target': 'early',
  'local-fs.target': 'early',
  'timers.target': 'early',
  'graphical.target': 'rare',
  'runlevel5.target': 'rare',
  'network.target': 'rare',
  'network-pre.target': 'rare',
  'network-online.target': 'rare',
  'nss-lookup.target': 'rare',
  'remote-fs.target': 'rare',
};

/** A unit without the usual dependencies is one of early boot, and knows better (`lvm2-lvmpolld.socket`). */
const isEarly = ({ unit }: BundleUnit): boolean => valueOf(unit, 'DefaultDependencies', 'Unit') === false;

/** Sockets are opened by `sockets.target`, which each normal boot reaches before any service (`bootup(7)`). */
export const notSocketsTarget: Rule = {
  code: 'enable/not-sockets-target',
  severity: 'warning',
  find: inSockets((socket) => {
    const wanted = listWords(socket, 'Install', 'WantedBy', 'RequiredBy', 'UpheldBy');
    const first: ListWord | undefined = wanted.find(({ word }) => Object.hasOwn(targets, word));
    if (!first || socket.unit.context.manager === 'user' || isEarly(socket)) return [];
    if (wanted.some(({ word }) => word === 'sockets.target')) return [];
    const params = { socket: socket.name, target: first.word, kind: targets[first.word] ?? 'boot' };
    const edits = replaceWord(first, 'sockets.target');
    return [atWord(socket, first, params, [{ title: 'Write sockets.target', edits }])];
  }),
};
