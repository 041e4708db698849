import { useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';
import { type LoadedBundle, type LogReport, loadJournal } from '../../model/index.ts';
import { getLog, subscribeLog } from '../state/pasted-log.ts';
import { useCalmState, useStore } from '../state/store-context.ts';
import { useCompanion } from '../state/use-companion.ts';
import { useLoaded } from '../ui/use-loaded.ts';

interface Explained {
  /** The units as they are worked on; undefined until what services need is here, which is fetched then. */
  readonly loaded: LoadedBundle | undefined;
  readonly text: string;
  /** Undefined while there is no text. */
  readonly report: LogReport | undefined;
}

/** What the pasted log says about the units at hand; it follows each change of them. */
export function useReport(): Explained {
  const store = useStore();
  const { explain, readLog } = useLoaded(loadJournal);
  const { workingUnit } = useCompanion();
  const { loaded, complete } = useCalmState();
  useEffect(() => void store.complete(), [store]);
  const text = useSyncExternalStore(subscribeLog, getLog);
  // The log is read once; what it has to do with the units is asked again after each change of them, which is little work.
  const calm = useDeferredValue(text);
  const log = useMemo(() => readLog(calm), [readLog, calm]);
  const worked = useMemo(
    (): LoadedBundle => ({
      ...loaded,
      units: loaded.units.map((unit) => ({ ...unit, unit: workingUnit(loaded.bundle, unit) })),
    }),
    [loaded, workingUnit],
  );
  const report = useMemo(
    () => (complete && log.lines > 0 ? explain(log, worked) : undefined),
    [complete, log, worked, explain],
  );
  return { loaded: complete ? worked : undefined, text, report };
}
