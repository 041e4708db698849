import type { Completion } from '../../model/index.ts';

interface ChoiceControlProps {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
  /** The choice that is in force, canonical; empty when not set; undefined when what is written is none of them. */
  readonly value: string | undefined;
  readonly choices: readonly Completion[];
  /** What applies when nothing is set. */
  readonly unset: string;
  readonly write: (choice: string) => void;
}

/** As many as fit side by side; more become a list. */
const most = 4;

/** One of a few values, or none: "not set" is a choice of its own and shows the default. */
export function ChoiceControl({ id, label, describedBy, value, choices, unset, write }: ChoiceControlProps) {
  if (choices.length > most)
    return (
      <select
        id={id}
        className="field middle"
        aria-label={label}
        aria-describedby={describedBy}
        value={value ?? '?'}
        onChange={(event) => write(event.target.value)}
      >
        <option value="">{unset}</option>
        {value === undefined && <option value="?">as written</option>}
        {choices.map((c) => (
          <option key={c.text} value={c.text}>
            {c.words ? `${c.text} – ${c.words}` : c.text}
          </option>
        ))}
      </select>
    );
  return (
    <div className="segments" role="radiogroup" aria-label={label} aria-describedby={describedBy}>
      {[{ text: '', words: '' }, ...choices].map((c, i) => (
        <label key={c.text} title={c.words || undefined}>
          <input
            id={i === 0 ? id : undefined}
            type="radio"
            name={id}
            checked={value === c.text}
            onChange={() => write(c.text)}
          />
          {c.text === '' ? unset : c.text}
        </label>
      ))}
    </div>
  );
}
