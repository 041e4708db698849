import { plainText } from './string.ts';

/** What is passed to reboot(2). Follows `config_parse_reboot_parameter`. */
export const rebootArgument = plainText(
  (value) => `“${value}” is passed to the reboot`,
  ['recovery', 'bootloader'],
  'config_parse_reboot_parameter',
);
