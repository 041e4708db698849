import { controlOf, instancesOf } from '../companion/commands/control.ts';
import { quote } from '../companion/commands/shell.ts';
import { type LoadedBundle, socketsOf } from '../unit/load-bundle.ts';

/** The command that shows what systemd logged about the units of a bundle since the start of the machine. */
export function logCommand(loaded: LoadedBundle): string {
  const sockets = socketsOf(loaded);
  const started = sockets.map(({ unit }) => (unit.accept ? instancesOf(unit.service) : unit.service));
  const others = loaded.units.map(({ name }) => name).filter((name) => !name.includes('@.'));
  const names = [...new Set([...sockets.map(({ name }) => name), ...started, ...others])];
  return `${controlOf(loaded.bundle).journalctl} ${names.map((name) => `-u ${quote(name)}`).join(' ')} -b --no-pager`;
}
