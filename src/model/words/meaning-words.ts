/** What reaches a port by one family: everyone, this machine alone, what the words say, or nobody. */
export interface Reach {
  readonly state: 'all' | 'here' | 'some' | 'unknown' | 'none';
  /** Which clients, for `some`. */
  readonly words?: string;
}

/** A value on one side: as written, or the default that holds where nothing is; undefined where there is none. */
export interface Value {
  readonly text: string | undefined;
  readonly isDefault: boolean;
}

interface Of {
  readonly unit: string;
}
interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

/** One thing that systemd does otherwise than before. `endpoint` is a port or path as people call it. */
export type Change =
  | (Of & { readonly what: 'unit-new' | 'unit-gone' })
  | (Of & Sides<string> & { readonly what: 'renamed' | 'starts' | 'fd-name' })
  | (Sides<string> & { readonly what: 'target' | 'manager' })
  | (Of & Sides<'taken' | 'refused' | 'masked'> & { readonly what: 'state' })
  | (Of & { readonly what: 'listener-new' | 'listener-gone'; readonly endpoint: string; readonly who: string })
  | (Of &
      Sides<Reach> & {
        readonly what: 'reach';
        readonly endpoint: string;
        readonly families: readonly (4 | 6)[];
        readonly by: readonly string[];
      })
  | (Of & Sides<string> & { readonly what: 'people'; readonly endpoint: string; readonly by: readonly string[] })
  | (Of & Sides<readonly string[]> & { readonly what: 'addresses'; readonly endpoint: string })
  | (Of & Sides<number> & { readonly what: 'fd'; readonly address: string })
  | (Of & Sides<readonly string[]> & { readonly what: 'order' })
  | (Of & Sides<boolean> & { readonly what: 'accept'; readonly service: string; readonly template: string })
  | (Of & Sides<Value> & { readonly what: 'setting'; readonly section: string; readonly key: string })
  /** A property of the unit that no line sets. */
  | (Of & Sides<string> & { readonly what: 'property'; readonly name: string });

/** A change as a sentence. */
export function meaningWords(change: Change): string {
  switch (change.what) {
    case 'unit-new':
      return `${change.unit} is new.`;
    case 'unit-gone':
      return `${change.unit} is gone.`;
    case 'renamed':
      return `${change.before} is ${change.after} now.`;
    case 'starts':
      return `Starts ${change.after} now, not ${change.before}.`;
    case 'fd-name':
      return `The service finds its sockets under the name ${change.after} now, not ${change.before}.`;
    case 'target':
      return `For ${change.after} now, not ${change.before}.`;
    case 'manager':
      return change.after === 'user'
        ? 'Units of a user’s own manager now, not of the system’s.'
        : 'Units of the system now, not of a user’s own manager.';
    case 'state':
      return stateWords(change.unit, change.after);
    case 'listener-new':
      return `Now listens on ${change.endpoint}, for ${change.who}.`;
    case 'listener-gone':
      return `No longer listens on ${change.endpoint}.`;
    case 'reach':
      return reachWords(change);
    case 'people':
      return peopleChange(change);
    case 'addresses':
      return `${capital(change.endpoint)} is on ${list(change.after)} now, not on ${list(change.before)}.`;
    case 'fd':
      return `fd ${change.after} is now ${change.address}, which was fd ${change.before}.`;
    case 'order':
      return 'The listeners are in another order.';
    case 'accept':
      return change.after
        ? `Each connection starts its own instance now, of ${change.template}.`
        : `One service takes all connections now: ${change.service}.`;
    case 'setting':
      return settingWords(change);
    case 'property':
      return `systemctl show prints ${change.name} as ${shown(change.after)} now; before as ${shown(change.before)}.`;
  }
}

type Of_<W extends Change['what']> = Extract<Change, { readonly what: W }>;

const capital = (text: string): string => (/^[a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text);
const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Longer values are cut: the text says the rest. */
const longest = 160;
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)} …` : text);
const shown = (text: string): string => (text === '' ? 'empty' : cut(text.replace(/\n/g, ', ')));

function stateWords(unit: string, state: 'taken' | 'refused' | 'masked'): string {
  if (state === 'masked') return `${unit} is masked now: its file is empty.`;
  return state === 'refused' ? `systemd refuses ${unit} as it is now.` : `systemd takes ${unit} now.`;
}

function reachWords({ endpoint, families, before, after }: Of_<'reach'>): string {
  const by = list(families.map((family) => `IPv${family}`));
  if (before.state === 'none' && after.state === 'all') return `Now also reachable by ${by} on ${endpoint}.`;
  if (before.state === 'none' && after.state === 'here')
    return `Now also reachable by ${by} on ${endpoint}, from this machine only.`;
  if (after.state === 'none') return `No longer reachable by ${by} on ${endpoint}.`;
  if (after.state === 'here') return `By ${by}, only this machine itself reaches ${endpoint} now.`;
  if (after.state === 'all')
    return `Other machines reach ${endpoint} by ${by} now${before.state === 'here' ? '' : ', all of them'}.`;
  if (after.state === 'some') return `Of other machines, ${endpoint} takes by ${by} now: ${after.words}.`;
  return `Who reaches ${endpoint} by ${by} is not to be known from the units now.`;
}

function peopleChange({ endpoint, before, after }: Of_<'people'>): string {
  if (before === 'every user') return `No longer open to every user: only ${after} (${endpoint}).`;
  if (after === 'every user') return `Open to every user now, no longer only ${before} (${endpoint}).`;
  return `${capital(endpoint)} is open to ${after} now; before it was to ${before}.`;
}

function settingWords({ section, key, before, after }: Of_<'setting'>): string {
  const name = section === 'Install' ? `[Install] ${key}=` : `${key}=`;
  if (after.text === undefined) return `${name} is no longer set; it was ${shown(before.text ?? '')}.`;
  if (before.text === undefined) return `${name} is ${shown(after.text)} now; before it was not set.`;
  const side = ({ text, isDefault }: Value) => `${shown(text ?? '')}${isDefault ? ' (the default)' : ''}`;
  return `${name} from ${side(before)} to ${side(after)}.`;
}
