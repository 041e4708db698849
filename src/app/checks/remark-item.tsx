import { lazy, type MouseEvent, useEffect, useRef } from 'react';
import { type Fix, isSilent } from '../../model/index.ts';
import { rulePage } from '../state/address.ts';
import { ignoreAdvice } from '../state/ignore-advice.ts';
import { useStore } from '../state/store-context.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { useDiagnosticWords } from '../ui/words.ts';
import { lineNumber, open, type Remark } from './remarks.ts';

const LogLine = lazy(() => import('./log-line.tsx'));

interface RemarkItemProps {
  readonly remark: Remark;
  readonly several: boolean;
  /** It is the one that was gone to last. */
  readonly current: boolean;
  readonly choose: () => void;
  /** Shows the page of a rule. */
  readonly read: (code: string) => void;
}

/** One thing that there is to say: where, what, why, and the ways out. */
export function RemarkItem({ remark, several, current, choose, read }: RemarkItemProps) {
  const { name, unit, diagnostic: d } = remark;
  const store = useStore();
  const words = useDiagnosticWords()(d);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const apply = (fix: Fix) => store.edit(fix.edits, fix.title, undefined, name);
  const page = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    read(d.code);
  };
  return (
    <li ref={item} aria-current={current || undefined}>
      <p>
        <button
          type="button"
          className={`where ${d.severity}`}
          onClick={() => {
            choose();
            open(store, remark);
          }}
        >
          {several && `${d.file ?? name} `}
          {d.file === undefined || several ? `line ${lineNumber(remark)}` : d.file}
        </button>{' '}
        <b>{words.wrong}</b> {words.why} {d.source === 'systemd' && <span className="muted">{words.effect}</span>}{' '}
        {words.instead}{' '}
        {isSilent(d) && (
          <span className="silent" title="systemd-analyze verify says nothing about this.">
            verify is silent
          </span>
        )}
      </p>
      <div className="remark-ways">
        {d.file === undefined &&
          d.fixes.map((fix) => (
            <button
              key={fix.title}
              type="button"
              className="fix"
              title={fix.unsafe && 'It changes more than this mistake: look at it before you keep it.'}
              onClick={() => apply(fix)}
            >
              {fix.title}
              {fix.unsafe && ' …'}
            </button>
          ))}
        {d.source === 'advice' && (
          <>
            <a className="fix aside" href={rulePage(d.code)} onClick={page}>
              About {d.code}
            </a>
            {d.file === undefined && (
              <button type="button" className="fix aside" onClick={() => void ignoreAdvice(store, d, name)}>
                Ignore it here
              </button>
            )}
          </>
        )}
      </div>
      {d.source === 'systemd' && (
        <Disclosure title="In the log of systemd">
          <LogLine unit={unit} diagnostic={d} />
        </Disclosure>
      )}
    </li>
  );
}
