interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** Each with its words, where these are not what it is called. */
  readonly options: readonly (T | readonly [value: T, words: string])[];
  readonly change: (value: T) => void;
}

/** One of a few words. */
export const Choice = <T extends string>({ label, value, options, change }: ChoiceProps<T>) => (
  <label className="choose">
    {label}
    {/* The label around it would be read with all that can be chosen. */}
    <select className="field" aria-label={label} value={value} onChange={(event) => change(event.target.value as T)}>
      {options.map((option) => {
        const [each, words] = typeof option === 'string' ? [option, option] : option;
        return (
          <option key={each} value={each}>
            {words}
          </option>
        );
      })}
    </select>
  </label>
);
