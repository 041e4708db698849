import type { Context } from '../values/kind.ts';
import { parseSocketAddress } from '../values/parse-address.ts';
import { expandSpecifiers } from '../values/specifiers.ts';

/** What systemd tries, in its order. */
export type AddressTry = 'specifiers' | 'path' | 'abstract' | 'vsock' | 'port' | 'ip';

/** What came of a try: it does not apply, it is this, or it is this and wrong, so that nothing else is tried. */
export interface AddressStep {
  readonly id: AddressTry;
  readonly outcome: 'passed' | 'taken' | 'failed';
  /** The text with its specifiers replaced, where that changed it. */
  readonly expanded?: string;
}

const order: readonly AddressTry[] = ['path', 'abstract', 'vsock', 'port', 'ip'];

/** Which of the tries a text is for, by its shape alone. Follows the branches of `socket_address_parse`. */
function branchOf(text: string, target: number): AddressTry {
  if (text.startsWith('/')) return 'path';
  if (text.startsWith('@')) return 'abstract';
  if (/^vsock(-\w+)?:/.test(text)) return 'vsock';
  const parsed = parseSocketAddress(text, target);
  if (parsed.ok) return parsed.value.type === 'inet6' && parsed.value.dualStack && !text.includes(':') ? 'port' : 'ip';
  // A number that is no port is not tried as anything else.
  return (parsed.code === 'address/port-range' || parsed.code === 'address/port-zero') && !/[:.]/.test(text)
    ? 'port'
    : 'ip';
}

/**
 * How systemd reads the address of a listener, try by try, up to the one that decides. Empty for the empty text, which
 * clears the list. Whether the last one succeeds is what `socket_address_parse` says.
 */
export function addressSteps(text: string, context: Context): readonly AddressStep[] {
  const stripped = text.trim();
  if (stripped === '') return [];
  const expansion = expandSpecifiers(stripped, context);
  if (!expansion.ok) return [{ id: 'specifiers', outcome: 'failed' }];
  const first: readonly AddressStep[] =
    expansion.text === stripped ? [] : [{ id: 'specifiers', outcome: 'passed', expanded: expansion.text }];
  const branch = branchOf(expansion.text, context.target);
  const { ok } = parseSocketAddress(expansion.text, context.target);
  const tried = order.slice(0, order.indexOf(branch));
  return [
    ...first,
    ...tried.map((id) => ({ id, outcome: 'passed' }) as const),
    { id: branch, outcome: ok ? 'taken' : 'failed' },
  ];
}
