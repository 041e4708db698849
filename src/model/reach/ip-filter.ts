import { type Entry, inForce, type Unit } from '../unit/unit.ts';
import { type Answer, answer, type Decider, type Door, line, type Proviso, proviso } from './answer.ts';
import { everything, type Family, holds, numberOf, type Range, rangeOf, without } from './ranges.ts';

/** What clients' addresses have to pass. */
export interface Filter {
  /** What it makes of one address; undefined where it has nothing to say. */
  of(address: string, family: Family): Answer | undefined;
  /** What it makes of all other machines; undefined where it lets all of them in. */
  ofOthers(family: Family): Answer | undefined;
  readonly provisos: readonly Proviso[];
}

/** Filters whose effect is in a program, or depends on how systemd was built. */
const opaque = ['IPIngressFilterPath', 'IPEgressFilterPath', 'BPFProgram', 'RestrictNetworkInterfaces'] as const;
const used = ['IPAddressDeny', ...opaque] as const;

/**
 * The filter of a socket unit, which holds for its sockets and for connections on them, whatever the service has
 * (`systemd.resource-control(5)`). A user's manager may attach none, and goes on without.
 */
export function filterOf(door: Door): Filter {
  const { unit } = door.socket;
  const [first] = used.filter((name) => inForce(unit, name).length > 0);
  if (first !== undefined && unit.context.manager === 'user')
    return {
      of: () => undefined,
      ofOthers: () => undefined,
      provisos: [proviso('filter-of-user', { setting: first })],
    };
  const lists = listsOf(door);
  const program = opaque.flatMap((name) => inForce(unit, name)).at(-1);
  return program ? behind(lists, door, program) : lists;
}

/** What a program leaves of what the lists let in: nobody knows but the program. */
function behind(lists: Filter, { socket }: Door, program: Entry): Filter {
  const unclear = answer('unknown', 'filter-unknown', line(socket, program), { setting: program.directive.name });
  const doubted = (said: Answer | undefined) => (said?.verdict === 'no' ? said : unclear);
  return {
    of: (address, family) => doubted(lists.of(address, family)),
    ofOthers: (family) => doubted(lists.ofOthers(family)),
    provisos: [],
  };
}

/** A network of a list, and the line that lists it. */
interface Network {
  readonly text: string;
  readonly range: Range;
  readonly by: Decider;
}

const wordsOf = ({ read }: Entry): readonly string[] =>
  read.status === 'accepted' && Array.isArray(read.value) ? read.value.map(String) : [];

type Setting = 'IPAddressAllow' | 'IPAddressDeny';

/** The lists of units as they were worked out: every answer about a unit asks for them. */
const known = new WeakMap<Unit, Map<string, readonly Network[]>>();

function listed({ socket }: Door, name: Setting, family: Family): readonly Network[] {
  const lists = known.get(socket.unit) ?? new Map<string, readonly Network[]>();
  known.set(socket.unit, lists);
  const key = `${name} ${family}`;
  const before = lists.get(key);
  if (before) return before;
  const found = inForce(socket.unit, name).flatMap((entry) =>
    wordsOf(entry).flatMap((text) => {
      const range = rangeOf(text, family);
      return range ? [{ text, range, by: line(socket, entry) }] : [];
    }),
  );
  lists.set(key, found);
  return found;
}

/** `IPAddressAllow=` counts more than `IPAddressDeny=`, in whichever order they stand; what neither lists gets in. */
const listsOf = (door: Door): Filter => ({
  of(address, family) {
    const number = numberOf(address);
    const hit = (name: Setting) =>
      listed(door, name, family).find(({ range }) => number !== undefined && holds(range, number));
    const denied = hit('IPAddressDeny');
    if (!denied) return undefined;
    const allowed = hit('IPAddressAllow');
    return allowed
      ? answer('yes', 'allowed', allowed.by, { address, network: allowed.text })
      : answer('no', 'denied', denied.by, { address, network: denied.text });
  },
  ofOthers: (family) => ofOthers(listed(door, 'IPAddressAllow', family), listed(door, 'IPAddressDeny', family), family),
  provisos: [],
});

const loopback = { 4: '127.0.0.0/8', 6: '::1/128' } as const;

/** Longer lists are not worked out: nobody reads the outcome, and it takes its time. */
const longest = 200;

/** What the lists leave of all addresses that other machines can come from. */
function ofOthers(allow: readonly Network[], deny: readonly Network[], family: Family): Answer | undefined {
  const [first] = deny;
  if (!first) return undefined;
  if (allow.length + deny.length > longest) return answer('some', 'long-list', first.by);
  const rangesOf = (networks: readonly Network[]) => networks.map(({ range }) => range);
  const own = rangeOf(loopback[family], family);
  const others = without([everything(family)], own ? [own] : []);
  const free = without(others, rangesOf(deny));
  const shut = without(without(others, free), rangesOf(allow));
  if (shut.length === 0) return undefined;
  if (without(others, shut).length === 0) return answer('no', 'denied-all', widest(deny)?.by ?? first.by);
  const remote = (networks: readonly Network[]) => networks.filter(({ text }) => text !== loopback[family]);
  const named = remote(free.length === 0 ? allow : deny);
  const networks = named.map(({ text }) => text).join(' ');
  const by = (named[0] ?? first).by;
  if (free.length === 0) return answer('some', 'only', by, { networks });
  const saved = allow.filter(({ range }) => deny.some((each) => meet(each.range, range))).map(({ text }) => text);
  return answer('some', 'all-but', by, { networks, ...(saved.length === 0 ? {} : { saved: saved.join(' ') }) });
}

const meet = (a: Range, b: Range): boolean => a.first <= b.last && b.first <= a.last;
const size = ({ first, last }: Range): bigint => last - first;
const widest = (networks: readonly Network[]): Network | undefined =>
  networks.toSorted((a, b) => (size(b.range) > size(a.range) ? 1 : -1))[0];
