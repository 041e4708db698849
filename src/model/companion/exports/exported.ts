import type { LoadedBundle } from '../../unit/load-bundle.ts';
import { safeName } from '../../unit/safe-name.ts';

/** A file made of a bundle. */
export interface Exported {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

/** Why a bundle has no exact form in a format, in one or two sentences for people. */
export interface Refused {
  readonly refused: string;
}

export interface ExportOptions {
  /** A shell script that installs the files; the archive holds it as `install.sh`, other formats do without. */
  readonly script?: string;
}

/** A form in which people put units onto machines. */
export interface ExportFormat {
  readonly id: 'zip' | 'cloud-init' | 'ansible' | 'nixos' | 'dockerfile';
  readonly title: string;
  /** At most twelve words. */
  readonly summary: string;
  /** Refuses rather than approximates; the same bundle gives the same bytes each time. */
  readonly make: (loaded: LoadedBundle, options?: ExportOptions) => Exported | Refused;
}

/** Whether there is no such file. */
export const isRefused = (made: object | string): made is Refused => typeof made === 'object' && 'refused' in made;

/** A name for the file that a person gets: the bundle's name, as every system takes it, and what the file is. */
export const fileName = ({ bundle }: LoadedBundle, ending: string): string => safeName(bundle.name) + ending;
