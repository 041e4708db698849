import type { Bundle } from '../../model/index.ts';

/** A time in milliseconds since 1970, for people. */
export const when = (at: number): string =>
  new Date(at).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });

/** The first files of a bundle, without their folders. */
export const fileNames = ({ files }: Bundle): string =>
  files
    .slice(0, 4)
    .map(({ name }) => name.replace(/^.*\//, ''))
    .join(', ');
