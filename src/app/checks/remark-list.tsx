import { ChevronDown, ChevronUp, WandSparkles } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { safeFix } from '../../model/index.ts';
import { mendAll } from '../state/mend-all.ts';
import { useStore } from '../state/store-context.ts';
import { announce } from '../ui/announce.ts';
import { toast } from '../ui/toast.tsx';
import { useDiagnosticWords } from '../ui/words.ts';
import { RemarkItem } from './remark-item.tsx';
import { keyOf, open, type Remark, severities } from './remarks.ts';

const RulePage = lazy(() => import('./rule-page.tsx'));

/** More than these are counted, not listed. */
const most = 50;

const titles = { error: 'Cannot work as it stands', warning: 'Probably not what is meant', info: 'Worth knowing' };

interface RemarkListProps {
  /** The worst first. */
  readonly remarks: readonly Remark[];
  /** There are several units: the name of each is said. */
  readonly several: boolean;
}

/** What there is to say, by its weight; from one to the next with F8, and all that needs no choice mended at once. */
export default function RemarkList({ remarks, several }: RemarkListProps) {
  const store = useStore();
  const words = useDiagnosticWords();
  const [current, setCurrent] = useState<string>();
  const [page, setPage] = useState<string>();
  const safe = remarks.filter(({ diagnostic: d }) => d.file === undefined && safeFix(d) !== undefined).length;

  const step = (by: 1 | -1) => {
    const at = remarks.findIndex((remark) => keyOf(remark) === current);
    const next = remarks.at(at === -1 && by === -1 ? -1 : (at + by) % remarks.length);
    if (!next) return;
    setCurrent(keyOf(next));
    open(store, next);
    announce(words(next.diagnostic).wrong);
  };
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (
        event.key !== 'F8' ||
        event.ctrlKey ||
        event.altKey ||
        event.metaKey ||
        document.querySelector('dialog[open]')
      )
        return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', keys);
    return () => document.removeEventListener('keydown', keys);
  });

  const mend = () => {
    const count = mendAll(store);
    toast(count === 1 ? '1 line was put right.' : `${count} changes were made.`, {
      title: 'Undo',
      run: () => store.undo(),
    });
  };
  return (
    <>
      <div className="check-actions">
        {safe > 0 && (
          <button type="button" className="fix" onClick={mend}>
            <WandSparkles size={14} aria-hidden="true" /> Fix all safe ({safe})
          </button>
        )}
        <button
          type="button"
          className="button quiet icon"
          aria-label="Previous problem"
          title="Previous problem (Shift+F8)"
          onClick={() => step(-1)}
        >
          <ChevronUp size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button quiet icon"
          aria-label="Next problem"
          title="Next problem (F8)"
          onClick={() => step(1)}
        >
          <ChevronDown size={16} aria-hidden="true" />
        </button>
      </div>
      {severities.map((severity) => {
        const group = remarks.slice(0, most).filter(({ diagnostic }) => diagnostic.severity === severity);
        return (
          group.length > 0 && (
            <section key={severity} aria-labelledby={`checks-${severity}`}>
              <h3 id={`checks-${severity}`} className={severity}>
                {titles[severity]}
              </h3>
              <ul>
                {group.map((remark) => (
                  <RemarkItem
                    key={keyOf(remark)}
                    {...{ remark, several, read: setPage }}
                    current={keyOf(remark) === current}
                    choose={() => setCurrent(keyOf(remark))}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {remarks.length > most && <p className="muted">and {remarks.length - most} more</p>}
      {page && (
        <Suspense>
          <RulePage code={page} close={() => setPage(undefined)} />
        </Suspense>
      )}
    </>
  );
}
