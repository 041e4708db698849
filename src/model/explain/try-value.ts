import type { Directive } from '../catalog/directive.ts';
import { propertiesOf } from '../catalog/properties.ts';
import { parse } from '../syntax/parse.ts';
import { load } from '../unit/load.ts';
import { show } from '../unit/show.ts';
import type { Context, Read } from '../values/kind.ts';
import { kindOf } from '../values/kinds.ts';
import { problemWords } from '../words/problems.ts';

/** What systemd makes of one value. */
export interface Tried {
  /** `partly`: words of it are lost, and the rest is taken. */
  readonly status: Read<unknown>['status'] | 'partly';
  /** What it means, for people; empty where the value says it all. */
  readonly words: string;
  /** As `systemctl show` prints it, with the property's name; empty where no property tells. */
  readonly shown: readonly string[];
  /** What is wrong with it, and what to write instead; also about a value that is taken all the same. */
  readonly problems: readonly string[];
}

/** The name under which a value is tried where the unit's own does not fit. */
const names = { Socket: 'app.socket', Service: 'app.service', Unit: 'app.socket', Install: 'app.socket' } as const;

/** A name of a unit that can have the directive. */
export const nameFor = ({ section, name }: Pick<Directive, 'section' | 'name'>): string =>
  name === 'DefaultInstance' ? 'app@i.socket' : names[section];

/** Reads a value as systemd would behind `Name=`, in a unit with this line alone. Needs `loadAll()`. */
export function tryValue(directive: Directive, text: string, given: Omit<Context, 'unit'>): Tried {
  const context: Context = { ...given, unit: nameFor(directive) };
  const kind = kindOf(directive.kind);
  const value = text.trim();
  const read = kind.read(value, context);
  if (read.status === 'reset') return { status: 'reset', words: '', shown: [], problems: [] };
  const problems = read.problems
    .filter((problem) => !problem.quiet)
    .map(({ code, params }) => {
      const { wrong, instead } = problemWords(code, params);
      return instead === undefined ? wrong : `${wrong} ${instead}`;
    });
  if (read.status === 'rejected') return { status: 'rejected', words: '', shown: [], problems };
  const words = kind.words(read.value, context);
  const plain = words.replace(/^“(.*)”$/, '$1') === value ? '' : words;
  const lost = read.problems.some(({ effect }) => effect === 'dropped');
  return { status: lost ? 'partly' : 'accepted', words: plain, shown: shownBy(directive, value, context), problems };
}

function shownBy(directive: Directive, value: string, context: Context): readonly string[] {
  const properties = propertiesOf(directive);
  if (properties.length === 0) return [];
  const unit = load(parse(`[${directive.section}]\n${directive.name}=${value}\n`), context);
  const all = show(unit, { all: true });
  return properties.flatMap((name) => {
    const printed = all[name];
    if (printed === undefined || printed === '') return [];
    return typeof printed === 'string' ? [`${name}=${printed}`] : printed.map((one) => `${name}=${one}`);
  });
}
