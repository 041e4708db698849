import { loadCommands } from '../../model/index.ts';
import { useCompanion } from '../state/use-companion.ts';
import { usePair } from '../state/use-pair.ts';
import { Command } from '../ui/command.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { Steps } from './steps.tsx';

/** From the files to a socket that listens: single commands, one script, and what comes after. */
export default function InstallPane() {
  const { installSteps, installScript, manageSteps } = useLoaded(loadCommands);
  const { editSequence, isOverlay } = useCompanion();
  const pair = usePair();
  if (!pair) return null;
  const overlaid = pair.loaded.units.filter(({ name }) => isOverlay(pair.loaded.bundle, name));
  const script = installScript(pair.loaded);
  return (
    <div className="tool">
      <section aria-labelledby="install-steps">
        <h2 id="install-steps">Step by step</h2>
        <Steps steps={installSteps(pair.loaded)} />
      </section>
      <section aria-labelledby="install-script">
        <div className="step-head">
          <h2 id="install-script">All of it as one script</h2>
          <CopyButton text={() => script} what="Script" className="button quiet small" />
        </div>
        <p className="why">Paste it into a terminal, or run it as a file. Run twice, it does the same once more.</p>
        <Command text={script} label="Script" />
      </section>
      {overlaid.map(({ name }) => (
        <section key={name} aria-label={`Edit ${name}`}>
          <h2>
            Or by <code>systemctl edit</code>
          </h2>
          <Steps steps={editSequence(pair.loaded.bundle, name)} />
        </section>
      ))}
      <section aria-labelledby="manage">
        <h2 id="manage">Once it is there</h2>
        <Steps steps={manageSteps(pair.loaded)} />
      </section>
    </div>
  );
}
