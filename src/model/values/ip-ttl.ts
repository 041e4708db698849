import { groupDigits } from './group-digits.ts';
import { integerLimits } from './integer.ts';
import type { Kind } from './kind.ts';
import { numberKind } from './number-kind.ts';

/** `socket_apply_socket_options` passes no negative number on, and the kernel takes none above 255. */
function words(hops: number): string {
  if (hops < 0) return 'the hop limit of the kernel';
  return `hop limit ${groupDigits(hops)}${hops > 255 ? ', more than the kernel takes (255)' : ''}`;
}

/** How many routers a packet may pass. Any integer is accepted, as by `config_parse_int`. */
export const ipTtl: Kind<number> = numberKind('config_parse_int', integerLimits, Number, ['64', '1', '255'], words);
