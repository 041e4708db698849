import { type Needs, ordinaryNeeds } from './hardening/needs.ts';
import type { Line } from './line.ts';
import type { Program } from './program.ts';

/** What a known program needs beside an ordinary one, and where it writes outside of directories that systemd makes for it. */
interface Special {
  readonly needs?: Partial<Needs>;
  readonly writes?: readonly string[];
}

/** No compiler at run time. */
const plain: Special = { needs: { jit: false } };
/** Begins as root, and becomes another user itself. */
const master: Special = { needs: { jit: false, user: 'root' } };
/** Lets people in or runs what they bring: they must find all rights there. */
const privileged: Special = { needs: { privileged: true } };
/** Keeps its data where its package puts it. */
const keeps = (...writes: readonly string[]): Special => ({ needs: { jit: false, network: 'loopback' }, writes });

const special: Readonly<Record<string, Special>> = {
  nginx: master,
  apache: master,
  'php-fpm': { needs: { user: 'root' } },
  rsyncd: master,
  gunicorn: plain,
  uvicorn: plain,
  hypercorn: plain,
  uwsgi: plain,
  go: plain,
  axum: plain,
  'git-daemon': plain,
  caddy: plain,
  dockerd: privileged,
  podman: privileged,
  sshd: privileged,
  // PostgreSQL compiles queries while it runs.
  postgresql: {
    needs: { network: 'loopback' },
    writes: ['/var/lib/postgresql', '/var/lib/pgsql', '/var/log/postgresql', '/run/postgresql'],
  },
  redis: keeps('/var/lib/redis', '/var/log/redis'),
  mysql: keeps('/var/lib/mysql', '/var/log/mysql', '/run/mysqld'),
  mariadb: keeps('/var/lib/mysql', '/var/log/mysql', '/run/mysqld'),
  memcached: { needs: { jit: false, network: 'loopback' } },
};

/**
 * What a program needs of its sandbox. `user` is the account that its service names, where it does; `network` how far it
 * connects on its own account, where the user has said so.
 */
export function needsOfProgram(
  { id, taking }: Pick<Program, 'id' | 'taking'>,
  user: string | undefined,
  network: Needs['network'] | undefined,
): Needs {
  const { needs = {} } = special[id] ?? {};
  // Behind a proxy a program opens its own port, on this machine.
  const behind: Partial<Needs> = taking === 'proxy' ? { network: 'loopback' } : {};
  const named: Partial<Needs> = user === undefined || user === 'root' ? {} : { user: { name: user } };
  return { ...ordinaryNeeds, ...behind, ...needs, ...(network === undefined ? {} : { network }), ...named };
}

/** Where a known program writes: the strict level would take it away. */
export const writableLines = ({ id }: Pick<Program, 'id'>): readonly Line[] =>
  (special[id]?.writes ?? []).map((path) => ({
    section: 'Service',
    key: 'ReadWritePaths',
    value: `-${path}`,
    why: 'It keeps its data there; the rest of the system stays read-only.',
  }));
