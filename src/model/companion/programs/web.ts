import type { Listener } from '../../unit/unit.ts';
import type { Program } from '../program.ts';
import { exec, isPath, mixed, notify, reload, service, start, streams, variable } from './write.ts';

/** How nginx writes an address: paths have `unix:` before them. */
const asListen = (address: string): string => `${isPath(address) ? 'unix:' : ''}${address}`;

/** How PHP-FPM names an address that it inherits: IPv6 without brackets (`fpm_sockets_hash_op` prints with `inet_ntop`). */
const asFpmKey = (address: string): string => address.replace(/^\[(.*)\]/, '$1');

const addresses = (listeners: readonly Listener[]): readonly string[] =>
  streams(listeners).map(({ address }) => address);

export const web: readonly Program[] = [
  // nginx: src/core/nginx.c (ngx_add_inherited_sockets, main); docker-nginx#702, #703; angie#128. Seen: 1.22.
  {
    id: 'nginx',
    title: 'nginx',
    group: 'web',
    taking: 'native',
    commands: ['nginx'],
    service: (listeners) => [
      exec,
      variable(
        'NGINX',
        streams(listeners)
          .map(({ fd }) => `${fd};`)
          .join(''),
        'nginx does not know LISTEN_FDS; this variable names the sockets it inherits, each with a semicolon behind it.',
      ),
      start("/usr/sbin/nginx -g 'daemon off;'", 'Runs nginx in the foreground, where systemd keeps watch over it.'),
      reload('HUP'),
      service('KillSignal', 'SIGQUIT', 'nginx finishes the requests that it has before it goes.'),
      mixed,
    ],
    configuration: {
      file: '/etc/nginx/conf.d/app.conf',
      text: (listeners) =>
        `server {\n${addresses(listeners)
          .map((address) => `    listen ${asListen(address)};\n`)
          .join('')}}\n`,
    },
    notes: [
      'NGINX= is the way in which nginx hands sockets to its successor when the binary is upgraded: it works, but its makers promise nothing for socket units.',
      'Each listen line must say the address exactly as the socket unit has it: ListenStream=80 is [::]:80, while “listen 80;” means 0.0.0.0:80, and nginx then ends with “Address already in use”.',
      'Do not keep Type=forking from the packaged service: with NGINX= set nginx never goes to the background, so that start would wait until it times out.',
      'The server blocks that the package brings (“listen 80 default_server;”) count as well: take out those that the socket unit does not cover.',
    ],
  },
  // httpd: docs/manual/mod/mod_systemd.xml, modules/arch/unix/mod_systemd.c (ap_find_systemd_socket); Debian's apache2-bin
  // 2.4.71 has neither the module nor the call.
  {
    id: 'apache',
    title: 'Apache httpd',
    group: 'web',
    taking: 'native',
    commands: ['httpd', 'apache2', 'apachectl', 'apache2ctl'],
    service: () => [
      notify,
      start('/usr/sbin/httpd -DFOREGROUND', 'Runs httpd in the foreground, where systemd keeps watch over it.'),
      service(
        'ExecReload',
        '/usr/sbin/httpd -k graceful',
        'Checks the configuration first, then takes it up without dropping a request.',
      ),
      mixed,
    ],
    configuration: {
      file: '/etc/httpd/conf/httpd.conf',
      text: (listeners) =>
        `LoadModule systemd_module modules/mod_systemd.so\n${addresses(listeners)
          .filter((address) => !isPath(address))
          .map((address) => `Listen ${address.replace(/^\[::\]:/, '')}\n`)
          .join('')}`,
    },
    notes: [
      'Only builds with systemd support take sockets: those of Fedora and RHEL do, the apache2 of Debian and Ubuntu does not and needs systemd-socket-proxyd in front.',
      'mod_systemd must be loaded, and each Listen must be a port of the socket unit: any other Listen, such as 443 from ssl.conf, is a fatal error.',
      'Sockets are matched by their port number alone, so httpd takes no Unix socket.',
    ],
  },
  // Caddy: listeners.go (ParseNetworkAddressWithDefaults), caddy#6296, #6573 (in 2.9.0); the service is that of caddy/dist.
  {
    id: 'caddy',
    title: 'Caddy',
    group: 'web',
    taking: 'native',
    commands: ['caddy run', 'caddy start'],
    service: () => [
      notify,
      service(
        'User',
        'caddy',
        'The account that the package makes; systemd has opened the port, so it needs no rights.',
      ),
      service('Group', 'caddy', 'The group that the package makes.'),
      start(
        '/usr/bin/caddy run --environ --config /etc/caddy/Caddyfile',
        'Runs Caddy with the Caddyfile that names the descriptors.',
      ),
      service(
        'ExecReload',
        '/usr/bin/caddy reload --config /etc/caddy/Caddyfile --force',
        'Loads the new Caddyfile and keeps its sockets.',
      ),
    ],
    configuration: {
      file: '/etc/caddy/Caddyfile',
      text: (listeners) =>
        `{\n\tauto_https disable_redirects\n}\n\nhttp://localhost {\n${streams(listeners)
          .map(({ fd }) => `\tbind fd/${fd} {\n\t\tprotocols h1\n\t}\n`)
          .join('')}\trespond "Hello"\n}\n`,
    },
    notes: [
      'bind fd/3 came with Caddy 2.9; the 2.6 of Debian 12 does not know it.',
      'Caddy does not look at LISTEN_FDS by itself: every site needs its own bind line, and a site without one opens its port again and fails.',
      'Automatic HTTPS opens port 80 for redirects: switch that off with “auto_https disable_redirects”, or give port 80 a socket and a site too.',
      'HTTP/3 needs a ListenDatagram= and “bind fdgram/4”; without one, say “protocols h1 h2” in the block of the bind line.',
    ],
  },
  // PHP-FPM: sapi/fpm/fpm/fpm_sockets.c (fpm_sockets_init_main, fpm_sockets_cleanup), php-fpm.service.in. Seen: 8.2.
  {
    id: 'php-fpm',
    title: 'PHP-FPM',
    group: 'web',
    taking: 'native',
    commands: ['php-fpm'],
    service: (listeners) => [
      notify,
      variable(
        'FPM_SOCKETS',
        streams(listeners)
          .map(({ fd, address }) => `${asFpmKey(address)}=${fd}`)
          .join(','),
        'PHP-FPM does not know LISTEN_FDS; this variable says which descriptor belongs to which listen line of its pools.',
      ),
      start(
        '/usr/sbin/php-fpm --nodaemonize --fpm-config /etc/php-fpm.conf',
        'Runs PHP-FPM in the foreground, where systemd keeps watch over it.',
      ),
      reload('USR2'),
    ],
    configuration: {
      file: '/etc/php-fpm.d/www.conf',
      text: (listeners) =>
        addresses(listeners)
          .map((address) => `listen = ${address}\n`)
          .join(''),
    },
    notes: [
      'When it stops, PHP-FPM removes a Unix socket even though systemd made it: after a stop or restart of the service nobody can connect until you restart the socket unit too, so use “systemctl reload”.',
      'In FPM_SOCKETS= an IPv6 address stands without brackets (:::9000=3 for [::]:9000), in the pool with them; where the two do not meet, PHP-FPM ends with “Address already in use”.',
      'One listen line belongs to one pool: list the pools in the order of the sockets, and give each an address of its own.',
      'Debian and Ubuntu name it by version: /usr/sbin/php-fpm8.2 with /etc/php/8.2/fpm/php-fpm.conf.',
    ],
  },
];
