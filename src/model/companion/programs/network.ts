import type { Program } from '../program.ts';
import { errorsToJournal, service, socket, start } from './write.ts';

export const network: readonly Program[] = [
  // OpenSSH: sshd(8) -i; sshd@.service of Debian and Fedora; pain 1 and 24 of our notes (systemd#20685). Seen: 9.2.
  {
    id: 'sshd',
    title: 'OpenSSH server',
    group: 'network',
    taking: 'per-connection',
    commands: ['sshd'],
    service: () => [
      start(
        '-/usr/sbin/sshd -i',
        'Serves one connection, its standard input; the dash keeps a failed login from leaving a failed unit.',
      ),
      service(
        'RuntimeDirectory',
        'sshd',
        'sshd locks its unprivileged part into /run/sshd and does not start without it.',
      ),
      service('RuntimeDirectoryMode', '0755', 'sshd refuses a folder that others may write to.'),
      service('RuntimeDirectoryPreserve', 'yes', 'Keeps the folder while other connections still use it.'),
      service('KillMode', 'process', 'What a user has started in the session is not killed with the connection.'),
      errorsToJournal,
    ],
    socket: [
      socket(
        'MaxConnectionsPerSource',
        '10',
        'MaxStartups of sshd does not count here, as each sshd knows one connection only.',
      ),
    ],
    notes: [
      'Port and ListenAddress in sshd_config do nothing here: the socket unit alone decides, and a firewall that is opened for another port locks you out.',
      'Before you enable this, stop and mask the packaged ssh.service or ssh.socket for the same port, and keep a second session open until a login has worked.',
      'Instances that failed count against the limits of the socket until they are cleared away; the dash before the command prevents that.',
      'The sshd of Ubuntu 22.10 and later, and of Debian since 12, is patched to take listening sockets; that of other makers is not, so “sshd -i” is what works everywhere.',
    ],
  },
  // rsync: packaging/systemd/rsync@.service, clientserver.c (daemon_main), rsyncd.conf(5). Seen: Debian 12.
  {
    id: 'rsyncd',
    title: 'rsync daemon',
    group: 'network',
    taking: 'per-connection',
    commands: ['rsync --daemon'],
    service: () => [
      start(
        '-/usr/bin/rsync --daemon',
        'rsync sees that its standard input is a socket and serves that one connection.',
      ),
      errorsToJournal,
    ],
    notes: [
      'Without /etc/rsyncd.conf every connection is cut at once, and the client only says that it was.',
      'Port and address in rsyncd.conf do nothing here: the socket unit alone decides.',
      '“max connections” of a module counts across instances by its “lock file”, which all of them must be able to write.',
      'Do not add --no-detach or --port: they are for a daemon that listens itself.',
    ],
  },
  // git: git-daemon(1), daemon.c. Seen: 2.39.
  {
    id: 'git-daemon',
    title: 'git daemon',
    group: 'network',
    taking: 'per-connection',
    commands: ['git daemon', 'git-daemon'],
    service: () => [
      start(
        '-/usr/bin/git daemon --inetd --export-all --base-path=/srv/git',
        '--inetd serves one connection; --base-path keeps clients below this folder.',
      ),
      errorsToJournal,
    ],
    notes: [
      '--export-all gives every repository below --base-path to everybody, without a password: leave it out, and only those with a file git-daemon-export-ok are served.',
      '--inetd goes neither with --port and --listen nor with --user and --group: use User= here.',
      'Git refuses repositories that belong to another user than the one it runs as: give them to the user of User=, since with the Git of Debian 12 it does not help to name them in safe.directory.',
    ],
  },
];
