import type { CategoryId } from './categories.ts';
import type { Directive, SectionName } from './directive.ts';

/** An entry without what its list says once. */
export type Draft = Omit<Directive, 'section' | 'category' | 'repeat'> & { readonly repeat?: 'list' };

/** Directives of one section and category, in the order of the form; unless an entry says otherwise, the last wins. */
export const entries = (section: SectionName, category: CategoryId, drafts: readonly Draft[]): readonly Directive[] =>
  drafts.map((draft) => ({ section, category, repeat: 'last-wins', ...draft }));
