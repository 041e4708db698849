/** Larger texts are not taken: a unit file is a few kilobytes. In bytes, or characters of a text. */
export const limit = 1024 * 1024;

/** Why a text of this size is not taken, in words. */
export const tooLargeWords = (size: number): string =>
  `That is ${(size / 1_000_000).toFixed(1)} MB. A unit file is a few kilobytes, and Unitwright opens up to 1 MB. Nothing was changed.`;
