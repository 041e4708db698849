import { pathKind } from './path-value.ts';
import { splitUnitName } from './unit-name.ts';

/**
 * The name of a POSIX message queue, as `ListenMessageQueue=` takes it: written like a path, though the kernel allows no
 * further slash. Follows `config_parse_socket_listen`.
 */
export const messageQueue = pathKind(
  'config_parse_socket_listen',
  { noApiVfs: true, home: '/' },
  (path) => `message queue ${path}`,
  ['/app', '/%p'],
  ({ unit }) => [`/${splitUnitName(unit)?.prefix ?? 'app'}`],
);
