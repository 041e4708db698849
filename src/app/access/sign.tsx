import { Check, CircleHelp, Contrast, X } from 'lucide-react';
import type { loadReach } from '../../model/index.ts';

type Reach = Awaited<ReturnType<typeof loadReach>>;
export type Row = ReturnType<Reach['rowOf']>;
export type Answer = Row['machine'];

const signs = { yes: Check, no: X, some: Contrast, unknown: CircleHelp } as const;

/** A verdict by its shape; the word stands beside it. */
export function Sign({ verdict }: { readonly verdict: Answer['verdict'] }) {
  const Shape = signs[verdict];
  return <Shape className="access-sign" size={14} aria-hidden="true" />;
}
