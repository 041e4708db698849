/** One thing to do in a terminal. */
export interface Step {
  /** What it does, in a few words without a full stop. */
  readonly title: string;
  /** For bash (and zsh); it may have several lines. */
  readonly command: string;
  /** Why it is there, or what would go wrong without it. */
  readonly why?: string;
  /** What is seen when it has worked. */
  readonly expect?: string;
}
