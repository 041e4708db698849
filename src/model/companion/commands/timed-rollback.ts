import type { LoadedBundle } from '../../unit/load-bundle.ts';
import { hereDocument, quote } from './shell.ts';
import { loginPorts } from './ssh.ts';
import type { Step } from './step.ts';

/** Both in memory: they are gone after a boot, which the new state has then survived. */
const unit = 'unitwright-rollback';
const path = `/run/${unit}.sh`;

/**
 * Steps that make the machine go back by itself after `delay`, unless told otherwise. `back` are the steps of the way back as root.
 * Each is tried, whatever came of the one before: the change may have stopped anywhere.
 */
export function armSteps(back: readonly Step[], delay: string, as: 'person' | 'root'): readonly Step[] {
  const sudo = as === 'root' ? '' : 'sudo ';
  const script = `#!/bin/bash\numask 022\n${back.map(({ command }) => command).join('\n')}\n`;
  return [
    {
      title: 'Write down the way back',
      command: hereDocument(`${sudo}tee ${path} >/dev/null`, script, 'UNITWRIGHT_ROLLBACK'),
      why: 'If the new state locks you out, nobody can type these commands.',
    },
    {
      title: `Go back by itself in ${delay}`,
      command: `${sudo}systemd-run --on-active=${quote(delay)} --timer-property=AccuracySec=1s --unit=${unit} /bin/bash ${path}`,
      why: 'A timer of systemd restores the old files and starts the old socket, unless it is stopped before.',
      expect: `“Running timer as unit: ${unit}.timer”`,
    },
  ];
}

/** What to do when the new way in works. */
export function confirmSteps(after: LoadedBundle): readonly Step[] {
  const [port = 22] = loginPorts(after);
  return [
    {
      title: 'Open a second session and log in on the new port',
      command: `ssh -p ${port} "$USER@host"`,
      why: 'From another machine, with its name in the place of host, and without closing the session you are in.',
      expect: 'A shell. If not, wait: the old state comes back.',
    },
    {
      title: 'Keep the new state',
      command: `sudo systemctl stop ${unit}.timer\nsudo rm -f ${path}`,
      why: 'Only after the login has worked.',
    },
  ];
}
