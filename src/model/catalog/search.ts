import { directiveProse } from '../words/directive-prose.ts';
import type { Prose } from '../words/prose.ts';
import { catalog, directivesIn, sharedDirectives } from './catalog.ts';
import type { Directive } from './directive.ts';
import { fact } from './facts.ts';
import { shortest } from './find.ts';

/** What is said about a directive at length; of a shared one, where its manual is. */
export function proseOf({ section, name, brief }: Directive): Prose {
  const own = directiveProse[`${section}.${name}`];
  if (own) return own;
  const manual = fact(section, name)?.manual;
  const asService = section === 'Service' ? '' : ', as for a service';
  if (manual) return { meaning: `Sets ${brief}${asService}; see ${manual}.` };
  return { meaning: 'Is kept by systemd for old unit files, and no manual page describes it.' };
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

/** The words of a name (`KeepAliveTimeSec` → `keep alive time sec`), so that "keep alive" finds it. */
const spelled = (name: string): string => plain(name.replace(/([a-z\d])([A-Z])/g, '$1 $2'));

/** Where a word stands says how much it counts; at the start of a word it counts more than inside one. */
function weight(entry: Directive, word: string): number {
  const prose = proseOf(entry);
  const fields: readonly (readonly [string, number])[] = [
    [`${entry.name.toLowerCase()} ${spelled(entry.name)}`, 8],
    [plain(entry.mistaken?.join(' ') ?? ''), 6],
    [plain([...(prose.keywords ?? []), ...(prose.kernel ?? [])].join(' ')), 6],
    [plain(entry.brief), 3],
    [plain(prose.meaning), 1],
  ];
  let best = 0;
  for (const [text, score] of fields) {
    if (` ${text} `.includes(` ${word} `)) best = Math.max(best, score + 2);
    else if (` ${text}`.includes(` ${word}`)) best = Math.max(best, score);
    else if (word.length >= shortest && text.includes(word)) best = Math.max(best, score / 2);
  }
  return best;
}

/**
 * The directives in which every word of the query stands somewhere (name, names written for it, keywords, kernel
 * interface, brief, meaning), the best first and equals in the order of the form; shared directives by name only,
 * after the others unless the query is the whole name. A query without words finds nothing. `section` says whether the
 * form of a socket or that of a service is searched.
 */
export function search(query: string, section: 'Socket' | 'Service' = 'Socket'): readonly Directive[] {
  const typed = query.trim().replace(/=$/, '');
  const words = plain(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const joined = words.join('');
  const hits: { entry: Directive; score: number }[] = [];
  for (const entry of section === 'Service' ? inService() : catalog) {
    const name = entry.name.toLowerCase();
    const weights = words.map((word) => weight(entry, word));
    let score = weights.every((w) => w > 0) ? weights.reduce((sum, w) => sum + w, 0) / words.length : 0;
    if (name === joined) score += 20;
    else if (name.startsWith(joined)) score += 9;
    else if (joined.length >= shortest && name.includes(joined)) score += 5;
    if (score > 0) hits.push({ entry, score: score + (entry.common ? 0.5 : 0) });
  }
  hits.sort((a, b) => b.score - a.score);
  const shared = (section === 'Service' ? [] : sharedDirectives()).filter((entry) =>
    entry.name.toLowerCase().includes(joined),
  );
  const exact = shared.filter((entry) => entry.name.toLowerCase() === joined);
  const found = [...exact, ...hits.map((hit) => hit.entry), ...shared];
  return [...new Set(found)];
}

/** What the form of a service can set. */
const inService = (): readonly Directive[] => [
  ...directivesIn('Service').filter(({ place }) => !place?.startsWith('Unit.')),
  ...catalog.filter((entry) => entry.section !== 'Socket'),
];
