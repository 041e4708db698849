import { byteLength } from '../bytes.ts';
import { clearable } from '../clearable.ts';
import { accepted, type Context, type Kind, rejected } from '../kind.ts';
import { controllersFor } from './controllers.ts';
import { servicesOnly } from './services-only.ts';

/** Whether a name could be one of the kernel's own files, or is no file name at all. Follows `cg_needs_escape`. */
function isReserved(name: string, { target }: Context): boolean {
  if (name.includes('/') || byteLength(name) > 255 || /^[_.]/.test(name)) return true;
  if (['notify_on_release', 'release_agent', 'tasks'].includes(name)) return true;
  return ['cgroup', ...controllersFor(target)].some((prefix) => name.startsWith(`${prefix}.`));
}

/** The name of a control group below that of the service; empty clears it. Follows `config_parse_delegate_subgroup`. */
export const delegateSubgroup: Kind<string> = servicesOnly(
  clearable({
    parser: 'config_parse_delegate_subgroup',
    read: (name, context) => {
      if (!isReserved(name, context)) return accepted(name);
      const plain = name
        .replace(/\//g, '-')
        .replace(/^[\s_.-]+/, '')
        .trim();
      const suggestion = plain && plain !== name && !isReserved(plain, context) ? plain : undefined;
      return rejected('cgroup-name/reserved', name, {}, { suggestion });
    },
    show: (name) => name,
    canonical: (name) => name,
    words: (name) => `the control group ${name}`,
    examples: ['main', 'supervisor'],
  }),
);
