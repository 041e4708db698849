import type { Directive } from '../../catalog/directive.ts';
import { resetGroup } from '../../unit/reset-groups.ts';
import { parseBoolean } from '../../values/boolean.ts';
import type { KindId } from '../../values/kinds.ts';

/** `TimeoutSec=` of a service sets both of the others: of these three the order counts, as if they were one list. */
const timeouts: ReadonlySet<string> = new Set(['TimeoutSec', 'TimeoutStartSec', 'TimeoutStopSec']);

export const timeoutGroup = 'Service.Timeouts';

/** What a drop-in can only rewrite as a whole: what one empty assignment clears, or one line overrules. */
export const groupOf = (directive: Directive): string =>
  directive.section === 'Service' && timeouts.has(directive.name) ? timeoutGroup : resetGroup(directive);

/** A list of which some value takes the place of all before it, although systemd does not read it as "nothing was set". */
export interface Wiping {
  /** Is as if nothing were set. */
  readonly clear: string;
  /** Whether a value makes all before it void. */
  wipes(value: string): boolean;
  /** Whether this value in front of that one changes nothing, as the list begins anew either way. */
  idle(value: string, next: string | undefined): boolean;
}

const noSet = (value: string): boolean => /^~?$/.test(value);

/** Follows `config_parse_capability_set()` and `config_parse_delegate()`. */
const wiping: Partial<Record<KindId, Wiping>> = {
  'capability-bounds': {
    clear: '~',
    wipes: noSet,
    idle: (value, next) => value === '~' || (value === '' && next !== undefined && /^[^~]/.test(next)),
  },
  'capability-grants': { clear: '', wipes: noSet, idle: (value) => value === '' },
  delegate: {
    clear: 'no',
    wipes: (value) => value === '' || parseBoolean(value) !== undefined,
    idle: (value) => parseBoolean(value) === false,
  },
};

export const wipingOf = (directive: Directive | undefined): Wiping | undefined =>
  directive?.repeat === 'list' ? wiping[directive.kind] : undefined;

/** Kinds of lists that only ever grow: an empty assignment changes nothing. Follows `config_parse_unit_deps()` and its like. */
const growing: ReadonlySet<KindId> = new Set(['unit-list', 'obsolete-unit-list', 'mounts-for', 'socket-names']);

export const onlyGrows = (directive: Directive): boolean => growing.has(directive.kind);
