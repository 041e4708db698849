import { pathKind } from './path-value.ts';

/** Where a USB FunctionFS is mounted, as `ListenUSBFunction=` takes it. Follows `config_parse_socket_listen`. */
export const usbFunctionfs = pathKind(
  'config_parse_socket_listen',
  { noApiVfs: true },
  (path) => `USB function endpoints in ${path}`,
  ['/run/usb/ffs', '/run/%p'],
);
