import { type ReactNode, useId } from 'react';

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly invalid?: boolean;
  /** Values to try, each with a click. */
  readonly examples: readonly string[];
  readonly children?: ReactNode;
}

/** A value to type, with some that are worth a look. */
export function Typed({ label, value, change, invalid = false, examples, children }: TypedProps) {
  const id = useId();
  return (
    <div className="typed">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={invalid}
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
  );
}
