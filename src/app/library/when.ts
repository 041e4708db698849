/** A time in milliseconds since 1970, for people. */
export const when = (at: number): string =>
  new Date(at).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
