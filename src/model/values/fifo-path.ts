import { pathKind } from './path-value.ts';
import { splitUnitName } from './unit-name.ts';

/** The path of a FIFO, as `ListenFIFO=` takes it. Follows `config_parse_socket_listen`. */
export const fifoPath = pathKind(
  'config_parse_socket_listen',
  { noApiVfs: true, patchVarRun: true },
  (path) => `FIFO ${path}`,
  ['/run/app.fifo', '%t/%p.fifo'],
  ({ unit, manager }) => [`${manager === 'user' ? '%t' : '/run'}/${splitUnitName(unit)?.prefix ?? 'app'}.fifo`],
);
