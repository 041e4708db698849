/** One message of a log, without what stands in front of it. */
export interface LogLine {
  readonly text: string;
  /** The number of its line in what was pasted, from 1. */
  readonly at: number;
  /** The unit that it is about, where that is said outside of the message itself. */
  readonly unit?: string | undefined;
  /** The program that it comes from, such as `systemd` or `nginx`. */
  readonly program?: string | undefined;
  /** When, in the words of the log. */
  readonly time?: string | undefined;
}

/** A message may be this long; of a longer one the beginning is looked at. In characters. */
export const longestLine = 4096;
