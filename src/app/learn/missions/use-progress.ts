import { useCallback, useState } from 'react';
import type { UnitFile } from '../../../model/index.ts';
import { keepProgress, type Progress, restoreProgress } from './progress.ts';

/** The learner's progress, and the ways in which it goes on. */
export function useProgress() {
  const [progress, setProgress] = useState(restoreProgress);
  const change = useCallback((make: (before: Progress) => Progress) => {
    setProgress((before) => {
      const after = make(before);
      if (after !== before) keepProgress(after);
      return after;
    });
  }, []);
  const finish = useCallback(
    (id: string) => change((before) => (before.done.includes(id) ? before : { ...before, done: [...before.done, id] })),
    [change],
  );
  const draft = useCallback(
    (id: string, files: readonly UnitFile[] | undefined) =>
      change(({ done, drafts: { [id]: _, ...others } }) => ({
        done,
        drafts: files ? { ...others, [id]: files } : others,
      })),
    [change],
  );
  return { progress, finish, draft };
}
