import { use } from 'react';
import { loadCompanion, loadPresets } from '../../model/index.ts';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/store-context.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';

type Preset = Awaited<ReturnType<typeof loadPresets>>['presets'][number];

const loading = loadPresets();
const groups = { web: 'Web', database: 'Databases', secure: 'Access control', more: 'More' } as const;

/** Opens a preset with the service that belongs to it. */
async function open(store: Store, preset: Preset): Promise<void> {
  const [{ pairFor }] = await Promise.all([loadCompanion(), store.complete()]);
  const { target } = store.get().bundle;
  const manager = preset.manager ? { manager: preset.manager } : {};
  const bundle = { name: preset.name, target, ...manager, files: [{ name: preset.file, text: preset.text }] };
  store.open(pairFor(bundle, preset), `open preset ${preset.title}`);
  toast(`Opened the preset “${preset.title}”`, { title: 'Undo', run: () => store.undo() });
}

/** Units to begin with. Opening one is a step that can be undone. */
export default function PresetsPanel({ close }: { readonly close: () => void }) {
  const store = useStore();
  const { presets } = use(loading);
  return (
    <Dialog title="Presets" close={close}>
      <p className="muted">Each is a socket with its service to begin with. What you have now comes back with Undo.</p>
      {Object.entries(groups).map(([group, title]) => (
        <section key={group} aria-label={title}>
          <h3 className="group">{title}</h3>
          <ul className="presets">
            {presets
              .filter((preset) => preset.group === group)
              .map((preset) => (
                <li key={preset.id}>
                  <button
                    type="button"
                    onClick={() => {
                      void open(store, preset);
                      close();
                    }}
                  >
                    <b>{preset.title}</b>
                    <span>{preset.summary}</span>
                    <code>{preset.file}</code>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
