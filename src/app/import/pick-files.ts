/** TypeScript's DOM does not have it yet. */
interface Pickers {
  readonly showOpenFilePicker?: (options: {
    readonly id: string;
    readonly multiple: boolean;
  }) => Promise<readonly FileSystemFileHandle[]>;
}

const { showOpenFilePicker } = window as Pickers;

/** Lets the user choose files, which can then be written; empty when that is called off. Undefined where the browser has no such picker. */
export const pickFiles =
  showOpenFilePicker &&
  (async (): Promise<readonly FileSystemFileHandle[]> => {
    try {
      return await showOpenFilePicker({ id: 'units', multiple: true });
    } catch {
      return [];
    }
  });
