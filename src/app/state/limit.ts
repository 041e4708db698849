/** Larger texts are not taken: a unit file is a few kilobytes. In bytes, or characters of a text. */
export const limit = 1024 * 1024;

/** Why a text of this size is not taken, in words. */
export const tooLargeWords = (size: number): string =>
  `That is ${(size / 1_000_000).toFixed(1)} MB. A unit file is a few kilobytes, and Unitwright opens up to 1 MB.`;

/** The same, where it was to take the place of something. */
export const notTakenWords = (size: number): string => `${tooLargeWords(size)} Nothing was changed.`;
