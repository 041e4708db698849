import { body, firstFullLine, isBlank, splitLines } from './step.ts';

const suffix = 'socket|service|target|timer|path|mount|automount|swap|slice|scope';
const banner = new RegExp(`^# /(?:[^/\\s]+/)*?((?:[^/\\s]+\\.(?:${suffix})\\.d/)?[^/\\s]+\\.(?:${suffix}|conf))$`);

export interface NamedText {
  /** As the file is called below its unit folder: `x.socket`, `x.socket.d/override.conf`. */
  readonly name: string;
  readonly text: string;
  /** It is the file of a package: where it lies is not for the administrator to write. */
  readonly packaged?: true;
}

/** Below these folders packages put their units, and generators what they make of other files. */
const packages = /^# (?:\/usr)?\/lib\/|^# \/run\//;

/**
 * The files in the output of `systemctl cat`, which puts a comment with its path above each.
 * Undefined for a text that does not begin with such a comment.
 */
export function splitCat(text: string): readonly NamedText[] | undefined {
  if (!banner.test(firstFullLine(text))) return undefined;
  const files: { name: string; packaged: boolean; lines: string[] }[] = [];
  for (const line of splitLines(text)) {
    const name = banner.exec(body(line))?.[1];
    if (name) {
      // The blank line in front of a path belongs to the listing.
      const before = files.at(-1)?.lines;
      if (before && before.length > 0 && isBlank(before.at(-1) ?? '')) before.pop();
      files.push({ name, packaged: packages.test(line), lines: [] });
    } else files.at(-1)?.lines.push(line);
  }
  return files.map(({ name, packaged, lines }) => ({
    name,
    text: lines.join(''),
    ...(packaged ? { packaged: true as const } : {}),
  }));
}

/**
 * The name, without suffix, that the unit in a pasted text seems to have: from the path in a command or a comment,
 * of a socket rather than of a service, else from `Service=`. Give it the text from before the repair.
 */
export function guessName(text: string): string | undefined {
  let service: string | undefined;
  for (const line of splitLines(text)) {
    if (/^[ \t]*[\w-]+[ \t]*=/.test(line)) {
      const named = /^[ \t]*Service[ \t]*=[ \t]*([\w:.\\@-]+?)@?\.service\b/i.exec(line)?.[1];
      service ??= named;
      continue;
    }
    // A path, or a comment that is nothing but a file name.
    const found =
      /\/([\w:.\\@-]+?)\.(socket|service)(?![\w-])/.exec(line) ??
      /^[ \t]*[#;][ \t]*([\w:.\\@-]+?)\.(socket|service)[ \t]*[\r\n]*$/.exec(line) ??
      /\bsystemctl[ \t]+(?:[\w-]+[ \t]+){1,8}?([\w:.\\@-]+?)\.(socket|service)(?![\w-])/.exec(line);
    if (found?.[2] === 'socket') return found[1];
    service ??= found?.[1]?.replace(/@$/, '');
  }
  return service;
}
