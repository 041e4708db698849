import { use } from 'react';
import { loadPresets } from '../../model/index.ts';
import { useStore } from '../state/store-context.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';

const loading = loadPresets();
const groups = { web: 'Web', database: 'Databases', secure: 'Access control', more: 'More' } as const;

/** Units to begin with. Opening one is a step that can be undone. */
export default function PresetsPanel({ close }: { readonly close: () => void }) {
  const store = useStore();
  const { presets } = use(loading);
  return (
    <Dialog title="Presets" close={close}>
      <p className="muted">Each is a whole unit to begin with. What you have now comes back with Undo.</p>
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
                      const { target } = store.get().bundle;
                      store.open(
                        { name: preset.name, target, files: [{ name: preset.file, text: preset.text }] },
                        `open preset ${preset.title}`,
                      );
                      toast(`Opened the preset “${preset.title}”`, { title: 'Undo', run: () => store.undo() });
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
