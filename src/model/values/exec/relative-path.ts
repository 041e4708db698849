import { byteLength } from '../bytes.ts';
import { accepted, type Context, type Read, rejected } from '../kind.ts';
import { hasValidLength, isAbsolute, isNormalized, simplifyPath } from '../paths.ts';

/** The folders in which systemd makes directories. */
const base = /^\/+(?:run|etc|var\/(?:run|lib|cache|log))\/+(?=[^/])/;

/** Checks and simplifies a path below a folder. Follows `path_simplify_and_warn` with `PATH_CHECK_RELATIVE`. */
export function checkRelativePath(text: string, { target }: Context): Read<string> {
  if (text === '') return rejected('directory/empty', text);
  if (isAbsolute(text)) {
    const suggestion = text.replace(base, '').replace(/^\/+/, '').replace(/\/+$/, '');
    return rejected(
      'directory/absolute',
      text,
      {},
      { suggestion: /^[\w.-]+(\/[\w.-]+)*$/.test(suggestion) ? suggestion : undefined },
    );
  }
  const path = simplifyPath(text, target);
  if (!hasValidLength(path)) return rejected('path/too-long', text, { bytes: byteLength(path) });
  if (path === '') return rejected('directory/dot', text);
  return isNormalized(path) ? accepted(path) : rejected('path/not-normalized', text);
}
