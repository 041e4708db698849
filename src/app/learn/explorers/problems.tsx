import type { loadExplore } from '../../../model/index.ts';

type Problems = ReturnType<Awaited<ReturnType<typeof loadExplore>>['judge']>['problems'];

/** Why systemd does not take a value, and what it would take instead. */
export function ProblemNotes({
  problems,
  rejected,
  change,
}: {
  readonly problems: Problems;
  readonly rejected: boolean;
  readonly change: (value: string) => void;
}) {
  return problems.map(({ says, suggestion }) => (
    <p className={`note ${rejected ? 'error' : 'warning'}`} key={says}>
      <span>{says}</span>
      {suggestion !== undefined && (
        <button type="button" className="fix" onClick={() => change(suggestion)}>
          Try {suggestion}
        </button>
      )}
    </p>
  ));
}
