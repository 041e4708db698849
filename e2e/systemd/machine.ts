import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inBox } from './box.ts';

/** Why this machine cannot do something; undefined where it can. */
export type Lack = string | undefined;

const runs = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;

const cgroup2 = (): boolean => {
  try {
    return / cgroup2 /.test(readFileSync('/proc/mounts', 'utf8'));
  } catch {
    return false;
  }
};

/** For `systemd-analyze verify`. */
export const verifyLack = (): Lack => (runs('systemd-analyze', '--version') ? undefined : 'no systemd-analyze here');

/** For booting a systemd of our own (`box.sh`). */
export function boxLack(): Lack {
  if (process.getuid?.() !== 0) return 'booting a systemd takes root';
  if (!existsSync('/lib/systemd/systemd')) return 'no systemd here';
  if (!cgroup2()) return 'cgroup2 is not mounted here';
  if (!runs('unshare', '--mount', '--pid', '--cgroup', '--net', '--fork', 'true')) return 'no namespaces here';
  return runs('ss', '-V') ? undefined : 'no ss (iproute2) here';
}

/** For other machines at the ends of links, in network namespaces. */
export function linkLack(): Lack {
  const pair = ['ip', 'link', 'add', 'name', 'one', 'type', 'veth', 'peer', 'name', 'two'];
  return boxLack() ?? (runs('unshare', '--net', ...pair) ? undefined : 'no links between network namespaces here');
}

/** For filters by address, which the kernel may come without (`CONFIG_CGROUP_BPF`). */
export function filterLack(): Lack {
  const lack = linkLack();
  if (lack !== undefined) return lack;
  const unit = '[Socket]\nListenStream=20099\nIPAddressDeny=any\n';
  const script = 'systemctl start filter.socket; grep -c "not support BPF" /run/box/pid1.txt || true';
  const warned = inBox({ 'filter.socket': unit, 'filter.service': '[Service]\nExecStart=/bin/true\n' }, script);
  return warned.trim() === '0' ? undefined : 'no filters by address here';
}

/**
 * Options and name for a suite that some machines cannot run. The reason stands in the name, so that every report of
 * a skipped test says it. With UNITWRIGHT_NO_SKIP=1 nothing is skipped: the suite runs and fails.
 */
export function needing(name: string, lack: Lack): readonly [name: string, options: { readonly skip: boolean }] {
  const skip = lack !== undefined && process.env.UNITWRIGHT_NO_SKIP !== '1';
  if (skip) console.warn(`skipped: ${name} (${lack})`);
  return [lack === undefined ? name : `${name} (${lack})`, { skip }];
}
