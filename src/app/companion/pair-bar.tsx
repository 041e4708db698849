import { useEffect } from 'react';
import { companionOf, isPackaged } from '../../model/index.ts';
import './companion.css';
import { addUnit, type Choice, setUp } from '../state/pair.ts';
import { useCalmState, useStore } from '../state/store-context.ts';
import { useCompanion } from '../state/use-companion.ts';
import { Exposure } from './exposure.tsx';
import { LineNotes } from './line-notes.tsx';
import { Notes } from './notes.tsx';
import { Picker } from './picker.tsx';
import { ProgramPicker } from './program-picker.tsx';
import { useStanding } from './use-standing.ts';

/** How the program takes its socket, and how it is locked up: choices that change all files of the pair at once. */
export default function PairBar() {
  const store = useStore();
  const { loaded, socket, complete, active, bundle } = useCalmState();
  const { takings, levels, levelFor, reaches } = useCompanion();
  const standing = useStanding();
  useEffect(() => void store.complete(), [store]);
  const shown = loaded.units.find(({ name }) => name === active);
  if (complete && shown?.packaged) return <Packaged name={active} />;
  if (!complete || !socket || socket.packaged) return <div className="pair" />;
  const service = companionOf(loaded, socket);
  if (service?.packaged) return <Packaged name={service.name} />;
  if (!service) return <Missing service={socket.unit.service} />;
  if (!standing) return <div className="pair" />;
  const { setup } = standing;
  const { taking, program, hardening, network } = setup;
  const set = (choice: Choice, label: string) => void setUp(store, choice, label);
  const datagrams = socket.unit.listeners.some(({ classes }) => !classes.has('stream'));
  const several = socket.unit.listeners.length > 1;
  const strict = levelFor('strict', program, taking);
  return (
    <>
      <section className="pair" aria-label="The pair">
        <ProgramPicker
          current={program.id}
          choose={(next) => set({ program: next, taking: next.taking }, `set up ${next.title}`)}
        />
        <Picker
          label="takes its socket"
          value={taking}
          options={takings.map(({ id, title }) => ({
            id,
            title,
            disabled:
              (id === 'per-connection' && datagrams) || (id === 'wait' && several) || (id === 'proxy' && datagrams),
          }))}
          choose={(id, title) => set({ taking: id }, `take the socket ${title}`)}
        />
        {bundle.manager !== 'user' && (
          <Picker
            label="sandbox"
            value={hardening}
            options={[
              ...levels.map(({ id, title }) => ({ id, title, disabled: !levelFor(id, program, taking).possible })),
              ...(hardening === 'own' ? [{ id: 'own' as const, title: 'your own', disabled: false }] : []),
            ]}
            choose={(id, title) => {
              // A program with passed sockets needs no network; who needs one says so beside it.
              const closes = id === 'strict' && taking !== 'proxy' && program.group === 'own';
              set({ hardening: id, ...(closes ? { network: 'none' } : {}) }, `sandbox: ${title}`);
            }}
          />
        )}
        <div className="wide">
          {(hardening === 'strict' || hardening === 'sensible') && taking !== 'proxy' && (
            <Picker
              label="connects"
              value={network}
              options={reaches.map((each) => ({ ...each, disabled: false }))}
              choose={(id, title) => set({ network: id }, `connect ${title}`)}
            />
          )}
          {taking === 'proxy' && (
            <label className="check">
              <input
                type="checkbox"
                checked={setup.privateNetwork}
                disabled={program.behind?.startsWith('/') === true}
                onChange={(event) => set({ privateNetwork: event.target.checked }, 'private network')}
              />{' '}
              in a private network
            </label>
          )}
          {!strict.possible && bundle.manager !== 'user' && <p className="why">Not strict: {lower(strict.why)}</p>}
          <Exposure />
        </div>
      </section>
      {active.endsWith('.service') && (
        <>
          <Notes standing={standing} />
          <LineNotes />
        </>
      )}
    </>
  );
}

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

function Missing({ service }: { readonly service: string }) {
  const store = useStore();
  return (
    <section className="pair" aria-label="The pair">
      <p className="muted">
        The socket starts <code>{service}</code>, which is not among these files.
      </p>
      <button type="button" className="button small" onClick={() => void addUnit(store, service)}>
        Add it
      </button>
    </section>
  );
}

/** A unit that a package brings: what is changed goes into a drop-in, unless the user wants the whole file. */
function Packaged({ name }: { readonly name: string }) {
  const store = useStore();
  const { bundle, loaded } = useCalmState();
  const { asOverlay, asWhole, isOverlay } = useCompanion();
  const unit = loaded.units.find((each) => each.name === name);
  if (unit?.own === undefined || !isPackaged(unit.own))
    return (
      <section className="pair" aria-label="The pair">
        <p className="muted">
          A drop-in for <code>{name}</code>, which a package brings. Import the output of{' '}
          <code>systemctl cat {name}</code> to see both together.
        </p>
      </section>
    );
  const whole = () => store.apply({ bundle: asWhole(bundle, name), told: [] }, 'edit the whole unit');
  return (
    <section className="pair" aria-label="The pair">
      <p className="muted">
        <code>{name}</code> is a package’s: what you change goes into the smallest drop-in that says it.
      </p>
      <button type="button" className="button small" onClick={whole}>
        Edit the whole file
      </button>
      {!isOverlay(bundle, name) && (
        <button
          type="button"
          className="button small"
          onClick={() => store.apply({ bundle: asOverlay(bundle, name), told: [] }, 'edit as a drop-in')}
        >
          As a drop-in
        </button>
      )}
    </section>
  );
}
