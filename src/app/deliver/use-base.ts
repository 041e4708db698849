import { useMemo } from 'react';
import { type Bundle, isDropIn, isPackaged, loadLinks, loadRepair, unitOf } from '../../model/index.ts';
import { useCalmState } from '../state/store-context.ts';
import { useLoaded } from '../ui/use-loaded.ts';

/** What can be compared with: the way the bundle came in, the last link that went out, or a text. */
export type Base = 'opened' | 'shared' | 'pasted';

/** The choices that there are, with their names. */
export function useBases(): readonly (readonly [Base, string])[] {
  const { origin, shared } = useCalmState();
  return [
    ['opened', openedWords(origin)],
    ...(shared ? ([['shared', 'the last link you copied']] as const) : []),
    ['pasted', 'what I paste'],
  ];
}

function openedWords(origin: string | undefined): string {
  const preset = origin && /^open preset (.*)$/.exec(origin)?.[1];
  if (preset) return `the preset “${preset}”`;
  if (origin === 'import') return 'the imported original';
  return origin === 'open a link' ? 'the link you opened' : 'what you opened here';
}

/** The bundle of a choice. */
export function useBase(base: Base, pasted: string): Bundle {
  const { splitCat } = useLoaded(loadRepair);
  const { readLink } = useLoaded(loadLinks);
  const { bundle, opened, shared } = useCalmState();
  const read = useMemo(() => {
    const link = /^\S*(#\S+)$/.exec(pasted.trim())?.[1];
    const found = link === undefined ? undefined : readLink(link);
    return found?.ok ? found.bundle : { files: splitCat(pasted) ?? [] };
  }, [pasted, readLink, splitCat]);
  return useMemo(() => {
    if (base === 'opened') return opened;
    if (base === 'shared') return shared ?? opened;
    if ('target' in read) return read;
    return read.files.length > 0 ? { ...bundle, files: read.files } : withText(bundle, pasted);
  }, [base, bundle, opened, pasted, read, shared]);
}

/** A bundle in which one unit was another text: the service, where the text is one, else the socket. */
function withText(bundle: Bundle, text: string): Bundle {
  const suffix = /^[ \t]*\[Service\]/m.test(text) ? '.service' : '.socket';
  const own = bundle.files.filter((file) => !isDropIn(file) && !isPackaged(file));
  const target = own.find((file) => unitOf(file).endsWith(suffix)) ?? own[0];
  return { ...bundle, files: bundle.files.map((file) => (file === target ? { ...file, text } : file)) };
}
