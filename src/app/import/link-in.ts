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

/**
 * The link that a pasted text is: bare, in `<…>`, in quotes or in Markdown, of any host, as somebody else may serve this app.
 * Undefined for all other texts. A line such as `#ListenStream=80` is a comment.
 */
export function linkIn(text: string): LinkIn | undefined {
  const line = text.trim();
  // The longest links have a few hundred thousand letters; nobody pastes them with a blank in between.
  if (line === '' || /\s/.test(line.replace(/^!?\[[^\]\n]*\]/, ''))) return undefined;
  const bare = line.replace(/^(?:!?\[[^\]]*\]\(|[<"'`(]+)/, '').replace(/[>"'`)]+$/, '');
  const hash = bare.indexOf('#');
  if (hash < 0) return undefined;
  const before = bare.slice(0, hash);
  const fragment = bare.slice(hash + 1);
  if (before === '') return packed.test(fragment) ? { fragment, sure: false } : undefined;
  if (!/^https?:\/\/[^\s]+$/i.test(before)) return undefined;
  return packed.test(fragment) || readable.test(fragment) ? { fragment, sure: true } : undefined;
}
