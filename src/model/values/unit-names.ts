import type { Completion } from './kind.ts';
import { unitNameProblem } from './unit-name.ts';

const anyForm = { template: true } as const;

/** Units that others are often ordered or hooked to. */
export const commonUnits: readonly Completion[] = [
  { text: 'sockets.target', words: 'all sockets, at boot' },
  { text: 'multi-user.target', words: 'the system without a screen' },
  { text: 'graphical.target', words: 'the system with a screen' },
  { text: 'network.target', words: 'the network is being managed' },
  { text: 'network-online.target', words: 'the network is up' },
  { text: 'basic.target', words: 'what every service may count on' },
  { text: 'sysinit.target', words: 'early boot' },
  { text: 'local-fs.target', words: 'local file systems' },
  { text: 'remote-fs.target', words: 'network file systems' },
  { text: 'nss-lookup.target', words: 'host names can be looked up' },
  { text: 'time-sync.target', words: 'the clock is set' },
  { text: 'timers.target', words: 'all timers, at boot' },
  { text: 'shutdown.target', words: 'shutting down' },
  { text: 'default.target', words: 'whatever the system boots into' },
];

/** The common units that begin with the last word typed. */
export function completeUnits(typed: string): readonly Completion[] {
  const last = /\S*$/.exec(typed)?.[0] ?? '';
  const before = typed.slice(0, typed.length - last.length);
  return commonUnits
    .filter(({ text }) => text.startsWith(last) && text !== last)
    .map(({ text, words }) => ({ text: before + text, words }));
}

/** What was probably meant by a word that is not the name of a unit; undefined where nothing comes to mind. */
export function unitMeant(word: string): string | undefined {
  const plain = word.replace(/^(["'])(.*)\1$/, '$2').replace(/[,;]+$/, '');
  const names = plain.split(/[,;]+/).map((name) => {
    const lower = name.replace(/\.[A-Za-z]+$/, (suffix) => suffix.toLowerCase());
    if (!unitNameProblem(lower, anyForm)) return lower;
    if (/^(?:\/[A-Za-z0-9_.]+)+$/.test(name))
      return `${name.slice(1).replaceAll('/', '-')}.${name.startsWith('/dev/') ? 'device' : 'mount'}`;
    const target = commonUnits.find(({ text }) => text === `${name}.target`);
    return name.includes('.') ? name : (target?.text ?? `${name}.service`);
  });
  return names.some((name) => unitNameProblem(name, anyForm)) ? undefined : names.join(' ');
}
