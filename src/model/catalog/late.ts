import type { Directive } from './directive.ts';
import { entries } from './entries.ts';
import { service } from './service.ts';
import { execPaths } from './shared/exec-paths.ts';
import { execProcess } from './shared/exec-process.ts';
import { execSandbox } from './shared/exec-sandbox.ts';
import { resource } from './shared/resource.ts';

/** What commands run with, in `[Socket]` as in `[Service]`. */
const shared = [execPaths, execProcess, execSandbox, resource].flat();

/** The directives that few sockets have, and those of services. */
export const lateCatalog: readonly Directive[] = [
  ...entries('Socket', 'other', shared),
  ...entries('Service', 'other', shared),
  ...service,
];
