import type { LoadedBundle } from '../unit/load-bundle.ts';
import { valueOf } from '../unit/unit.ts';
import { namesIn } from './causes/order.ts';
import type { Heard, WordsOfUnits } from './heard.ts';
import { type FileLine, unitOfFile } from './lines-of-files.ts';
import { roles } from './messages/message.ts';
import type { Entry } from './read-log.ts';
import type { Recognised } from './recognise.ts';
import { withoutInstance } from './scene.ts';
import { isUnitName } from './template.ts';

/** Messages that say the same of the same unit. */
export interface Group {
  readonly found: Recognised;
  /** The unit that they are about; an instance by its template. */
  readonly unit: string | undefined;
  readonly file: FileLine | undefined;
  /** The diagnostic of a unit at hand that has these words. */
  readonly heardAs: Heard | undefined;
  /** What says most stands first. */
  readonly entries: readonly Entry[];
}

export interface Grouped {
  readonly groups: readonly Group[];
  /** How many lines are known only because the units at hand would give them. */
  readonly heard: number;
}

/** So many wordings of one thing are kept. */
const mostEntries = 6;

/** Puts the messages of a log together that say the same, with the units at hand in mind. */
export function groupEntries(entries: readonly Entry[], loaded: LoadedBundle, words: WordsOfUnits): Grouped {
  const groups = new Map<string, Group>();
  let heard = 0;
  for (const entry of entries) {
    const next = groupOf(entry, loaded, words);
    if (!next) continue;
    if (!entry.found) heard += entry.count;
    const key = [next.found.code, next.unit, subjectOf(next.found), next.file?.line].join('\n');
    const before = groups.get(key);
    groups.set(key, before ? joined(before, next) : next);
  }
  return { groups: [...groups.values()], heard };
}

function groupOf(entry: Entry, loaded: LoadedBundle, words: WordsOfUnits): Group | undefined {
  const { text, file, unit } = entry;
  // Only what is said of a unit as a whole, and what is not known otherwise, can be words about its text.
  const asked = !file && unit !== undefined && (!entry.found || entry.found.code.startsWith('verdict/'));
  const heardAs = asked ? words.find(unit, text) : undefined;
  const found = entry.found ?? (heardAs && { code: 'line/other', role: 'cause', parts: {} as const });
  if (!found || found.role === 'fine') return undefined;
  const name = file ? unitOfFile(file) : (unit ?? unitFor(found, entry.program, loaded));
  return { found, unit: name && withoutInstance(name), file, heardAs, entries: [entry] };
}

const rank = ({ found }: Group): number => roles.indexOf(found.role);

/** What is a cause counts before what was made of it; of equals, what came first. */
function joined(before: Group, next: Group): Group {
  const entries =
    rank(next) < rank(before) ? [...next.entries, ...before.entries] : [...before.entries, ...next.entries];
  const lead = rank(next) < rank(before) ? next : before;
  return { ...lead, found: withCycle(lead.found, before.found, next.found), entries: entries.slice(0, mostEntries) };
}

/** A circle of more units than these is not told in a sentence. */
const mostInCycle = 20;

/** The units of a circle come in one line each, or all in one. */
function withCycle(lead: Recognised, before: Recognised, next: Recognised): Recognised {
  if (lead.code !== 'order/cycle') return lead;
  const parts = [before.parts.cycle, before.parts.first, next.parts.cycle, next.parts.first];
  const names = namesIn(parts.filter(Boolean).join(' '));
  return { ...lead, parts: { ...lead.parts, cycle: names.slice(0, mostInCycle).join(', ') } };
}

/** A unit for messages that do not begin with one: what they name, or whose program it is. */
function unitFor({ parts }: Recognised, program: string | undefined, loaded: LoadedBundle): string | undefined {
  const places = [parts.unit, parts.failed, parts.skipped, parts.bad, parts.missing, parts.masked];
  const named = places.find((each) => each !== undefined);
  if (named !== undefined) return unitCalled(named.replace(/^.*\//, ''), loaded);
  return program === undefined || program === 'systemd' ? undefined : unitRunning(program, loaded);
}

/** A unit by its name, its description, or both, as `StatusUnitFormat=` says. */
function unitCalled(text: string, { units }: LoadedBundle): string | undefined {
  const first = text.split(' - ', 1)[0] ?? text;
  if (isUnitName(first)) return first;
  return units.find(({ unit }) => valueOf(unit, 'Description', 'Unit') === text)?.name;
}

/** The length to which the kernel cuts the names of processes. */
const nameLength = 15;

/** The only service at hand that runs a program of that name. */
function unitRunning(program: string, { units }: LoadedBundle): string | undefined {
  const bare = program.replace(/[()]/g, '').slice(0, nameLength);
  const found = units.filter(({ unit }) =>
    unit.entries.some(
      ({ effective, assignment: { key, value } }) =>
        effective && key === 'ExecStart' && programName(value).startsWith(bare),
    ),
  );
  return found.length === 1 ? found[0]?.name : undefined;
}

const programName = (command: string): string => /^[-@:+!|]*(\S*)/.exec(command)?.[1]?.replace(/^.*\//, '') ?? '';

/** What tells two messages of one code apart, unless their families say otherwise. */
const subjects = [
  'address',
  'path',
  'directive',
  'user',
  'group',
  'service',
  'key',
  'value',
  'missing',
  'condition',
  'result',
  'device',
];

/** Of these all messages about a unit are one. */
const alike = /^(?:order|left|connections)\/|^listen\/helper$/;

function subjectOf({ code, parts }: Recognised): string {
  if (code === 'exec/step') return parts.step ?? '';
  if (code === 'exec/status') return `${parts.n} ${parts.name}`;
  return alike.test(code) ? '' : subjects.map((name) => parts[name] ?? '').join('\n');
}
