import { useState } from 'react';
import { categories, type Directive, directive, directivesOf, loadExplain } from '../../../model/index.ts';
import { learnPage } from '../../state/address.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { DirectivePage } from './directive-page.tsx';
import { PageSearch } from './page-search.tsx';
import { beside, directiveAt, pageName } from './pages.ts';
import './reference.css';
import { TopicCards } from './topic-page.tsx';

/** The pages about directives: what there is, or one. */
export default function ReferenceRoom({ path }: { readonly path: string }) {
  useLoaded(loadExplain);
  const known = path === '' ? undefined : directiveAt(path);
  return known ? <DirectivePage key={path} directive={known} /> : <Contents unknown={path} />;
}

const titles = { Service: 'Service', Unit: 'Unit', Install: 'Install' } as const;

function Contents({ unknown }: { readonly unknown: string }) {
  const [query, setQuery] = useState('');
  return (
    <div className="page">
      <h1>Reference</h1>
      {unknown !== '' && (
        <p className="note warning" role="status">
          <span>There is no directive “{unknown}” here.</span>
        </p>
      )}
      <PageSearch query={query} setQuery={setQuery} />
      {query.trim() === '' && (
        <>
          <section>
            <h2>Topics</h2>
            <TopicCards />
          </section>
          {categories
            .filter(({ group }) => group === 'Socket')
            .map(({ id, title }) => (
              <Group key={id} title={title} entries={directivesOf(id).filter(({ section }) => section === 'Socket')} />
            ))}
          {(['Service', 'Unit', 'Install'] as const).map((section) => (
            <Group
              key={section}
              title={`[${titles[section]}], as far as sockets care`}
              entries={beside[section].flatMap((name) => directive(section, name) ?? [])}
            />
          ))}
        </>
      )}
    </div>
  );
}

function Group({ title, entries }: { readonly title: string; readonly entries: readonly Directive[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="names">
        {entries.map((entry) => (
          <li key={entry.name}>
            <a href={learnPage(`reference/${pageName(entry)}`)}>
              <b className="mono">{entry.name}</b>
              <span>{entry.brief}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
