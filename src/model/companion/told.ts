import type { Kept } from './lay.ts';

/** Something that was done to the files of a pair beside what the user did, in a sentence. */
export type Told =
  | { readonly what: 'renamed'; readonly from: string; readonly to: string; readonly reason: Reason }
  | { readonly what: 'made'; readonly name: string; readonly role: 'service' | 'server' | 'proxy' }
  | { readonly what: 'gone'; readonly name: string }
  | { readonly what: 'changed'; readonly name: string }
  | { readonly what: 'kept'; readonly name: string; readonly kept: Kept };

/** Why a unit has another name now. */
export type Reason = 'accept' | 'no-accept' | 'service' | 'socket' | 'proxy' | 'no-proxy';

const reasons: Readonly<Record<Reason, string>> = {
  accept: 'with Accept=yes systemd starts an instance of a template for each connection',
  'no-accept': 'with Accept=no one service gets the listening sockets',
  service: 'that is what the socket starts now',
  socket: 'a service is found by the name of its socket',
  proxy: 'the program runs behind the proxy, which has the name that the socket starts',
  'no-proxy': 'the socket starts the program itself',
};

const roles = {
  service: 'it is what the socket starts',
  server: 'the program runs there, behind the proxy',
  proxy: 'it passes each connection on to the program',
} as const;

/** What was done, in sentences; what was merely adapted is said in one. */
export function toldWords(all: readonly Told[]): readonly string[] {
  const changed = all.flatMap((told) => (told.what === 'changed' ? [told.name] : []));
  const sentences = all.filter(({ what }) => what !== 'changed').map(sentence);
  if (changed.length === 0) return sentences;
  return [...sentences, `${changed.join(' and ')} ${changed.length === 1 ? 'has' : 'have'} been adapted.`];
}

function sentence(told: Told): string {
  switch (told.what) {
    case 'renamed':
      return `${told.from} is now ${told.to}: ${reasons[told.reason]}.`;
    case 'made':
      return `${told.name} is new: ${roles[told.role]}.`;
    case 'gone':
      return `${told.name} is no longer needed, and gone.`;
    case 'changed':
      return `${told.name} has been adapted.`;
    case 'kept':
      return `${told.kept.line.key}= stays as you wrote it in ${told.name}.`;
  }
}
