import { useEffect, useState } from 'react';
import { learnIn, learnPage, useAddress, visit } from '../../state/address.ts';

/** How long the hand has to rest, in ms, before the address follows: browsers refuse to change it a hundred times in a row. */
const rest = 150;

/**
 * The values that a page shows, from its address; what that does not say is `initial`. A change is shown at once, and the
 * address follows without a step of the way back.
 */
export function useValues<K extends string>(
  initial: Readonly<Record<K, string>>,
): readonly [Readonly<Record<K, string>>, (more: Partial<Record<K, string>>) => void] {
  const address = useAddress();
  const [typed, setTyped] = useState<{ readonly over: string; readonly values: Readonly<Record<K, string>> }>();
  // What was typed holds over the address that it was typed on, until that follows or leads elsewhere.
  const values = typed?.over === address ? typed.values : valuesIn(address, initial);
  useEffect(() => {
    if (typed?.over !== address) return;
    const timer = setTimeout(() => visit(learnPage(learnIn(address) ?? '', typed.values), true), rest);
    return () => clearTimeout(timer);
  }, [typed, address]);
  const change = (more: Partial<Record<K, string>>) => setTyped({ over: address, values: { ...values, ...more } });
  return [values, change];
}

function valuesIn<K extends string>(
  address: string,
  initial: Readonly<Record<K, string>>,
): Readonly<Record<K, string>> {
  const said = new URLSearchParams(address);
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries<string>(initial)) found[name] = said.get(name) ?? value;
  return found as Record<K, string>;
}
