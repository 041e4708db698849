import { assignments } from '../../model/index.ts';
import { useCalmState } from '../state/store-context.ts';
import { useStanding } from './use-standing.ts';

/** Why each line of ours is in the unit that is shown. */
export function LineNotes() {
  const { active, unit } = useCalmState();
  const standing = useStanding();
  if (!standing) return null;
  const { names, lines } = standing;
  const ours = active === names.server ? lines.server : active === names.service ? lines.service : [];
  const there = ours.filter(({ section, key, value }) =>
    assignments(unit.document, section, key).some((each) => each.value === value),
  );
  if (there.length === 0) return null;
  return (
    <details className="line-notes">
      <summary>Why these {there.length} lines are there</summary>
      <dl>
        {there.map(({ section, key, value, why }) => (
          <div key={`${section}.${key}=${value}`}>
            <dt>
              {key}=<b>{value}</b>
            </dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
