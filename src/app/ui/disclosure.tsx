import { type ReactNode, Suspense, useState } from 'react';

interface DisclosureProps {
  readonly title: string;
  /** Drawn, and fetched, once it is opened. */
  readonly children: ReactNode;
}

/** Something that is said to those who ask. */
export function Disclosure({ title, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="disclosure" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Suspense>{children}</Suspense>}
    </details>
  );
}
