import { body, changed, looksLikeUnit, type Step, splitLines, trimBlankLines } from './step.ts';

/** `$ `, `user@host:~$ `, `[root@host ~]# `. A bare `# ` is a comment, unless what follows leaves no doubt. */
const prompt = /^[ \t]*(?:\$|\[?[\w.-]+@[\w.-]+[^$#=\r\n]{0,80}[$#])[ \t]+/;
const command =
  /^[ \t]*(?:sudo[ \t]+(?:-\S+[ \t]+)*)?(?:nano|vim?|nvim|emacs|pico|micro|gedit|cat|tee|less|more|bat|systemctl|journalctl|systemd-analyze|mkdir|touch|chmod|chown|install|cp|mv|ln|cd|ls|ss|curl|nc|bash|sh)(?=[ \t]|[\r\n]*$)/;
const editsUnit =
  /^[ \t]*#[ \t]*(?:sudo[ \t]+)?(?:nano|vim?|nvim|emacs|cat|tee|less)[ \t]+(?:-\S+[ \t]+)*\/\S+\.\w+[ \t]*[\r\n]*$/;
const assignment = /^[ \t]*[\w-]+[ \t]*=/;
const heredoc = /<<-?[ \t]*(["']?)([A-Za-z_]\w*)\1/;
const leftOver = /^(?:EOF|EOT|EOL)[ \t]*[\r\n]*$/;

const anything = new RegExp([prompt, command, leftOver, editsUnit].map(({ source }) => source).join('|'), 'm');

/** Marks the lines that continue the one before, which are never a command of their own. */
function continued(lines: readonly string[]): readonly boolean[] {
  let open = false;
  return lines.map((line) => {
    const was = open;
    // A comment between the parts of a value ends nothing.
    if (!(was && /^[ \t]*[#;]/.test(line))) open = /\\[\r\n]*$/.test(line) && (was || assignment.test(line));
    return was;
  });
}

const isCommand = (line: string): boolean => prompt.test(line) || (command.test(line) && !assignment.test(line));

/**
 * Units out of the commands that write them: `cat > FILE <<'EOF'`, `sudo tee FILE <<EOF`. All other lines were for
 * the shell. With several files each gets the line that `systemctl cat` puts above a file.
 */
export const outOfHeredocs: Step = (text) => {
  if (!text.includes('<<')) return undefined;
  const lines = splitLines(text);
  const follows = continued(lines);
  const files: { readonly path: string; readonly text: string; readonly lines: number }[] = [];
  /** Words that end nothing further down. */
  const open = new Set<string>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, quote, word] = heredoc.exec(line) ?? [];
    if (!word) continue;
    const rooted = /^[ \t]*#[ \t]+/.test(line);
    if (open.has(word) || follows[at] || !isCommand(rooted ? line.replace(/^[ \t]*#/, '') : line)) continue;
    let close = at + 1;
    while (close < lines.length && body(lines[close] ?? '').trim() !== word) close++;
    if (close === lines.length && rooted) {
      open.add(word);
      continue;
    }
    const inside = lines.slice(at + 1, close);
    const written = inside.join('');
    // The shell reads escapes in what it writes, unless the word is quoted.
    const unit = trimBlankLines(quote ? written : written.replace(/\\([\\$`])/g, '$1'));
    if (looksLikeUnit(unit)) files.push({ path: pathIn(line), text: unit, lines: inside.length });
    at += inside.length;
  }
  const [first] = files;
  if (!first) return undefined;
  const several = files.length > 1;
  return {
    text: files.map((file) => (several && file.path ? `# ${file.path}\n${file.text}` : file.text)).join('\n'),
    repairs: files.map(({ path, lines: count }) => ({ code: 'heredoc', params: { path }, lines: count })),
  };
};

const pathIn = (line: string): string => /\/[^\s'"<>|;]+\.\w+/.exec(line)?.[0] ?? '';

/** Commands and prompts among the lines of a unit. */
export const withoutCommands: Step = (text) => {
  if (!anything.test(text)) return undefined;
  const lines = splitLines(text);
  const follows = continued(lines);
  let header = false;
  const kept = lines.filter((line, at) => {
    header ||= /^[ \t]*\[/.test(line);
    return follows[at] || !(isCommand(line) || leftOver.test(line) || (!header && editsUnit.test(line)));
  });
  if (kept.length === lines.length || !looksLikeUnit(kept.join(''))) return undefined;
  return changed(trimBlankLines(kept.join('')), 'commands', lines.length - kept.length);
};
