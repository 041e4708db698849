import { type Directive, fact, loadSearch } from '../../../model/index.ts';
import { element } from './element.ts';

let search: ReturnType<typeof loadSearch> | undefined;

/** What a directive is for: a sentence, and the facts. */
export async function aboutDirective(directive: Directive, target: number): Promise<HTMLElement> {
  search ??= loadSearch();
  const { proseOf } = await search;
  const known = fact(directive.section, directive.name);
  const facts: (readonly [string, string])[] = [];
  if (directive.default !== undefined) facts.push(['Default', directive.default]);
  else if (directive.defaultWords !== undefined) facts.push(['Default', directive.defaultWords]);
  if (known && known.since > 0) facts.push(['Since', `systemd ${known.since}`]);
  if (known?.until !== undefined && known.until < target) facts.push(['Until', `systemd ${known.until}`]);
  return element(
    'div',
    { class: 'about-directive' },
    element('p', {}, proseOf(directive).meaning),
    ...(facts.length === 0
      ? []
      : [
          element(
            'dl',
            { class: 'facts' },
            ...facts.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
          ),
        ]),
  );
}
