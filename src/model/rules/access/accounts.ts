/**
 * Users and groups that a system has from the start, on Debian, Fedora or Arch, and those of programs that many clients
 * share. Any other has to be made by somebody.
 */
const known: ReadonlySet<string> = new Set([
  ...[
    'root',
    'daemon',
    'bin',
    'sys',
    'adm',
    'tty',
    'disk',
    'kmem',
    'lp',
    'mail',
    'news',
    'uucp',
    'man',
    'proxy',
    'games',
  ],
  ...[
    'nobody',
    'nogroup',
    'users',
    'staff',
    'operator',
    'backup',
    'list',
    'irc',
    'sync',
    'ftp',
    'input',
    'render',
    'kvm',
  ],
  ...[
    'dialout',
    'fax',
    'voice',
    'cdrom',
    'floppy',
    'tape',
    'audio',
    'video',
    'dip',
    'src',
    'shadow',
    'utmp',
    'plugdev',
  ],
  ...[
    'sudo',
    'wheel',
    'lock',
    'optical',
    'scanner',
    'storage',
    'netdev',
    'sasl',
    'ssl-cert',
    'messagebus',
    'dbus',
    'polkitd',
  ],
  ...['www-data', 'http', 'apache', 'nginx', 'caddy', 'haproxy', 'git', 'docker', 'podman', 'libvirt', 'lxd', 'incus'],
  ...['postgres', 'mysql', 'redis', 'postfix', 'dovecot', 'sshd', 'syslog', 'chrony', 'avahi', 'rtkit', 'tss', 'gdm'],
]);

/** Whether an account is one that needs no making: by its name, or given as a number. */
export const isKnownAccount = (name: string): boolean =>
  known.has(name) || /^\d+$/.test(name) || name.startsWith('systemd-');
