import { Suspense } from 'react';
import type { Diagnostic, Fix } from '../../model/index.ts';
import { ignoreAdvice } from '../state/ignore-advice.ts';
import { useStore } from '../state/store-context.ts';
import { useDiagnosticWords } from './words.ts';

interface NotesProps {
  readonly diagnostics: readonly Diagnostic[];
  readonly apply: (fix: Fix) => void;
}

/** What there is to say about a field: what is wrong, what systemd does about it, and the ways out. */
export function Notes(props: NotesProps) {
  return (
    props.diagnostics.length > 0 && (
      <Suspense>
        <Said {...props} />
      </Suspense>
    )
  );
}

function Said({ diagnostics, apply }: NotesProps) {
  const store = useStore();
  const diagnosticWords = useDiagnosticWords();
  return diagnostics.map((d) => {
    const words = diagnosticWords(d);
    return (
      <div key={`${d.code} ${d.start}`} className={`note ${d.severity}`}>
        <span>
          <b>{words.wrong}</b> {words.why ?? words.effect} {words.instead}
        </span>
        {d.fixes.map((fix) => (
          <button key={fix.title} type="button" className="fix" onClick={() => apply(fix)}>
            {fix.title}
          </button>
        ))}
        {d.source === 'advice' && (
          <button type="button" className="fix" onClick={() => void ignoreAdvice(store, d, store.get().active)}>
            Ignore it here
          </button>
        )}
      </div>
    );
  });
}
