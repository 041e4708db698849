import { boolean, parseBoolean } from '../boolean.ts';
import { accepted, type Context, type Kind, type Read, rejected, reset } from '../kind.ts';
import { escapePercents, mapRead, readExpanded, readPart, readStripped } from '../part.ts';

/** Whether the host name is protected, and the one that the unit sees. */
export interface HostNameProtection {
  readonly mode: 'yes' | 'no' | 'private';
  readonly hostname?: string;
}

/** Before this version it is a plain boolean: 257 knows no `private`, 262 does. */
const takesModes = 258;

/** `HOST_NAME_MAX`. */
const longest = 64;

/** Follows `hostname_is_valid` without flags. */
const isHostName = (name: string): boolean =>
  name.length <= longest &&
  name !== '.host' &&
  name.split('.').every((label) => /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i.test(label));

function readMode(text: string): Read<'yes' | 'no' | 'private'> {
  const on = parseBoolean(text);
  if (on !== undefined) return accepted(on ? 'yes' : 'no');
  if (text === 'private') return accepted(text);
  const suggestion = text.toLowerCase() === 'private' ? 'private' : undefined;
  return rejected('choice/unknown', text, { choices: 'yes, no or private' }, { suggestion });
}

const readName = (text: string, context: Context): Read<string> =>
  readExpanded(text, context, { max: longest }, (name) =>
    isHostName(name) ? accepted(name) : rejected('hostname/invalid', name),
  );

function readModes(text: string, context: Context): Read<HostNameProtection> {
  if (text === '') return reset;
  const colon = text.indexOf(':');
  if (colon < 0) return mapRead(readMode(text), (mode) => ({ mode }));
  const name = readPart(text, colon + 1, text.length, (part) => readName(part, context));
  if (name.status !== 'accepted') return name;
  const mode = readPart(text, 0, colon, readMode);
  if (mode.status !== 'accepted') return mode;
  if (mode.value === 'no')
    return rejected('hostname/switched-off', text, {}, { suggestion: `yes${text.slice(colon)}` });
  return accepted({ mode: mode.value, hostname: name.value });
}

const words = {
  yes: 'the host name cannot be changed',
  no: 'the host name can be changed',
  private: 'a host name of its own',
};

/** Whether the host name can be changed, and which one is seen. Follows `config_parse_protect_hostname`. */
export const protectHostname: Kind<HostNameProtection> = {
  parser: 'config_parse_protect_hostname',
  read: (text, context) =>
    context.target < takesModes
      ? mapRead(boolean.read(text, context), (on) => ({ mode: on ? 'yes' : 'no' }))
      : readStripped(text, (stripped) => readModes(stripped, context)),
  show: ({ mode }) => (mode === 'no' ? 'no' : 'yes'),
  canonical: ({ mode, hostname }) => (hostname === undefined ? mode : `${mode}:${escapePercents(hostname)}`),
  words: ({ mode, hostname }) => (hostname === undefined ? words[mode] : `${words[mode]}; it is ${hostname}`),
  complete: (typed, { target }) =>
    (['yes', 'no', 'private'] as const)
      .filter((mode) => mode.startsWith(typed) && (mode !== 'private' || target >= takesModes))
      .map((mode) => ({ text: mode, words: words[mode] })),
  examples: ['yes', 'no'],
};
