/** What is said about a directive at more length than its row has room for. */
export interface Prose {
  /** One sentence. */
  readonly meaning: string;
  /** Words that people search for and that stand nowhere else ("nagle", "world writable"). */
  readonly keywords?: readonly string[];
  /** The kernel interface behind it: `SO_KEEPALIVE`, `listen(2)`, `tcp(7)`. */
  readonly kernel?: readonly string[];
}
