import type { ReactNode } from 'react';
import './parts.css';

/** What came of it, in a sentence: read out when it changes, and the text alternative of what is drawn below. */
export const Result = ({ children }: { readonly children: ReactNode }) => (
  <p className="outcome" role="status">
    {children}
  </p>
);
