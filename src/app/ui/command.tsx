interface CommandProps {
  readonly text: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
}

/** What is typed into a shell or an editor; what is long or wide scrolls. */
export function Command({ text, label }: CommandProps) {
  return (
    // The keyboard has to be able to scroll it.
    <div className="command" role="group" tabIndex={0} aria-label={label}>
      <pre>{text}</pre>
    </div>
  );
}
