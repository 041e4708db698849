import type { BundleUnit } from '../../unit/load-bundle.ts';
import type { Listener } from '../../unit/unit.ts';

/** What a step for a listener has to know. */
export interface Target {
  readonly socket: BundleUnit;
  readonly listener: Listener;
  readonly http: 'http' | 'https' | undefined;
  /** What the service does when the command comes in, as the end of a sentence. */
  readonly started: string;
}
