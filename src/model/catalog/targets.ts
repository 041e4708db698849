/** What a unit file can be written for: a distribution, or a systemd version by number. */
export interface Target {
  readonly id: string;
  readonly name: string;
  /** The systemd version, such as 252. */
  readonly systemd: number;
}

export const oldestTarget = 239;
export const newestTarget = 262;
export const defaultTarget = 252;

const distributions: readonly Target[] = [
  { id: 'debian-13', name: 'Debian 13', systemd: 257 },
  { id: 'debian-12', name: 'Debian 12', systemd: 252 },
  { id: 'debian-11', name: 'Debian 11', systemd: 247 },
  { id: 'ubuntu-25.10', name: 'Ubuntu 25.10', systemd: 257 },
  { id: 'ubuntu-25.04', name: 'Ubuntu 25.04', systemd: 257 },
  { id: 'ubuntu-24.04', name: 'Ubuntu 24.04', systemd: 255 },
  { id: 'ubuntu-22.04', name: 'Ubuntu 22.04', systemd: 249 },
  { id: 'ubuntu-20.04', name: 'Ubuntu 20.04', systemd: 245 },
  { id: 'rhel-10', name: 'RHEL 10', systemd: 257 },
  { id: 'rhel-9', name: 'RHEL 9', systemd: 252 },
  { id: 'rhel-8', name: 'RHEL 8', systemd: 239 },
  { id: 'fedora-43', name: 'Fedora 43', systemd: 258 },
  { id: 'fedora-42', name: 'Fedora 42', systemd: 257 },
  { id: 'fedora-41', name: 'Fedora 41', systemd: 256 },
  { id: 'opensuse-leap-15.6', name: 'openSUSE Leap 15.6', systemd: 254 },
  { id: 'sles-15.6', name: 'SLES 15 SP6', systemd: 254 },
  { id: 'amazon-linux-2023', name: 'Amazon Linux 2023', systemd: 252 },
];

const numbers: readonly Target[] = Array.from({ length: newestTarget - oldestTarget + 1 }, (_, i) => {
  const systemd = newestTarget - i;
  return { id: String(systemd), name: `systemd ${systemd}`, systemd };
});

/** Distributions with the systemd they carry, the newest systemd, then every version as a plain number, newest first. */
export const targets: readonly Target[] = [
  ...distributions,
  { id: 'newest', name: 'Newest systemd', systemd: newestTarget },
  ...numbers,
];

/**
 * The systemd version that a text names: `252`, `v257`, a package's version (`255.4-1ubuntu8`), a target's id or name
 * (`debian-12`, `Debian 12`). Undefined for anything else and outside of 239 to 262.
 */
export function parseTarget(text: string): number | undefined {
  const id = text.trim().toLowerCase().replaceAll(' ', '-');
  const named = targets.find((target) => target.id === id || target.name.toLowerCase().replaceAll(' ', '-') === id);
  if (named) return named.systemd;
  const number = Number(/^(?:systemd[- ]?)?v?(\d{3})(?![\w])(?:[.~+:-][\w.~+:-]*)?$/.exec(id)?.[1]);
  return number >= oldestTarget && number <= newestTarget ? number : undefined;
}

/** What people call a systemd version: the best known distribution with it (`Debian 12`), else `systemd 253`. */
export const targetName = (systemd: number): string =>
  distributions.find((target) => target.systemd === systemd)?.name ?? `systemd ${systemd}`;
