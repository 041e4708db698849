import './deliver.css';
import { useEffect, useState } from 'react';
import { isPackaged, loadBytes, loadCommands, loadExports, safeName } from '../../model/index.ts';
import { useAppState, useStore } from '../state/store-context.ts';
import { Command } from '../ui/command.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { save } from '../ui/save.ts';
import { toast } from '../ui/toast.tsx';
import { useLoaded } from '../ui/use-loaded.ts';

/** The bundle as files, and as what puts files onto machines. */
export default function DownloadPanel({ close }: { readonly close: () => void }) {
  return (
    <Dialog title="Download" close={close}>
      <Formats close={close} />
    </Dialog>
  );
}

function Formats({ close }: { readonly close: () => void }) {
  const store = useStore();
  const { loaded, complete } = useAppState();
  const { exportFormats, isRefused } = useLoaded(loadExports);
  const { installScript } = useLoaded(loadCommands);
  const { toBytes } = useLoaded(loadBytes);
  const [looking, setLooking] = useState<string>();
  useEffect(() => void store.complete(), [store]);
  if (!complete) return <p className="muted">Loading …</p>;
  const files = loaded.bundle.files.filter((file) => !isPackaged(file));
  const give = (name: string, content: string | Uint8Array, type?: string) => {
    save(name, typeof content === 'string' ? toBytes(content) : content, type);
    toast(`Downloaded ${name}`);
    close();
  };
  const script = installScript(loaded);
  const others = exportFormats.map((format) => ({ format, made: format.make(loaded, { script }) }));
  return (
    <>
      <ul className="downloads" aria-label="All files">
        {others.slice(0, 1).map(({ format, made }) => (
          <Format key={format.id} {...{ format, made, give, looking, setLooking }} refused={isRefused(made)} />
        ))}
      </ul>
      <ul className="downloads" aria-label="Files">
        {files.map((file) => (
          <li key={file.name}>
            <span className="mono">{file.name}</span>
            <button
              type="button"
              className="button"
              aria-label={`Download ${safeName(file.name)}`}
              onClick={() => give(safeName(file.name), file.text)}
            >
              Download
            </button>
          </li>
        ))}
      </ul>
      <ul className="downloads" aria-label="Formats">
        <Format
          format={{ id: 'script', title: 'Shell script', summary: 'Writes the files and starts the socket.' }}
          made={{
            fileName: `install-${safeName(loaded.bundle.name)}.sh`,
            mediaType: 'text/x-shellscript',
            content: script,
          }}
          {...{ give, looking, setLooking }}
          refused={false}
        />
        {others.slice(1).map(({ format, made }) => (
          <Format key={format.id} {...{ format, made, give, looking, setLooking }} refused={isRefused(made)} />
        ))}
      </ul>
    </>
  );
}

interface Made {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

interface FormatProps {
  readonly format: { readonly id: string; readonly title: string; readonly summary: string };
  readonly made: Made | { readonly refused: string };
  readonly refused: boolean;
  readonly give: (name: string, content: string | Uint8Array, type?: string) => void;
  readonly looking: string | undefined;
  readonly setLooking: (id: string | undefined) => void;
}

function Format({ format: { id, title, summary }, made, give, looking, setLooking }: FormatProps) {
  const text = 'content' in made && typeof made.content === 'string' ? made.content : undefined;
  return (
    <li>
      <span>
        <b>{title}</b> <span className="muted">{summary}</span>
        {'refused' in made && <span className="why"> {made.refused}</span>}
      </span>
      {text !== undefined && (
        <>
          <button
            type="button"
            className="button quiet"
            aria-expanded={looking === id}
            aria-label={`Look at ${title}`}
            onClick={() => setLooking(looking === id ? undefined : id)}
          >
            Look
          </button>
          <CopyButton text={() => text} what={title} />
        </>
      )}
      {'content' in made && (
        <button
          type="button"
          className={id === 'zip' ? 'button primary' : 'button'}
          aria-label={`Download ${made.fileName}`}
          onClick={() => give(made.fileName, made.content, made.mediaType)}
        >
          Download
        </button>
      )}
      {looking === id && text !== undefined && <Command text={text} label={title} />}
    </li>
  );
}
