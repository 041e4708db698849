interface Option<T extends string> {
  readonly id: T;
  readonly title: string;
  readonly disabled: boolean;
}

interface PickerProps<T extends string> {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option<T>[];
  readonly choose: (id: T, title: string) => void;
}

/** One choice about the pair, read as a part of a sentence: "sandbox: strict". */
export function Picker<T extends string>({ label, value, options, choose }: PickerProps<T>) {
  return (
    <label>
      <span>{label}</span>
      <select
        className="field"
        value={value}
        onChange={(event) => {
          const option = options.find(({ id }) => id === event.target.value);
          if (option) choose(option.id, option.title);
        }}
      >
        {options.map(({ id, title, disabled }) => (
          <option key={id} value={id} disabled={disabled}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
