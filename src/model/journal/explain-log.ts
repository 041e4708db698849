import type { Step } from '../companion/commands/step.ts';
import type { LoadedBundle } from '../unit/load-bundle.ts';
import { type CauseCode, isCauseCode } from '../words/journal-cause-words.ts';
import type { LogParts, LogWords } from '../words/journal-word.ts';
import { type LogCode, logWords } from '../words/journal-words.ts';
import { finders } from './causes/index.ts';
import { type Group, groupEntries } from './group-entries.ts';
import { WordsOfUnits } from './heard.ts';
import { causesOfFileLine, ofOtherVersion } from './lines-of-files.ts';
import { type Role, roles } from './messages/message.ts';
import { probesFor } from './probes.ts';
import { type Entry, type Log, readLog } from './read-log.ts';
import { related } from './related.ts';
import { type Cause, type Scene, said, sceneOf, stageOf } from './scene.ts';

/** What a log says, in terms of the units at hand. */
export interface LogReport {
  /** What went wrong first, then what followed from it, then what is only mentioned. */
  readonly answers: readonly Answer[];
  /** How many lines with something in them there are. */
  readonly lines: number;
  /** How many of them are known, those included in which all is well. */
  readonly understood: number;
  /** There was more than is looked at: the beginning was left out. */
  readonly cut: boolean;
}

/** One thing that a log says, once or again and again. */
export interface Answer {
  readonly code: LogCode;
  readonly role: Role;
  /** The message as it is printed. */
  readonly message: string;
  /** Other messages of the same. */
  readonly also: readonly string[];
  /** How often the message is there. */
  readonly count: number;
  /** When it was there first and last, in the words of the log. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** The unit that it is about, as the log has it. */
  readonly unit: string | undefined;
  /** That unit is among those at hand; undefined where no unit is named. */
  readonly here: boolean | undefined;
  /** What it means, and what helps in general where the causes do not say. */
  readonly words: LogWords;
  /** What in the units at hand it comes from. */
  readonly causes: readonly Cause[];
  readonly commands: readonly Step[];
  /** It follows from another one, which comes before it. */
  readonly follows: boolean;
}

/**
 * Explains a paste from a log: journalctl, systemctl, dmesg or what a program printed, one line or thousands. Messages that are not known
 * are passed over; a text with none that is gives no answers. Takes time in proportion to the text. Needs `loadAll()`.
 */
export const explainLog = (text: string, loaded: LoadedBundle): LogReport => explain(readLog(text), loaded);

/** The same for a log that is read already, in a time that depends on how many different messages there are. */
export function explain({ entries, lines, understood, cut }: Log, loaded: LoadedBundle): LogReport {
  const words = new WordsOfUnits(loaded);
  const { groups, heard } = groupEntries(entries, loaded, words);
  const stage = stageOf(loaded);
  const ordered = inOrder(groups, loaded);
  const answers = ordered.slice(0, most).map((group) => {
    const scene = sceneOf(stage, group.found, group.unit);
    return answerTo(group, scene, words, followsFrom(group, ordered, loaded));
  });
  // What is mended already is no news.
  const late = (answer: Answer): number => 2 * roles.indexOf(answer.role) + (isMended(answer) ? 1 : 0);
  const sorted = answers.toSorted((x, y) => late(x) - late(y));
  return { answers: sorted, lines, understood: understood + heard, cut };
}

/** More answers than these nobody reads. */
const most = 200;

const rank = ({ found }: Group): number => roles.indexOf(found.role);

/** Causes first, each in the order of the log; among what did not follow from them, what is about the units at hand. */
function inOrder(groups: readonly Group[], loaded: LoadedBundle): readonly Group[] {
  const away = ({ unit }: Group): number => (unit === undefined || related(loaded, unit, unit) ? 0 : 1);
  const at = ({ entries }: Group): number => Math.min(...entries.map((entry) => entry.at));
  return groups.toSorted((a, b) => rank(a) - rank(b) || away(a) - away(b) || at(a) - at(b));
}

/** Whether something that comes before it in rank, and belongs to the same pair of units, explains it. */
function followsFrom(group: Group, all: readonly Group[], loaded: LoadedBundle): boolean {
  const own = rank(group);
  if (own === 0 || group.found.role === 'note') return false;
  return all.some(
    (other) =>
      rank(other) < own &&
      other.found.role !== 'note' &&
      (group.found.code === 'job/dependency' || group.unit === undefined || other.unit === undefined
        ? true
        : related(loaded, group.unit, other.unit) || sameStem(group.unit, other.unit)),
  );
}

const stem = (unit: string): string => unit.replace(/@.*$|\.[a-z]+$/, '');
const sameStem = (a: string, b: string): boolean => stem(a) === stem(b);

function answerTo(group: Group, scene: Scene, heard: WordsOfUnits, follows: boolean): Answer {
  const { found, unit, entries } = group;
  const [first, ...also] = entries;
  const causes = causesOf(group, scene, heard);
  const { means, instead } = logWords(found.code, partsOf(found.parts));
  return {
    code: found.code,
    role: found.role,
    message: first?.said ?? '',
    also: also.map(({ said }) => said),
    count: first?.count ?? 0,
    ...span(first),
    unit,
    here: unit === undefined ? undefined : scene.unit !== undefined,
    words: { means, ...(instead === undefined || causes.some(isSettled) ? {} : { instead }) },
    causes,
    commands: probesFor(found.code, scene),
    follows,
  };
}

/** The two ends of a time; of a log that begins with the newest line (`journalctl -r`) in their own order, within a month. */
function span(entry: Pick<Entry, 'first' | 'last'> | undefined): Pick<Answer, 'first' | 'last'> {
  const { first, last } = entry ?? {};
  const turned = first !== undefined && last !== undefined && first.slice(0, 7) === last.slice(0, 7) && first > last;
  return turned ? { first: last, last: first } : { first, last };
}

/** Whether a cause says by itself what is to be done, so that general advice is too much. */
const isSettled = ({ code, fixes }: Cause): boolean => fixes.length > 0 || !isCauseCode(code) || settled.has(code);

/** Whether a line is another one in the units at hand, or gone. */
const isMended = ({ causes }: Answer): boolean =>
  causes.some(({ code }) => code === 'line/mended' || code === 'verdict/mended');

const settled: ReadonlySet<string> = new Set<CauseCode>([
  'line/mended',
  'line/drop-in',
  'line/other-version',
  'verdict/mended',
  'install/here',
  'masked/here',
  'no-address/free-bind',
  'reload/socket',
]);

/** Long values make no sentence. */
const longestPart = 120;

const partsOf = (parts: LogParts): LogParts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, value = '']) => [
      name,
      value.length > longestPart ? `${value.slice(0, longestPart)}…` : value,
    ]),
  );

function causesOf({ file, found, heardAs }: Group, scene: Scene, heard: WordsOfUnits): readonly Cause[] {
  if (file) return causesOfFileLine(scene, heard, file);
  if (heardAs)
    return [...said(heardAs.unit, heardAs.diagnostic), ...ofOtherVersion(scene.loaded.bundle.target, heardAs)];
  if (found.code.startsWith('verdict/') && scene.unit) return mended(scene);
  return finders[found.code]?.(scene) ?? [];
}

const mended = (scene: Scene): readonly Cause[] => finders['unit/bad-setting']?.(scene) ?? [];
