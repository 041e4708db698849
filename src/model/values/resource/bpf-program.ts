import { oneOf } from '../choice.ts';
import { clearable } from '../clearable.ts';
import { extractFirstWord } from '../extract-word.ts';
import { type Context, type Kind, type Read, rejected } from '../kind.ts';
import { escapePercents, mapRead, readPart, verified } from '../part.ts';
import { readPath } from '../path-value.ts';

/** Where in a control group a program can be hooked in. Follows `bpf_cgroup_attach_type_from_string`. */
const points =
  'ingress egress sock_create sock_ops device bind4 bind6 connect4 connect6 post_bind4 post_bind6 sendmsg4 sendmsg6 sysctl recvmsg4 recvmsg6 getsockopt setsockopt'.split(
    ' ',
  );

interface Program {
  readonly point: string;
  readonly path: string;
}

function read(text: string, context: Context): Read<Program> {
  const found = extractFirstWord(text, 0, { separators: ':' });
  if (!found.ok) return rejected(`words/${found.problem}`, text, {}, { start: found.start, end: found.end });
  if (found.word === null || found.next >= text.length) return rejected('bpf-program/no-path', text);
  const { word: point, start, end, next } = found;
  if (!points.includes(point)) {
    const better = point.toLowerCase().replace(/[^a-z\d_]/g, '');
    const suggestion = points.includes(better) ? better + text.slice(end) : undefined;
    return rejected('choice/unknown', text, { value: point, choices: oneOf(points) }, { start, end, suggestion });
  }
  const path = readPart(text, next, text.length, (part) => readPath(part, context, {}));
  return mapRead(path, (path) => ({ point, path }));
}

/** A program pinned in the BPF file system and where it is hooked in; empty clears them. Follows `config_parse_bpf_foreign_program`. */
export const bpfProgram: Kind<Program> = clearable({
  parser: 'config_parse_bpf_foreign_program',
  read: (text, context) => verified(read(text, context), (again) => read(again, context)),
  show: ({ point, path }) => `${point}:${path}`,
  canonical: ({ point, path }) => `${point}:${escapePercents(path)}`,
  words: ({ point, path }) => `the program ${path}, at ${point}`,
  complete: (typed) =>
    points
      .map((point) => `${point}:/sys/fs/bpf/app`)
      .filter((text) => text.startsWith(typed))
      .map((text) => ({ text, words: `hooked in at ${text.slice(0, text.indexOf(':'))}` })),
  examples: ['egress:/sys/fs/bpf/app-filter', 'bind6:/sys/fs/bpf/%p'],
});
