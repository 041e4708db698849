import { byteLength } from './bytes.ts';
import { accepted, type Context, type Kind, type Read, rejected, reset } from './kind.ts';
import { escapePercents, readExpanded, readStripped, verified } from './part.ts';
import { safeAtoi } from './safe-atoi.ts';

/** What is wrong with the name of a network interface, as the code of a problem. Follows `ifname_valid_full` without flags. */
export function interfaceNameProblem(name: string, target: number) {
  if (byteLength(name) > 15) return 'interface/too-long';
  if (/^\.{0,2}$/.test(name) || name === 'all' || name === 'default') return 'interface/reserved';
  if (!/^[!-~]*$/.test(name) || /[:/%]/.test(name)) return 'interface/character';
  return /^\d+$/.test(name) || safeAtoi(name, target, 1n, 2n ** 31n - 1n).ok ? 'interface/numeric' : undefined;
}

/** Whether this systemd replaces specifiers here; 257 does not, 262 does. */
const expandsSpecifiers = 258;

const check = (name: string, target: number): Read<string> => {
  const code = interfaceNameProblem(name, target);
  if (!code) return accepted(name);
  const meant = /^(["'])(.*)\1$/.exec(name)?.[2] ?? /^\S+(?=\s)/.exec(name)?.[0];
  return rejected(code, name, {}, { suggestion: meant });
};

function read(text: string, context: Context): Read<string> {
  const { target } = context;
  return readStripped(text, (name) => {
    if (name === '' || name === '*') return reset;
    if (target < expandsSpecifiers) return verified(check(name, target), (text) => check(text, target));
    return readExpanded(name, context, {}, (expanded) =>
      verified(check(expanded, target), (text) => check(text, target)),
    );
  });
}

/** A network interface by name; empty or `*` clears it. Follows `config_parse_socket_bindtodevice`. */
export const interfaceName: Kind<string> = {
  parser: 'config_parse_socket_bindtodevice',
  read,
  show: (name) => name,
  canonical: escapePercents,
  words: (name) => `only the network interface ${name}`,
  complete: (typed) =>
    Object.entries({
      eth0: 'the first Ethernet interface',
      lo: 'loopback, this machine only',
      wlan0: 'the first wireless interface',
    })
      .filter(([name]) => name.startsWith(typed))
      .map(([text, words]) => ({ text, words })),
  examples: ['eth0', 'lo', 'enp3s0', 'br-lan'],
};
