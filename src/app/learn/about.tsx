import { lazy, Suspense, use } from 'react';
import { type Directive, fact, loadSearch } from '../../model/index.ts';
import { learnPage } from '../state/address.ts';
import { explorerOf } from './explorers/explorer-of.ts';
import { pageName, textOf } from './reference/pages.ts';

const LongerText = lazy(() => import('./reference/longer-text.tsx'));

/** What a directive does, in full: a sentence, the facts, and a longer text that is fetched when it is wanted. */
export default function About({ directive }: { readonly directive: Directive }) {
  const known = fact(directive.section, directive.name);
  const text = textOf(directive);
  const explorer = explorerOf(directive);
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
      {text !== undefined && (
        <Suspense fallback={<p className="muted">Loading more …</p>}>
          <LongerText path={`reference/${text}`} section={directive.section} />
          <p>
            <a href={learnPage(`reference/${pageName(directive)}`)}>Its page, with values to try</a>
            {explorer && (
              <>
                {' · '}
                <a href={learnPage(`explorers/${explorer.id}`)}>Play with it: {explorer.title}</a>
              </>
            )}
          </p>
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
