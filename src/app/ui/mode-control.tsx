import { type ControlProps, TextControl } from './text-control.tsx';

const who = ['owner', 'group', 'other'] as const;
const may = ['read', 'write', 'execute'] as const;

interface ModeControlProps extends ControlProps {
  /** The permission bits that are in force: those set, or the default. */
  readonly bits: number;
  /** The mode as text, such as `0660`. */
  readonly format: (bits: number) => string;
}

/** A file mode, as octal digits and as a grid of permissions. */
export function ModeControl({ bits, format, ...text }: ModeControlProps) {
  return (
    <>
      <TextControl {...text} width="short" />
      <fieldset className="rwx" aria-label={`${text.label}, as permissions`}>
        <span />
        {['r', 'w', 'x'].map((letter) => (
          <span key={letter} aria-hidden="true">
            {letter}
          </span>
        ))}
        {who.map((person, row) => [
          <span key={person} className="who" aria-hidden="true">
            {person}
          </span>,
          ...may.map((permission, column) => {
            const bit = 1 << ((2 - row) * 3 + (2 - column));
            const on = (bits & bit) !== 0;
            return (
              <button
                key={`${person} ${permission}`}
                type="button"
                aria-label={`${person} may ${permission}`}
                aria-pressed={on}
                onClick={() => text.write(format(bits ^ bit), () => undefined)}
              >
                {on ? 'rwx'[column] : ''}
              </button>
            );
          }),
        ])}
      </fieldset>
    </>
  );
}
