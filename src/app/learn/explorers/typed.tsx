import { type ReactNode, useId } from 'react';
import type { loadExplore } from '../../../model/index.ts';

type Verdict = Pick<ReturnType<Awaited<ReturnType<typeof loadExplore>>['judge']>, 'status' | 'problems'>;

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** What systemd makes of it; what is wrong is said below. */
  readonly verdict: Verdict;
  /** Values to try, each with a click. */
  readonly examples: readonly string[];
  readonly children?: ReactNode;
}

/** A value to type, with some that are worth a look. */
export function Typed({ label, value, change, verdict, examples, children }: TypedProps) {
  const id = useId();
  const rejected = verdict.status === 'rejected';
  return (
    <>
      <div className="typed">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          className="field"
          type="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={rejected}
          value={value}
          onChange={(event) => change(event.target.value)}
        />
        {children}
        <fieldset className="tries" aria-label={`Examples of ${label}`}>
          {examples.map((example) => (
            <button key={example} type="button" aria-pressed={example === value} onClick={() => change(example)}>
              {example}
            </button>
          ))}
        </fieldset>
      </div>
      {verdict.problems.map(({ says, suggestion }) => (
        <p className={`note ${rejected ? 'error' : 'warning'}`} key={says}>
          <span>{says}</span>
          {suggestion !== undefined && (
            <button type="button" className="fix" onClick={() => change(suggestion)}>
              Try {suggestion}
            </button>
          )}
        </p>
      ))}
    </>
  );
}
