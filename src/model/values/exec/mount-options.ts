import { accepted, type Context, type Kind, type Problem, type Read, rejected, reset } from '../kind.ts';
import { escapePercents, mapProblems, mapRead, readStripped, verified } from '../part.ts';
import { listed, readWords } from '../word-list.ts';
import { joinColons, type Part, splitColons } from './colon-parts.ts';
import { partitions } from './partitions.ts';
import { readTextPart } from './parts-of-tuples.ts';

/** How one partition of an image is mounted; the options are for mount(8) and not checked. */
export interface MountOption {
  readonly partition: string;
  readonly options: string;
}

function readOption(partition: string, options: Part, context: Context): Read<MountOption> {
  if (!partitions.includes(partition))
    return rejected('image/partition', partition, { partitions: partitions.join(', ') });
  return mapRead(readTextPart(options, context), (text) => ({ partition, options: text }));
}

/** Reads pairs of a partition and its options; options without a partition are for the root one. A bad pair is left out. */
export function readOptions(parts: readonly Part[], context: Context): { options: MountOption[]; problems: Problem[] } {
  const options: MountOption[] = [];
  const problems: Problem[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [first, second] = parts.slice(at, at + 2);
    if (!first) break;
    const read = second ? readOption(first.text, second, context) : readOption('root', first, context);
    if (read.status === 'accepted') options.push(read.value);
    else if (read.status === 'rejected')
      problems.push(...read.problems.map(({ suggestion: _, ...problem }) => problem));
  }
  return { options, problems };
}

export const writeOptions = (options: readonly MountOption[]): readonly string[] =>
  options.flatMap(({ partition, options }) => [partition, escapePercents(options)]);

/** Reads `partition:options` or options for the root partition. */
function readWord(word: string, context: Context): Read<MountOption | undefined> {
  const [first, second] = splitColons(word, false).parts;
  if (!first) return accepted(undefined);
  const read = second ? readOption(first.text, second, context) : readOption('root', first, context);
  return mapProblems(read, ({ suggestion: _, ...problem }) => ({ ...problem, start: 0, end: word.length }));
}

function readList(text: string, context: Context): Read<readonly MountOption[]> {
  const flags = { unquote: true, retainEscape: true };
  const words: string[] = [];
  const read = readWords(text, flags, (word) => {
    words.push(word);
    return readWord(word, context);
  });
  // One word that is no pair, or a quote that stays open, costs the whole.
  const bad = words.find((word) => {
    const { parts, broken } = splitColons(word, false);
    return broken || parts.length > 2;
  });
  const open = read.status === 'reset' ? undefined : read.problems.find(({ code }) => code.startsWith('words/'));
  if (open) return { status: 'rejected', problems: [{ ...open, effect: 'ignored' }] };
  return bad === undefined ? read : rejected('image/options', text, { word: bad });
}

/** How the partitions of the root image are mounted. Follows `config_parse_root_image_options`. */
export const rootImageOptions: Kind<readonly MountOption[]> = {
  parser: 'config_parse_root_image_options',
  read: (text, context) =>
    readStripped(text, (stripped) =>
      stripped === '' ? reset : verified(readList(stripped, context), (again) => readList(again, context)),
    ),
  show: (value) => value.map(({ partition, options }) => `${partition}:${options}`).join(' '),
  canonical: (value) => value.map((option) => joinColons(writeOptions([option]))).join(' ') || ':',
  words: (value) => listed(value.map(({ partition, options }) => `${partition} with ${options}`)) || 'no options',
  examples: ['ro', 'root:ro', 'root:ro,nosuid home:nodev'],
};
