import { loadCommands } from '../../model/index.ts';
import { Command } from '../ui/command.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { Steps } from './steps.tsx';

type Plan = ReturnType<Awaited<ReturnType<typeof loadCommands>>['changePlan']>;

/** What has to be done on a machine that runs the one bundle to get to the other, in which order, and the way back. */
export function PlanView({ plan }: { readonly plan: Plan }) {
  const { planScript } = useLoaded(loadCommands);
  return (
    <>
      <section aria-labelledby="what-changes">
        <h2 id="what-changes">What each change takes</h2>
        {/* The keyboard has to be able to scroll it. */}
        <div className="deliver-table changes" tabIndex={0} role="region" aria-label="Changes">
          <table>
            <thead>
              <tr>
                <th scope="col">Setting</th>
                <th scope="col">Before</th>
                <th scope="col">After</th>
                <th scope="col">Takes</th>
              </tr>
            </thead>
            <tbody>
              {plan.changes.map((change, i) => (
                <tr key={i}>
                  <td>
                    <code>{change.key === '' ? change.unit : `${change.key}=`}</code>
                    {change.key !== '' && <span className="muted"> {change.unit}</span>}
                  </td>
                  <td>
                    <code>{shown(change.before)}</code>
                  </td>
                  <td>
                    <code>{shown(change.after)}</code>
                  </td>
                  <td>{takes[change.takes]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="why">{plan.clients}</p>
      </section>
      <section aria-labelledby="plan">
        <div className="step-head">
          <h2 id="plan">In this order</h2>
          <CopyButton text={() => planScript(plan)} what="Script" label="Copy all" className="button quiet small" />
        </div>
        {plan.checklist.length > 0 && (
          <ul className="notes" aria-label="Before you begin">
            {plan.checklist.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <Steps steps={plan.steps} />
      </section>
      {plan.confirm.length > 0 && (
        <section aria-labelledby="confirm">
          <h2 id="confirm">Once you have seen that it works</h2>
          <Steps steps={plan.confirm} />
        </section>
      )}
      <section aria-labelledby="rollback">
        <h2 id="rollback">The way back</h2>
        <Steps steps={plan.rollback} />
      </section>
      <section aria-labelledby="plan-script">
        <h2 id="plan-script">All of it as one script</h2>
        <Command text={planScript(plan)} label="Script" />
      </section>
    </>
  );
}

const takes = {
  reload: 'a reload of systemd',
  'restart-socket': 'a restart of the socket',
  'restart-service': 'a restart of the service',
  reenable: 'enabling it again',
  nothing: 'nothing',
} as const;

const shown = (value: string | undefined): string => (value === undefined || value === '' ? '—' : value);
