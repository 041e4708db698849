import { absolutePath } from '../absolute-path.ts';
import type { Kind } from '../kind.ts';
import { mapProblems } from '../part.ts';

/** An absolute path without which nothing can run: a bad one makes the whole unit bad. Follows `config_parse_unit_path_printf`. */
export const rootPath: Kind<string> = {
  ...absolutePath,
  read: (text, context) => {
    const read = absolutePath.read(text, context);
    return read.status === 'rejected' ? mapProblems(read, (problem) => ({ ...problem, effect: 'refused' })) : read;
  },
  examples: ['/srv/root', '/var/lib/machines/%p', '%h/root'],
};
