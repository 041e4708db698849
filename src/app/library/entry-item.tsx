import { Suspense, useState } from 'react';
import type { Bundle } from '../../model/index.ts';
import { type Entry, latest, mostVersions, type Version } from '../state/shelf/entry.ts';
import { Compared } from '../ui/compared.tsx';
import { fileNames, when } from './short.ts';

/** What can be done with an entry. */
export interface Does {
  readonly open: (id: string, bundle: Bundle, label: string) => void;
  readonly duplicate: (entry: Entry) => void;
  readonly rename: (entry: Entry, name: string) => void;
  readonly remove: (entry: Entry) => void;
}

interface EntryItemProps {
  readonly entry: Entry;
  /** The work is a version of it. */
  readonly current: boolean;
  /** The work, which versions are compared with. */
  readonly now: Bundle;
  readonly does: Does;
}

/** An entry: a click opens it; its versions unfold. */
export function EntryItem({ entry, current, now, does }: EntryItemProps) {
  const [unfolded, setUnfolded] = useState(false);
  const [naming, setNaming] = useState<string>();
  const { at, bundle } = latest(entry);
  return (
    <li>
      <div className="kept-entry">
        <button
          type="button"
          className="entry-open"
          aria-current={current ? 'true' : undefined}
          onClick={() => does.open(entry.id, bundle, `“${entry.name}”`)}
        >
          <b>{entry.name}</b>
          <span className="mono">{fileNames(bundle)}</span>
          <span className="muted">
            {when(at)}
            {current && ', what you work on'}
          </span>
        </button>
        <div className="entry-actions">
          <button
            type="button"
            className="button quiet small"
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {entry.versions.length} {entry.versions.length === 1 ? 'version' : 'versions'}
          </button>
          <button
            type="button"
            className="button quiet small"
            aria-label={`Rename ${entry.name}`}
            onClick={() => setNaming(entry.name)}
          >
            Rename
          </button>
          <button
            type="button"
            className="button quiet small"
            aria-label={`Duplicate ${entry.name}`}
            onClick={() => does.duplicate(entry)}
          >
            Duplicate
          </button>
          <button
            type="button"
            className="button quiet small"
            aria-label={`Delete ${entry.name}`}
            onClick={() => does.remove(entry)}
          >
            Delete
          </button>
        </div>
      </div>
      {naming !== undefined && (
        <form
          className="save-as"
          onSubmit={(event) => {
            event.preventDefault();
            if (naming.trim() === '') return;
            does.rename(entry, naming.trim());
            setNaming(undefined);
          }}
        >
          <input
            className="field"
            aria-label={`New name of ${entry.name}`}
            value={naming}
            maxLength={200}
            // biome-ignore lint/a11y/noAutofocus: it was asked for by the click before
            autoFocus
            onChange={(event) => setNaming(event.target.value)}
          />
          <button type="submit" className="button">
            Rename
          </button>
          <button type="button" className="button quiet" onClick={() => setNaming(undefined)}>
            Cancel
          </button>
        </form>
      )}
      {unfolded && (
        <ol className="versions" aria-label={`Versions of ${entry.name}`}>
          {entry.versions.toReversed().map((version) => (
            <VersionItem key={`${version.at}`} {...{ entry, version, now, does }} />
          ))}
          {entry.versions.length >= mostVersions && (
            <li className="muted">The {mostVersions} newest are kept; older ones go. Export them in time.</li>
          )}
        </ol>
      )}
    </li>
  );
}

interface VersionItemProps {
  readonly entry: Entry;
  readonly version: Version;
  readonly now: Bundle;
  readonly does: Does;
}

function VersionItem({ entry, version, now, does }: VersionItemProps) {
  const [compared, setCompared] = useState(false);
  return (
    <li>
      <span>{when(version.at)}</span>
      <button
        type="button"
        className="button quiet small"
        onClick={() => does.open(entry.id, version.bundle, `“${entry.name}” of ${when(version.at)}`)}
      >
        Open
      </button>
      <button
        type="button"
        className="button quiet small"
        aria-expanded={compared}
        onClick={() => setCompared(!compared)}
      >
        Compare with what I have
      </button>
      {compared && (
        <div className="compared">
          <Suspense fallback={<p className="muted">Loading …</p>}>
            <Compared before={version.bundle} after={now} />
          </Suspense>
        </div>
      )}
    </li>
  );
}
