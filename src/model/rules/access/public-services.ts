/**
 * Where services of the system take every local client, and ask by themselves who has connected: by its credentials, by a
 * password, or because what they give is for all. There the mode 0666 is the point.
 */
const publicPlaces: readonly string[] = [
  '/run/dbus/system_bus_socket',
  '/run/systemd/',
  '/dev/log',
  // Names, users and logins.
  '/var/lib/sss/pipes/',
  '/run/nscd/socket',
  '/run/nslcd/socket',
  '/run/.heim_org.h5l.kcm-socket',
  '/run/rpcbind.sock',
  '/run/avahi-daemon/socket',
  // Databases, with users of their own.
  '/run/postgresql/',
  '/run/mysqld/',
  '@mariadb',
  // Devices.
  '/run/cups/cups.sock',
  '/run/pcscd/pcscd.comm',
  '/run/lirc/lircd',
  '/run/acpid.socket',
  '/run/ibacm-unix.sock',
  '/run/spice-vdagentd/',
  // What is for all.
  '/run/uuidd/request',
  '/run/mpd/socket',
  '/run/snapd.socket',
  '/nix/var/nix/daemon-socket/socket',
];

/** Whether a path or an abstract name is one of these; a place that ends with a slash is a folder. */
export const isPublic = (address: string): boolean =>
  publicPlaces.some((place) =>
    place.endsWith('/') || place.startsWith('@') ? address.startsWith(place) : address === place,
  );
