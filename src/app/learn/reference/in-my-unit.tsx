import {
  assignments,
  type BundleUnit,
  companionOf,
  type Directive,
  kindOf,
  listenerTypes,
  noEffect,
  noEffectWords,
  unitOf,
} from '../../../model/index.ts';
import { visit } from '../../state/address.ts';
import { goTo } from '../../state/go-to.ts';
import type { State, Store } from '../../state/store.ts';
import { useAppState, useStore } from '../../state/store-context.ts';
import { writeListener, writeValue } from '../../state/write.ts';

/** The user's unit that can have a directive: the socket, its service, or either. */
function unitFor({ section }: Directive, { loaded, socket, active }: State): BundleUnit | undefined {
  const named = loaded.units.find(({ name }) => name === active);
  if (section === 'Socket') return named?.name.endsWith('.socket') ? named : socket;
  if (section !== 'Service') return named ?? socket;
  const service = socket && companionOf(loaded, socket);
  return named?.name.endsWith('.service')
    ? named
    : (service ?? loaded.units.find(({ name }) => name.endsWith('.service')));
}

/** How a directive looks in the user's own unit, and the way there. */
export function InMyUnit({ directive, value }: { readonly directive: Directive; readonly value: string }) {
  const state = useAppState();
  const store = useStore();
  const found = unitFor(directive, state);
  // A service is loaded a moment after the page.
  const name =
    found?.name ??
    state.bundle.files.map(unitOf).find((each) => directive.section === 'Service' && each.endsWith('.service'));
  return (
    <section className="mine" aria-labelledby="in-my-unit">
      <h2 id="in-my-unit">In your unit</h2>
      {name === undefined ? (
        <p>Your units have no service yet, so there is nowhere to put it.</p>
      ) : (
        <Lines
          directive={directive}
          name={name}
          unit={found}
          add={() => addTo(store, name, directive, value)}
          value={value}
        />
      )}
    </section>
  );
}

interface LinesProps {
  readonly directive: Directive;
  readonly name: string;
  readonly unit: BundleUnit | undefined;
  readonly value: string;
  readonly add: () => void;
}

function Lines({ directive, name, unit, value, add }: LinesProps) {
  const store = useStore();
  const lines = (unit?.unit.entries ?? []).filter((entry) => entry.directive === directive);
  const reason = unit && noEffect(directive, unit.unit);
  const see = (index: number) => show(store, name, directive, index);
  return (
    <>
      {lines.length === 0 ? (
        <p>
          <code>{name}</code> does not set it
          {directive.default === undefined ? (
            '.'
          ) : (
            <>
              , so <code>{directive.default}</code> holds.
            </>
          )}
        </p>
      ) : (
        <ul className="own-lines">
          {lines.map((entry, i) => (
            <li key={`${entry.assignment.start} ${entry.file}`}>
              <code>
                {directive.name}={entry.assignment.value}
              </code>
              <span>
                {entry.read.status === 'accepted'
                  ? kindOf(directive.kind).words(entry.read.value, (unit ?? { unit: store.get().unit }).unit.context)
                  : entry.read.status === 'rejected'
                    ? 'systemd does not take it'
                    : 'clears what stands above'}
              </span>
              <button type="button" className="button quiet small" onClick={() => see(i)}>
                See in my unit
              </button>
            </li>
          ))}
        </ul>
      )}
      {reason && <p className="muted">It would have no effect there: {noEffectWords(reason)}.</p>}
      {(lines.length === 0 || directive.repeat === 'list') && (
        <p className="ways">
          <button type="button" className="button" onClick={add}>
            Add to my unit
          </button>
          <code>
            {directive.name}={value}
          </code>
        </p>
      )}
    </>
  );
}

/** Back to the builder, to the field of a line. A listener is counted among all of them. */
function show(store: Store, unit: string, { section, name }: Directive, index: number): void {
  store.show(unit);
  const { document } = store.get().unit;
  const own = assignments(document, section, name)[index];
  const among = name.startsWith('Listen') ? assignments(document, section, ...listenerTypes) : undefined;
  visit('');
  goTo({ unit, section, name, index: among && own ? among.indexOf(own) : index });
}

/** Puts a line of it into the unit, and goes to its field. */
function addTo(store: Store, unit: string, directive: Directive, value: string): void {
  store.show(unit);
  const { document } = store.get().unit;
  const { section, name } = directive;
  const listens = name.startsWith('Listen');
  const index = assignments(document, section, ...(listens ? listenerTypes : [name])).length;
  if (listens) writeListener(store, index, name, value);
  else writeValue(store, { directive, index }, value);
  visit('');
  goTo({ unit, section, name, index });
}
