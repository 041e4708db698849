import { accepted, type Context, type Kind, type Problem, type Read, rejected, reset } from '../kind.ts';
import { escapePercents, readStripped } from '../part.ts';
import { checkPath } from '../path-value.ts';
import { checksApiVfs, isBelowApiVfs } from '../paths.ts';
import { listed } from '../word-list.ts';
import { joinColons, type Part } from './colon-parts.ts';
import { type MountOption, readOptions, writeOptions } from './mount-options.ts';
import { ofWord, readPathPart } from './parts-of-tuples.ts';
import { readTuples } from './tuples.ts';

/** A disk image and where it is mounted. */
interface Image {
  readonly source: string;
  readonly destination?: string;
  /** Whether it need not exist. */
  readonly optional: boolean;
  readonly options: readonly MountOption[];
}

/** Checks a path that must be none of the kernel's; some may be below `/dev`. */
function checkImagePath(text: string, context: Context, devices: boolean): Read<string> {
  const path = checkPath(text, context, {});
  if (path.status !== 'accepted' || !checksApiVfs(context.target) || !isBelowApiVfs(path.value)) return path;
  return devices && /^\/dev(\/|$)/.test(path.value) ? path : rejected('image/api-vfs', text);
}

const nothing: Part = { text: '', isUtf8: true };

function readImage(
  [from, ...rest]: readonly Part[],
  word: string,
  context: Context,
  mounted: boolean,
): Read<Image | undefined> {
  if (!from) return accepted(undefined);
  const optional = from.text.startsWith('-');
  const source: Part = optional ? { ...from, text: from.text.slice(1) } : from;
  const check = (path: string) => checkImagePath(path, context, mounted);
  const path = ofWord(word, source.text, readPathPart(source, context, check));
  if (path.status !== 'accepted') return path;
  if (!mounted) return withOptions({ source: path.value, optional }, rest, word, context);
  const [to = nothing, ...more] = rest;
  if (to.text === '') return rejected('image/no-destination', word);
  const destination = ofWord(word, to.text, readPathPart(to, context, check));
  if (destination.status !== 'accepted') return destination;
  return withOptions({ source: path.value, destination: destination.value, optional }, more, word, context);
}

/** What is wrong with an option costs that option alone. */
function withOptions(
  image: Omit<Image, 'options'>,
  parts: readonly Part[],
  word: string,
  context: Context,
): Read<Image> {
  const { options, problems } = readOptions(parts, context);
  const placed = problems.map((problem): Problem => ({ ...problem, start: 0, end: word.length }));
  return accepted({ ...image, options }, placed);
}

function imageWords({ source, destination, optional, options }: Image): string {
  const notes = [
    optional && 'if it exists',
    ...options.map(({ partition, options }) => `${partition} with ${options}`),
  ].filter(Boolean);
  return `${source}${destination ? ` at ${destination}` : ''}${notes.length ? ` (${notes.join(', ')})` : ''}`;
}

const showImage = ({ source, destination, optional, options }: Image): string =>
  [
    `${optional ? '-' : ''}${source}`,
    ...(destination === undefined ? [] : [destination]),
    ...options.flatMap(({ partition, options }) => [partition, options]),
  ].join(':');

const write = ({ source, destination, optional, options }: Image): string =>
  joinColons([
    `${optional ? '-' : ''}${escapePercents(source)}`,
    ...(destination === undefined ? [] : [escapePercents(destination)]),
    ...writeOptions(options),
  ]);

const imagesKind = (parser: string, mounted: boolean, examples: readonly string[]): Kind<readonly Image[]> => ({
  parser,
  read: (text, context) =>
    readStripped(text, (stripped) => {
      if (stripped === '') return reset;
      const rules = { empty: false, unsound: ({ broken }: { broken: boolean }) => broken };
      return readTuples(stripped, rules, (parts, word) => readImage(parts, word, context, mounted));
    }),
  show: (value) => value.map(showImage).join(' '),
  // A colon alone is an image that is none.
  canonical: (value) => value.map(write).join(' ') || ':',
  words: (value) => listed(value.map(imageWords)) || 'no images',
  examples,
});

/** Disk images and where they are mounted: `source:destination`, then mount options. Follows `config_parse_mount_images`. */
export const mountImages = imagesKind('config_parse_mount_images', true, [
  '/srv/data.raw:/data',
  '-/srv/data.raw:/data:ro',
  '/srv/os.raw:/mnt:root:ro:home:nosuid',
]);

/** Disk images that are laid over the system: `source`, then mount options. Follows `config_parse_extension_images`. */
export const extensionImages = imagesKind('config_parse_extension_images', false, [
  '/srv/extra.raw',
  '-/srv/extra.raw',
  '/srv/extra.raw:ro',
]);
