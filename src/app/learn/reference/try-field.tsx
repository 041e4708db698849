import { useId, useState } from 'react';
import { type Context, type Directive, loadExplain, type Tried } from '../../../model/index.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import type { Sample } from './texts.ts';

interface TryFieldProps {
  readonly directive: Directive;
  readonly samples: readonly Sample[];
  readonly context: Omit<Context, 'unit'>;
  readonly value: string;
  readonly setValue: (value: string) => void;
}

/** A value is typed, and what systemd makes of it stands below; so do values that were tried before. */
export function TryField({ directive, samples, context, value, setValue }: TryFieldProps) {
  const { tryValue } = useLoaded(loadExplain);
  const id = useId();
  return (
    <section className="try" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Try a value</h2>
      <label className="try-field">
        <span className="mono">{directive.name}=</span>
        <input
          className="input mono"
          value={value}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-label={`A value for ${directive.name}`}
          aria-describedby={id}
          onChange={(event) => setValue(event.target.value)}
        />
      </label>
      <output id={id} className="try-result">
        <Result tried={tryValue(directive, value, context)} />
      </output>
      {samples.length > 0 && (
        <ul className="samples" aria-label="Values to try">
          {samples.map((sample) => (
            <li key={sample.value}>
              <button
                type="button"
                className="sample"
                onClick={() => setValue(sample.value)}
                aria-pressed={value === sample.value}
              >
                <Sign taken={isTaken(tryValue(directive, sample.value, context))} />
                <code>{sample.value}</code>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const Sign = ({ taken }: { readonly taken: boolean }) => (
  <>
    <span aria-hidden="true" className={taken ? 'taken' : 'lost'}>
      {taken ? '✓' : '✗'}
    </span>
    <span className="visually-hidden">{taken ? 'taken: ' : 'not taken: '}</span>
  </>
);

function Result({ tried }: { readonly tried: Tried }) {
  const { status, words, shown, problems } = tried;
  return (
    <>
      <b className={isTaken(tried) ? 'taken' : 'lost'}>{verdicts[status]}</b>
      {words !== '' && <span>{words}</span>}
      {problems.map((problem) => (
        <span key={problem}>{problem}</span>
      ))}
      {shown.map((line) => (
        <span key={line} className="shown">
          <span className="muted">systemctl show</span> <code>{line}</code>
        </span>
      ))}
    </>
  );
}

const isTaken = ({ status }: Tried): boolean => status !== 'rejected' && status !== 'partly';

const verdicts: Readonly<Record<Tried['status'], string>> = {
  accepted: 'systemd takes this',
  partly: 'systemd takes a part of this',
  reset: 'Empty: clears what was set above',
  rejected: 'systemd does not take this',
};

/** The value in the field: what was typed, else the first that systemd takes, of the text or of the kind. */
export function useTriedValue(samples: readonly Sample[], examples: readonly string[]) {
  const [typed, setTyped] = useState<string>();
  const first = samples.find(({ taken }) => taken)?.value ?? examples[0] ?? '';
  return [typed ?? first, setTyped] as const;
}
