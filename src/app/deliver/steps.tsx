import './deliver.css';
import { Command } from '../ui/command.tsx';
import { CopyButton } from '../ui/copy-button.tsx';

interface StepLike {
  readonly title: string;
  readonly command: string;
  readonly why?: string;
  readonly expect?: string;
}

/** Commands in order, each with its reason and a button that copies it. */
export function Steps({ steps }: { readonly steps: readonly StepLike[] }) {
  return (
    <ol className="deliver-steps">
      {steps.map((step, i) => (
        <li key={`${i} ${step.title}`}>
          <div className="step-head">
            <h3>{step.title}</h3>
            {step.command !== '' && (
              <CopyButton text={() => step.command} what={step.title} className="button quiet small" />
            )}
          </div>
          {step.why && <p className="why">{step.why}</p>}
          {step.command !== '' && <Command text={step.command} label={step.title} />}
          {step.expect && <p className="expect">{step.expect}</p>}
        </li>
      ))}
    </ol>
  );
}
