// Texts are Markdown. A block of `ini` is a file, or several, each below a comment that names it (`# app.service`); what systemd
// says of it follows as codes behind `says`. A block of `values` has a value in each line, behind `+` if systemd takes it, else behind `-`.

/** One file of an example. */
export interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

/** The files of an example. */
export function filesOf(block: string): readonly ExampleFile[] {
  const parts = block.trim().split(/^# ([\w@.:-]+\.(?:socket|service)(?:\.d\/[\w.-]+)?)\n/m);
  const [first = ''] = parts;
  if (parts.length === 1)
    return [{ name: /^\[Socket\]/m.test(first) ? 'app.socket' : 'app.service', text: `${first}\n` }];
  const files: ExampleFile[] = [];
  for (let i = 1; i < parts.length; i += 2)
    files.push({ name: parts[i] ?? '', text: `${(parts[i + 1] ?? '').trim()}\n` });
  return files;
}

/** A value to try, and whether systemd takes it. */
export interface Sample {
  readonly value: string;
  readonly taken: boolean;
}

/** The values of a block. */
export const samplesOf = (block: string): readonly Sample[] =>
  block
    .trim()
    .split('\n')
    .map((line) => ({ value: line.slice(2), taken: line.startsWith('+') }));

/** The values that a text has, wherever they stand. */
export const samplesIn = (text: string): readonly Sample[] =>
  [...text.matchAll(/^```values\n([^`]*)```$/gm)].flatMap(([, block = '']) => samplesOf(block));

/** A text without its title and without the values, which are shown by themselves. */
export const bodyOf = (text: string): string => text.replace(/^# .*\n/, '').replace(/^```values\n[^`]*```\n/gm, '');
