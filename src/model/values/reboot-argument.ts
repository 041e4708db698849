import { accepted, type Kind, type Read, rejected, reset } from './kind.ts';
import { escapePercents, readExpanded, readStripped } from './part.ts';

/** The longest argument that systemd takes (`NAME_MAX`). */
const longest = 255;

function check(value: string): Read<string> {
  if (value === '') return reset;
  if (!/^[\0-\x7f]*$/.test(value)) return rejected('reboot-argument/not-ascii', value);
  return value.length > longest ? rejected('reboot-argument/too-long', value, { max: longest }) : accepted(value);
}

/** What is passed to reboot(2); empty clears it. Follows `config_parse_reboot_parameter`. */
export const rebootArgument: Kind<string> = {
  parser: 'config_parse_reboot_parameter',
  read: (text, context) =>
    readStripped(text, (stripped) => (stripped === '' ? reset : readExpanded(stripped, context, {}, check))),
  show: (value) => value,
  canonical: escapePercents,
  words: (value) => `“${value}” is passed to the reboot`,
  examples: ['recovery', 'bootloader'],
};
