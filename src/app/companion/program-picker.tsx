import { useCompanion } from '../state/use-companion.ts';

type Program = ReturnType<typeof useCompanion>['programs'][number];

const groups = {
  own: 'Your own program',
  web: 'Web servers',
  runtime: 'Languages',
  container: 'Containers',
  network: 'Network services',
  database: 'Databases',
} as const;

interface ProgramPickerProps {
  readonly current: string;
  readonly choose: (program: Program) => void;
}

/** The program behind the socket: one of the known ones, with the flags that it needs, or the user's own. */
export function ProgramPicker({ current, choose }: ProgramPickerProps) {
  const { programs } = useCompanion();
  const groupOf = ({ id, group }: Program) => (id.startsWith('own-') ? 'own' : group);
  return (
    <label>
      <span>program</span>
      <select
        className="field"
        aria-label="Program"
        value={current.startsWith('own-') ? 'own' : current}
        onChange={(event) => {
          const id = event.target.value === 'own' ? 'own-native' : event.target.value;
          const program = programs.find((each) => each.id === id);
          if (program) choose(program);
        }}
      >
        {Object.entries(groups).map(([group, title]) =>
          group === 'own' ? (
            <option key={group} value="own">
              {title}
            </option>
          ) : (
            <optgroup key={group} label={title}>
              {programs
                .filter((program) => groupOf(program) === group)
                .map((program) => (
                  <option key={program.id} value={program.id}>
                    {program.title}
                  </option>
                ))}
            </optgroup>
          ),
        )}
      </select>
    </label>
  );
}
