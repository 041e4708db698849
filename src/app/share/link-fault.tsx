import { useState } from 'react';
import type { Bundle } from '../../model/index.ts';
import { useStore } from '../state/store-context.ts';

interface LinkFaultProps {
  readonly fault: string;
  /** What a new visitor finds. */
  readonly afresh: Bundle;
}

/** Why the link in the address could not be opened, and what to do now. */
export default function LinkFault({ fault, afresh }: LinkFaultProps) {
  const store = useStore();
  const [closed, setClosed] = useState(false);
  if (closed) return null;
  const leave = () => {
    history.replaceState(null, '', location.pathname + location.search);
    setClosed(true);
  };
  return (
    <section className="note error offer" role="alert">
      <span>
        <b>The link could not be opened.</b> {fault}
      </span>
      <button
        type="button"
        className="fix"
        onClick={() => {
          store.open(afresh, 'start afresh');
          leave();
        }}
      >
        Start afresh
      </button>
      <button type="button" className="fix" onClick={leave}>
        Keep what is here
      </button>
    </section>
  );
}
