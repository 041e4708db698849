import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { cannotTake } from './cannot-take.ts';

const tcp = socket('ListenStream=6379');
const runs = (command: string) => ({ ...tcp, ...service(`ExecStart=${command}`) });
const redis = '/usr/bin/redis-server /etc/redis/redis.conf --supervised systemd';

ruleCases(cannotTake, {
  raises: [
    ['Redis', runs(redis), redis],
    [
      'PostgreSQL',
      runs('/usr/lib/postgresql/15/bin/postgres -D /srv/db'),
      '/usr/lib/postgresql/15/bin/postgres -D /srv/db',
    ],
    [
      'memcached behind env',
      runs('/usr/bin/env A=1 /usr/bin/memcached -m 64'),
      '/usr/bin/env A=1 /usr/bin/memcached -m 64',
    ],
    ['Bun', runs('/usr/local/bin/bun run server.ts'), '/usr/local/bin/bun run server.ts'],
  ],
  silent: [
    ['a proxy before it', runs('/usr/lib/systemd/systemd-socket-proxyd 127.0.0.1:6380')],
    ['a client of it', runs('/usr/bin/redis-cli -h 127.0.0.1')],
    ['MariaDB, which takes sockets', runs('/usr/sbin/mariadbd')],
    ['a script of that name', runs('/usr/local/bin/redis-server-wrapper')],
    ['Redis without a socket', service(`ExecStart=${redis}`)],
    [
      'Redis behind a proxy',
      {
        ...runs('/usr/lib/systemd/systemd-socket-proxyd 127.0.0.1:6380'),
        'behind.service': `[Service]\nExecStart=${redis}\n`,
      },
    ],
  ],
});
