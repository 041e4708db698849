import type { Control } from './control.ts';
import { hereDocument } from './shell.ts';

/**
 * A script of commands that stops at the first that fails, right to paste into a terminal as well as to run: all of it is
 * read by a bash of its own, so that neither `exit` nor a `!` in a text reaches the shell it is pasted into. That bash is root,
 * where it must be. The braces make it read everything before it runs the first command, which could read the rest as its input.
 */
export function scriptOf(comment: readonly string[], commands: readonly string[], { user }: Control): string {
  const shell = user ? 'bash -euo pipefail' : '$([ "$(id -u)" = 0 ] || echo sudo) bash -euo pipefail';
  const body = `{\numask 022\n${commands.join('\n')}\n}\n`;
  const said = comment.map((line) => `# ${line}\n`).join('');
  return `#!/bin/bash\n${said}${hereDocument(shell, body, 'UNITWRIGHT')}\n`;
}
