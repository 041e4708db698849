import type { Bundle } from '../../unit/bundle.ts';
import { quote } from './shell.ts';

/** How commands are begun: for the system's manager or a user's own, by a person or by a script that is root already. */
export interface Control {
  readonly user: boolean;
  /** What stands before a command that takes root, with its space; empty where nothing does. */
  readonly sudo: string;
  /** `systemctl` for what changes something. */
  readonly ctl: string;
  /** `systemctl` for what only asks. */
  readonly ask: string;
  readonly journalctl: string;
}

/** The beginnings of commands for a bundle; `root`: it runs as root, without sudo. */
export function controlOf({ manager }: Pick<Bundle, 'manager'>, as: 'person' | 'root' = 'person'): Control {
  const user = manager === 'user';
  const sudo = user || as === 'root' ? '' : 'sudo ';
  const ask = user ? 'systemctl --user' : 'systemctl';
  return { user, sudo, ctl: `${sudo}${ask}`, ask, journalctl: `${sudo}journalctl${user ? ' --user' : ''}` };
}

/** Names of units as arguments of systemctl: one that begins with a dash is no option. */
export const words = (names: readonly string[]): string =>
  [...(names.some((name) => name.startsWith('-')) ? ['--'] : []), ...names.map(quote)].join(' ');

/** A pattern for the instances of a template: `app@.service` gives `app@*.service`. */
export const instancesOf = (template: string): string => template.replace(/@(?=\.[^.]*$)/, '@*');
