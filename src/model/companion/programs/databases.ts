import type { Program } from '../program.ts';
import { exec, mixed, notify, reload, service, start, untilFile } from './write.ts';

export const databases: readonly Program[] = [
  // PostgreSQL: docs “Starting the Database Server” (Type=notify), postgres(1). Seen: 15 behind systemd-socket-proxyd.
  {
    id: 'postgresql',
    title: 'PostgreSQL',
    group: 'database',
    taking: 'proxy',
    commands: ['postgres', 'postmaster', 'pg_ctl', 'pg_ctlcluster'],
    behind: '127.0.0.1:5433',
    service: () => [
      notify,
      service('User', 'postgres', 'PostgreSQL refuses to run as root.'),
      start(
        '/usr/bin/postgres -D /var/lib/pgsql/data -c listen_addresses=127.0.0.1 -c port=5433',
        'PostgreSQL opens its sockets itself, so it gets an address that only the proxy uses.',
      ),
      reload('HUP'),
      mixed,
      service('KillSignal', 'SIGINT', 'Ends sessions and stops cleanly; SIGTERM would wait for every client to leave.'),
      service('TimeoutSec', 'infinity', 'Recovery after a crash and the last checkpoint take as long as they take.'),
    ],
    notes: [
      'For pg_hba.conf every client comes from 127.0.0.1: a “trust” line for that address lets in everybody who reaches the socket.',
      'The packaged service must be stopped: two servers cannot use one data directory, and PostgreSQL says “lock file "postmaster.pid" already exists”.',
      'On Debian and Ubuntu it is /usr/lib/postgresql/15/bin/postgres with “-D /var/lib/postgresql/15/main -c config_file=/etc/postgresql/15/main/postgresql.conf”.',
      'Do not put the proxy before the Unix socket of PostgreSQL: “peer” would see the user of the proxy, not that of the client.',
    ],
  },
  // Redis: redis.conf, networking.c (clientAcceptHandler, protected mode), Debian's redis-server.service. Seen: 7.0, and that
  // it denies a stranger by itself and serves the same one through the proxy.
  {
    id: 'redis',
    title: 'Redis',
    group: 'database',
    taking: 'proxy',
    commands: ['redis-server', 'valkey-server'],
    behind: '/run/redis/behind.sock',
    service: () => [
      notify,
      service('User', 'redis', 'The account that the package makes.'),
      service('RuntimeDirectory', 'redis', 'Makes the folder of the socket, and clears it away when Redis stops.'),
      start(
        '/usr/bin/redis-server /etc/redis/redis.conf --supervised systemd --daemonize no --port 0 --unixsocket /run/redis/behind.sock --unixsocketperm 777',
        'Redis opens its sockets itself, so it gets a Unix socket that only the proxy uses, and no port.',
      ),
    ],
    notes: [
      'Behind the proxy every client is a local one, so the protected mode of Redis no longer keeps strangers out: set “requirepass” or ACLs.',
      'Where the proxy stops Redis after an idle time, what “save” and “appendonly” did not write is lost.',
      '--supervised systemd is what makes Type=notify work; without it the start times out.',
      'Stop the packaged redis-server.service: both would write the same files in /var/lib/redis.',
    ],
  },
  // MySQL: mysqld(8), “Managing MySQL Server with systemd”, auth_socket. Read, not run.
  {
    id: 'mysql',
    title: 'MySQL',
    group: 'database',
    taking: 'proxy',
    commands: ['mysqld', 'mysqld_safe'],
    behind: '127.0.0.1:3307',
    service: () => [
      notify,
      service('User', 'mysql', 'The account that the package makes; mysqld refuses to run as root.'),
      service('RuntimeDirectory', 'mysqld', 'mysqld keeps its own socket and its PID file there.'),
      start(
        '/usr/sbin/mysqld --bind-address=127.0.0.1 --port=3307',
        'MySQL opens its sockets itself, so it gets an address that only the proxy uses.',
      ),
      service('TimeoutSec', 'infinity', 'Recovery after a crash takes as long as it takes.'),
    ],
    notes: [
      'Do not put the proxy before /run/mysqld/mysqld.sock: accounts with auth_socket are checked by the user of the proxy, and behind a proxy of root everybody logs in as root without a password.',
      'Every client comes from 127.0.0.1, so accounts such as ‘app’@‘10.0.0.%’ no longer match.',
      'Stop the packaged mysql.service: two servers cannot use one data directory.',
    ],
  },
  // MariaDB: sql/mysqld.cc (use_systemd_activated_sockets), support-files/mariadb.socket.in; 10.6 and later. Read, not run.
  {
    id: 'mariadb',
    title: 'MariaDB',
    group: 'database',
    taking: 'native',
    commands: ['mariadbd', 'mariadbd-safe'],
    service: () => [
      notify,
      service('User', 'mysql', 'The account that the package makes.'),
      start('/usr/sbin/mariadbd', 'MariaDB takes the sockets of systemd by itself.'),
      service('TimeoutSec', '900', 'Recovery after a crash takes its time.'),
      service('SendSIGKILL', 'no', 'A database that is still writing is never killed.'),
    ],
    notes: [
      'Before MariaDB 10.6 it opens its sockets itself, and fails with “Address already in use”.',
      'With sockets from systemd, “port”, “socket” and “bind-address” of its configuration open nothing: the socket unit alone decides.',
      'The packaged mariadb.socket has @mariadb, a path and 3306, at mode 777: take over the path that local programs use, or they cannot connect.',
    ],
  },
  // memcached: memcached(1) -s, -a. Seen: 1.6 behind systemd-socket-proxyd.
  {
    id: 'memcached',
    title: 'memcached',
    group: 'database',
    taking: 'proxy',
    commands: ['memcached'],
    behind: '/run/memcached/behind.sock',
    service: () => [
      exec,
      service(
        'DynamicUser',
        'yes',
        'memcached keeps no files, so a user made for the run is enough, on every distribution.',
      ),
      service(
        'RuntimeDirectory',
        'memcached',
        'Makes the folder of the socket, and clears it away when memcached stops.',
      ),
      start(
        '/usr/bin/memcached -s /run/memcached/behind.sock -a 0777',
        '-s opens a Unix socket and no port; -a lets the proxy connect, whoever it runs as.',
      ),
      untilFile('/run/memcached/behind.sock'),
    ],
    notes: [
      'Where the proxy stops memcached after an idle time, the cache is empty afterwards: leave the idle time out unless that is what you want.',
      'There is no password: whoever reaches the socket unit reads and writes everything.',
      'The wrapper of Debian reads /etc/memcached.conf; this command does not, so size and threads (-m, -t) belong here.',
    ],
  },
];
