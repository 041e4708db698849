import { listedNetworks, type ReasonCode } from './reach-words.ts';
import type { Params } from './words.ts';

type Verdict = 'yes' | 'no' | 'some' | 'unknown';

const plain: Readonly<Record<Verdict, string>> = { yes: 'yes', no: 'no', some: 'some', unknown: 'not known' };

const short: Readonly<Partial<Record<ReasonCode, (p: Params) => string>>> = {
  only: (p) => `only ${listedNetworks(p.networks)}`,
  'all-but': (p) =>
    `all but ${listedNetworks(p.networks)}${p.saved === undefined ? '' : ` without ${listedNetworks(p.saved)}`}`,
  'link-only': (p) => (p.interface ? `on the link of ${p.interface}` : 'on the same link'),
  device: (p) => `by ${p.interface}`,
  'by-user': () => 'some users',
  vsock: () => 'host and guests',
};

/** An answer in a word or two, for a table. */
export function cellWords({
  verdict,
  reason,
  params,
}: {
  readonly verdict: Verdict;
  readonly reason: ReasonCode;
  readonly params: Params;
}): string {
  return verdict === 'some' ? (short[reason]?.(params) ?? plain.some) : plain[verdict];
}

type Party =
  | { readonly kind: 'root' | 'self' | 'others' }
  | { readonly kind: 'user' | 'group' | 'primary'; readonly name: string };

/** Who is let in, of this machine's users: “every user”, “root and the group www-data”. The last party is all others. */
export function peopleWords(
  all: readonly { readonly party: Party; readonly answer: { readonly verdict: Verdict } }[],
): string {
  const by = (verdict: Verdict) =>
    all
      .filter(({ party, answer }) => party.kind !== 'others' && answer.verdict === verdict)
      .map(({ party }) => partyWords(party));
  const others = all.find(({ party }) => party.kind === 'others')?.answer.verdict;
  if (others === 'yes') return by('no').length === 0 ? 'every user' : `every user but ${list(by('no'))}`;
  const admitted = by('yes');
  if (others === 'no') return admitted.length === 0 ? 'nobody' : list(admitted);
  return admitted.length === 0 ? 'not known' : `${list(admitted)}; of others it is not known`;
}

function partyWords(party: Party): string {
  switch (party.kind) {
    case 'root':
    case 'others':
      return party.kind;
    case 'self':
      return 'the user';
    case 'user':
      return party.name;
    case 'group':
      return `the group ${party.name}`;
    case 'primary':
      return party.name === 'self' ? 'the user’s main group' : `the main group of ${party.name}`;
  }
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
