/** A link to Unitwright that is all there is in a text. */
export interface LinkIn {
  /** What stands behind the `#`. */
  readonly fragment: string;
  /** It can be nothing else: when it cannot be read that is to be said. Else the text may be a comment of a unit. */
  readonly sure: boolean;
}

const packed = /^[1-9][\w-]{10,}[^\w-]{0,8}$/;
/** Other pages have `#key=value` as well; a socket unit listens. */
const readable = /^(?:[\w%.-]+=[^#\s]*&)?Listen\w+=/;
/** What a link to this very page may have. */
const ours = /^(?:[1-9][\w-]*[^\w-]{0,8}|[\w%][\w%.-]*=.*)$/;

/** Capital and small letters and figures in one long word, as no comment has them. */
const isNoWord = (text: string): boolean =>
  text.length > 16 && [/[A-Z]/, /[a-z]/, /\d.*\d/].every((each) => each.test(text));

const pairs: readonly (readonly [string, string])[] = ['<>', '()', '""', "''", '``'].map(([a = '', b = '']) => [a, b]);

/** One layer of what is put round addresses taken off: `<…>`, quotes, or all of `[words](… "title")`. */
function unwrapped(text: string): string {
  const inMarkdown = /^!?\[(?:[^\]\\]|\\.)*\]\((.*)\)$/.exec(text)?.[1];
  // Two links side by side are no link.
  if (inMarkdown?.includes('](')) return text;
  if (inMarkdown !== undefined) return inMarkdown.trim().replace(/\s+(?:"[^"]*"|'[^']*'|\([^)]*\))$/, '');
  const pair = pairs.find(([open, close]) => text.length > 1 && text.startsWith(open) && text.endsWith(close));
  return pair ? text.slice(1, -1).trim() : text;
}

/** Nobody wraps a link more often: a quoted one in Markdown in brackets. */
const layers = 4;

/**
 * The link that a pasted text is: bare, in `<…>`, in quotes or in Markdown, of any host, as somebody else may serve this app.
 * `home` is the address of this one. Undefined for all other texts. A line such as `#ListenStream=80` is a comment.
 */
export function linkIn(text: string, home?: string): LinkIn | undefined {
  let line = text.trim();
  for (let layer = 0; layer < layers; layer++) line = unwrapped(line);
  if (/\s/.test(line)) return undefined;
  const hash = line.indexOf('#');
  if (hash < 0) return undefined;
  const before = line.slice(0, hash);
  const fragment = line.slice(hash + 1);
  if (before === '') return packed.test(fragment) ? { fragment, sure: isNoWord(fragment) } : undefined;
  if (!/^https?:\/\/./i.test(before)) return undefined;
  const isHome = home !== undefined && before.replace(/\?.*$/s, '') === home;
  const like = isHome ? [ours] : [packed, readable];
  return like.some((each) => each.test(fragment)) ? { fragment, sure: true } : undefined;
}
