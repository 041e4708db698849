import type { Directive, loadSearch } from '../../../model/index.ts';
import { pageName, textOf, topics } from './pages.ts';

/** A page that was found. */
export interface Hit {
  /** Its address within what there is to learn. */
  readonly page: string;
  readonly title: string;
  readonly section: string;
  readonly about: string;
}

type Search = Awaited<ReturnType<typeof loadSearch>>['search'];

const hitOf = (entry: Directive): Hit => ({
  page: `reference/${pageName(entry)}`,
  title: `${entry.name}=`,
  section: `[${entry.section}]`,
  about: entry.brief,
});

/**
 * The pages for a query, the best first: directives by name, meaning and kernel interface, those whose name begins with it
 * before all others; topics by what they say. `texts` are those of the topics, by id, as far as they are here.
 */
export function findPages(query: string, search: Search, texts: ReadonlyMap<string, string>): readonly Hit[] {
  const words = query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0) return [];
  const name = words.join('');
  const found = [...new Set([...search(query, 'Socket'), ...search(query, 'Service')])].filter(
    (entry) => textOf(entry) !== undefined,
  );
  const rank = (entry: Directive) => {
    const own = entry.name.toLowerCase();
    return own === name ? 0 : own.startsWith(name) ? 1 : 2;
  };
  const directives = found.toSorted((a, b) => rank(a) - rank(b)).map(hitOf);
  const exact = found.filter((entry) => rank(entry) === 0).length;
  const titled = topics.filter(({ title, about }) => has(`${title} ${about}`, words));
  const told = topics.filter((topic) => !titled.includes(topic) && has(texts.get(topic.id) ?? '', words));
  const page = ({ id, title, about }: (typeof topics)[number]): Hit => ({
    page: `topics/${id}`,
    title,
    section: 'Topic',
    about,
  });
  return [...directives.slice(0, exact), ...titled.map(page), ...directives.slice(exact), ...told.map(page)];
}

/** Whether each word begins a word of the text. */
function has(text: string, words: readonly string[]): boolean {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return words.every((word) => plain.includes(` ${word}`));
}
