/** The last part of a path. */
export const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
