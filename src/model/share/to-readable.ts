import { parse } from '../syntax/parse.ts';
import type { Bundle } from '../unit/bundle.ts';
import { fromReadable, ofService, type ReadableContext } from './readable.ts';

/**
 * The readable fragment of a bundle, such as `#ListenStream=8080&name=api&target=257`. Undefined where it would not
 * read back to the same bytes: a file with comments, blank lines of its own, or another order cannot be said so.
 */
export function toReadable(bundle: Bundle, context: ReadableContext): string | undefined {
  const { name, target, manager, files } = bundle;
  const [socket, service, more] = files;
  if (!socket || more || files.some((file) => /\p{Surrogate}/u.test(file.name + file.text))) return undefined;
  const query = [
    ...keys(socket.text, ''),
    ...keys(service?.text ?? '', ofService),
    ...(manager ? [`manager=${manager}`] : []),
    `name=${escape(name)}`,
    `target=${target}`,
  ].join('&');
  return same(fromReadable(query, context), bundle) ? `#${query}` : undefined;
}

const keys = (text: string, prefix: string): readonly string[] =>
  parse(text).nodes.flatMap((node) =>
    node.type === 'assignment' ? [`${prefix}${escape(node.key)}=${escape(node.value)}`] : [],
  );

/** Percent-encoding that leaves paths, ports and addresses readable, and nothing that Markdown or a chat takes for its own. */
const escape = (text: string): string =>
  encodeURIComponent(text)
    .replace(/%(?:2F|3A|40|2C|3D)/g, decodeURIComponent)
    .replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const same = (a: Bundle, b: Bundle): boolean =>
  a.name === b.name &&
  a.target === b.target &&
  a.manager === b.manager &&
  a.files.length === b.files.length &&
  a.files.every((file, i) => file.name === b.files[i]?.name && file.text === b.files[i]?.text);
