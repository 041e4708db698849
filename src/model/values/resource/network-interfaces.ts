import { byteLength } from '../bytes.ts';
import { clearable } from '../clearable.ts';
import { interfaceNameProblem } from '../interface-name.ts';
import { accepted, type Context, type Kind, type Read, rejected } from '../kind.ts';
import { escapePercents, mapRead, readExpanded, readPart, verified } from '../part.ts';
import { listed, quoteWord, readWords } from '../word-list.ts';

/** The version from which a list takes the longer alternative names too. */
const takesAlternatives = 256;

/** The longest alternative name (`ALTIFNAMSIZ` less one). */
const longest = 127;

/** What is wrong with a name, where alternative ones may be longer. Follows `ifname_valid_full`. */
function problemOf(name: string, target: number) {
  const problem = interfaceNameProblem(name, target);
  if (problem !== 'interface/too-long' || target < takesAlternatives) return problem;
  if (byteLength(name) > longest) return 'interface/reserved';
  // Of a longer name each character is looked at on its own.
  return [...name].some((c) => interfaceNameProblem(`x${c}`, target)) ? 'interface/character' : undefined;
}

function check(name: string, { target }: Context): Read<string> {
  const code = problemOf(name, target);
  if (!code) return accepted(name);
  const meant = /^(["'])(.*)\1$/.exec(name)?.[2] ?? name.split(/[,;]+/).filter(Boolean).join(' ');
  return rejected(code, name, {}, { suggestion: meant === name || meant === '' ? undefined : meant });
}

/** The interfaces that are allowed, or all but those. */
interface Interfaces {
  readonly except: boolean;
  readonly names: readonly string[];
}

function readList(text: string, context: Context): Read<Interfaces> {
  const except = text.startsWith('~');
  const read = readPart(text, except ? 1 : 0, text.length, (part) =>
    readWords(part, { unquote: true }, (word) => check(word, context)),
  );
  return mapRead(read, (names) => ({ except, names: [...new Set(names)] }));
}

/** A name that is not the mark of an exception when it comes first. */
const quoteName = (name: string): string =>
  name.startsWith('~') ? `"${name.replace(/["\\]/g, '\\$&')}"` : quoteWord(name, false);

/** Names of network interfaces, after `~` those that are forbidden; empty clears them. Follows `config_parse_restrict_network_interfaces`. */
export const networkInterfaces: Kind<Interfaces> = clearable({
  parser: 'config_parse_restrict_network_interfaces',
  read: (text, context) => verified(readList(text, context), (again) => readList(again, context)),
  show: ({ except, names }) => (except ? '~' : '') + names.join(' '),
  canonical: ({ except, names }) => (except ? '~' : '') + names.map(quoteName).join(' '),
  words: ({ except, names }) => {
    if (names.length === 0) return 'all interfaces';
    return `${except ? 'all interfaces but' : 'only'} ${listed(names)}`;
  },
  complete: (typed) =>
    [
      { text: 'lo', words: 'loopback, this machine only' },
      { text: '~lo', words: 'all but loopback' },
    ].filter(({ text }) => text.startsWith(typed)),
  examples: ['lo', 'eth0 lo', '~eth1'],
});

/** One network interface; empty clears it. Follows `config_parse_bind_network_interface`. */
export const networkInterface: Kind<string> = clearable({
  parser: 'config_parse_bind_network_interface',
  read: (text, context) =>
    readExpanded(text, context, {}, (name) => verified(check(name, context), (again) => check(again, context))),
  show: (name) => name,
  canonical: escapePercents,
  words: (name) => `the network interface ${name}`,
  examples: ['eth0', 'vrf-blue', 'lo'],
});
