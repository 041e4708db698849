import { lazy, Suspense, use } from 'react';
import { type Directive, fact, loadSearch } from '../../model/index.ts';

const Reference = lazy(() => import('./reference/longer-text.tsx'));

/** What a directive does, in full: a sentence, the facts, and a longer text that is fetched when it is wanted. */
export default function About({ directive }: { readonly directive: Directive }) {
  const known = fact(directive.section, directive.name);
  const { meaning, kernel } = use(fetchSearch()).proseOf(directive);
  return (
    <>
      <p>{meaning}</p>
      <dl className="facts">
        {directive.default !== undefined && (
          <div>
            <dt>Default</dt>
            <dd>
              <code>{directive.default}</code>
            </dd>
          </div>
        )}
        {kernel && (
          <div>
            <dt>Kernel</dt>
            <dd>
              <code>{kernel.join(', ')}</code>
            </dd>
          </div>
        )}
        {known && known.since > 0 && (
          <div>
            <dt>Since</dt>
            <dd>systemd {known.since}</dd>
          </div>
        )}
        {known?.manual && (
          <div>
            <dt>Manual</dt>
            <dd>{known.manual}</dd>
          </div>
        )}
      </dl>
      {directive.section === 'Socket' && directive.category !== 'other' && (
        <Suspense fallback={<p className="muted">Loading more …</p>}>
          <Reference name={directive.name} />
        </Suspense>
      )}
    </>
  );
}

let search: ReturnType<typeof loadSearch> | undefined;

/** Fetches the sentences about directives, at most once. */
function fetchSearch(): ReturnType<typeof loadSearch> {
  search ??= loadSearch();
  return search;
}
