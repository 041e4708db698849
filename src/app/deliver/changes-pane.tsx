import './deliver.css';
import { useState } from 'react';
import { type Bundle, loadBundle, loadCommands, loadRepair } from '../../model/index.ts';
import { limit, tooLargeWords } from '../state/limit.ts';
import { useCalmState } from '../state/store-context.ts';
import { usePair } from '../state/use-pair.ts';
import { Command } from '../ui/command.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { toast } from '../ui/toast.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { Steps } from './steps.tsx';

/** What has to be done on a machine that runs an earlier version, in which order, and the way back. */
export default function ChangesPane() {
  const { changePlan, planScript } = useLoaded(loadCommands);
  const { splitCat } = useLoaded(loadRepair);
  const { opened } = useCalmState();
  const [pasted, setPasted] = useState('');
  const [pasting, setPasting] = useState(false);
  const pair = usePair();
  if (!pair) return null;
  const { bundle } = pair.loaded;
  const files = splitCat(pasted) ?? [];
  const before: Bundle = pasting ? earlier(bundle, pasted, files) : opened;
  const plan = changePlan(loadBundle(before), pair.loaded);
  return (
    <div className="tool">
      <fieldset className="choices">
        <legend>The machine runs</legend>
        <label className="check">
          <input type="radio" name="before" checked={!pasting} onChange={() => setPasting(false)} /> what you opened
          here
        </label>
        <label className="check">
          <input type="radio" name="before" checked={pasting} onChange={() => setPasting(true)} /> what I paste
        </label>
      </fieldset>
      {pasting && (
        <label className="pasted">
          <span className="why">
            The output of <code>systemctl cat {bundle.files.map(({ name }) => name).join(' ')}</code> on that machine,
            or the text of one unit.
          </span>
          <textarea
            className="field"
            rows={6}
            spellCheck={false}
            aria-label="The earlier version"
            value={pasted}
            onChange={(event) => {
              const { value } = event.target;
              if (value.length > limit) toast(tooLargeWords(value.length));
              else setPasted(value);
            }}
          />
        </label>
      )}
      {plan.changes.length === 0 ? (
        <p className="why" role="status">
          Nothing has changed since then that systemd would see. Change something, and this says what has to be stopped,
          restarted or reloaded, and in which order.
        </p>
      ) : (
        <>
          <section aria-labelledby="what-changes">
            <h2 id="what-changes">What changes</h2>
            {/* The keyboard has to be able to scroll it. */}
            <div className="table changes" tabIndex={0} role="region" aria-label="Changes">
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
      )}
    </div>
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

/** What was pasted, as the files of the bundle; a text without paths stands for the socket. */
function earlier(
  bundle: Bundle,
  text: string,
  files: readonly { readonly name: string; readonly text: string }[],
): Bundle {
  const [first] = bundle.files;
  return { ...bundle, files: files.length > 0 ? files : first ? [{ name: first.name, text }] : [] };
}
