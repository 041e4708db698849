import { pathKind } from './path-value.ts';

/** The path of a character device or a file of the kernel's, as `ListenSpecial=` takes it. Follows `config_parse_socket_listen`. */
export const specialPath = pathKind(
  'config_parse_socket_listen',
  {},
  (path) => `special file ${path}`,
  ['/dev/input/event0', '/proc/kmsg'],
  () => ['/dev/input/event0', '/dev/rfkill', '/dev/uinput', '/proc/kmsg'],
);
