import { setValue } from '../../syntax/edit.ts';
import { programOf } from '../program.ts';
import { atValue, inPairs, type Rule } from '../rule.ts';
import { isInetd } from './stdin.ts';
import { asksListenPid } from './told-descriptors.ts';

/** The first word of a simple command in a script, where no `exec` stands before it. */
const command = /(^|[;&|]\s*)((?:\w+=\S*\s+)*)(?!exec\s)(\/?(?:[\w.+-]+\/)*([\w.+-]+))(?=[\s;&|]|$)/g;

/** Whether a shell runs the command as a child: dash always does, bash where it has something to do behind it, or a redirection. */
const forks = (shell: string, behind: string): boolean => shell !== 'bash' || /[|<>;&]/.test(behind);

/**
 * `LISTEN_PID` names the process that systemd started (`exec_child()`): behind a shell that stays, no program believes it.
 * Seen: dash 0.5.12 and bash 5.2.
 */
export const shellBetween: Rule = {
  code: 'pair/shell-between',
  severity: 'warning',
  find: inPairs(({ socket, service }) => {
    const program = programOf(service);
    const shell = program?.name ?? '';
    if (!program || socket.unit.accept || isInetd(service) || !/^(?:ba|da)?sh$/.test(shell)) return [];
    const script = program.args[program.args.findIndex((word) => /^-\w*c$/.test(word)) + 1] ?? '';
    for (const { 0: all, 1: before = '', 2: set = '', 3: path = '', 4: name = '', index } of script.matchAll(command)) {
      const behind = script.slice(index + all.length);
      if (!asksListenPid(name) || !forks(shell, behind)) continue;
      const { value } = program.entry.assignment;
      const parts = value.split(`${before}${set}${path}`);
      const next = parts.join(`${before}${set}exec ${path}`);
      const isClear = parts.length === 2 && !/[|;&]/.test(behind);
      const edits = setValue(program.entry.assignment, next);
      const fixes = isClear ? [{ title: `Put exec before ${name}`, edits }] : [];
      return [atValue(service, program.entry, { program: name, shell }, fixes)];
    }
    return [];
  }),
};
