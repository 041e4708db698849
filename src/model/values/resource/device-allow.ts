import { clearable } from '../clearable.ts';
import { accepted, type Context, type Kind, type Read, rejected } from '../kind.ts';
import { escapePercents, mapRead, readExpanded, readPart, verified } from '../part.ts';
import { longestPath } from '../path-value.ts';
import { listed, quoteWord } from '../word-list.ts';
import { readAnyPath } from './device-path.ts';
import { readFirstWord } from './first-word.ts';

/** A device, or a group of them such as `char-pts`, and which of `rwm` is allowed. */
interface Allowed {
  readonly device: string;
  readonly rights: string;
}

const isGroup = (text: string): boolean => /^(?:block|char)-/.test(text);

/** Reads a node or a group of devices. Follows `valid_device_node_path` for the former. */
function readDevice(text: string, context: Context): Read<string> {
  const expanded = readExpanded(text, context, { max: longestPath }, (word) => accepted(word));
  if (expanded.status !== 'accepted' || isGroup(expanded.value)) return expanded;
  const path = readAnyPath(text, context);
  if (path.status !== 'accepted' || /^\/(?:dev|run\/systemd\/inaccessible)(?:\/|$)/.test(path.value)) return path;
  const suggestion = /^\/?(?:dev\/)?[\w:-]+$/.test(text) ? `/dev/${text.replace(/^\/?(?:dev\/)?/, '')}` : undefined;
  return rejected('device/not-a-node', text, {}, { suggestion });
}

/** Reads what is allowed: any of `r`, `w` and `m` without blanks; all of it when nothing is written. */
function readRights(text: string): Read<string> {
  if (/^[rwm]*$/.test(text))
    return accepted([...'rwm'].filter((right) => text === '' || text.includes(right)).join(''));
  const plain = text.toLowerCase().replace(/[^rwm]/g, '');
  return rejected('device/rights', text, {}, { suggestion: plain || undefined });
}

function read(text: string, context: Context): Read<Allowed> {
  const { first, next } = readFirstWord(text, (word) => readDevice(word, context));
  if (first.status !== 'accepted') return first;
  const rights = readPart(text, next, text.length, readRights);
  return mapRead(rights, (rights) => ({ device: first.value, rights }));
}

const names = new Map([
  ['r', 'read'],
  ['w', 'write'],
  ['m', 'create'],
]);

/** A device that may be used, and how; empty clears them. Follows `config_parse_device_allow`. */
export const deviceAllow: Kind<Allowed> = clearable({
  parser: 'config_parse_device_allow',
  read: (text, context) => verified(read(text, context), (again) => read(again, context)),
  show: ({ device, rights }) => `${device} ${rights}`,
  canonical: ({ device, rights }) => `${quoteWord(escapePercents(device), false)} ${rights}`,
  words: ({ device, rights }) => `${listed([...rights].flatMap((right) => names.get(right) ?? []))} ${device}`,
  complete: (typed) =>
    [
      { text: '/dev/null rw', words: 'read and write /dev/null' },
      { text: 'char-pts rw', words: 'read and write pseudo terminals' },
      { text: 'block-* r', words: 'read all block devices' },
    ].filter(({ text }) => text.startsWith(typed)),
  examples: ['/dev/null rw', '/dev/sda r', 'char-pts rw', 'block-* rwm'],
});
