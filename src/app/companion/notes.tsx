import { useCalmState } from '../state/store-context.ts';
import { useCompanion } from '../state/use-companion.ts';
import { Command } from '../ui/command.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import type { Standing } from './use-standing.ts';

/** What the choices mean, what a known program needs beside its unit, and what goes wrong with it. */
export function Notes({ standing: { setup, names } }: { readonly standing: Standing }) {
  const { socket } = useCalmState();
  const { named, takings, levels } = useCompanion();
  const { program, taking, hardening } = setup;
  const means = [takings.find(({ id }) => id === taking), levels.find(({ id }) => id === hardening)];
  const given = program.configuration?.text(socket?.unit.listeners ?? []);
  const text = given === undefined ? undefined : named(given, names.stem);
  return (
    <section className="traps" aria-label={`About ${program.title}`}>
      <p>{means.flatMap((each) => each?.words ?? []).join(' ')}</p>
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
