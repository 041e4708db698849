import { useCalmState } from '../state/store-context.ts';
import { useCompanion } from '../state/use-companion.ts';
import { Command } from '../ui/command.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import type { Standing } from './use-standing.ts';

/** What a known program needs beside its unit, and what goes wrong with it. */
export function Notes({ standing: { setup, names } }: { readonly standing: Standing }) {
  const { socket } = useCalmState();
  const { named } = useCompanion();
  const { program } = setup;
  const given = program.configuration?.text(socket?.unit.listeners ?? []);
  const text = given === undefined ? undefined : named(given, names.stem);
  if (program.notes.length === 0 && text === undefined) return null;
  return (
    <section className="traps" aria-label={`About ${program.title}`}>
      <ul>
        {program.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {text !== undefined && program.configuration && (
        <>
          <div className="step-head">
            <h3 className="mono">{program.configuration.file}</h3>
            <CopyButton text={() => text} what={program.configuration.file} className="button quiet small" />
          </div>
          <Command text={text} label={program.configuration.file} />
        </>
      )}
    </section>
  );
}
