import { use } from 'react';
import { loadWords } from '../../model/index.ts';

let words: ReturnType<typeof loadWords> | undefined;

/** Fetches the sentences of problems, at most once. */
export const fetchWords = (): ReturnType<typeof loadWords> => {
  words ??= loadWords();
  return words;
};

/** The sentences of a problem; suspends until they are here, which they are soon after the first touch of the page. */
export const useDiagnosticWords = () => use(fetchWords()).diagnosticWords;
