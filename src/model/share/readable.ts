import { oneLine } from '../syntax/edit.ts';
import type { Bundle } from '../unit/bundle.ts';

type Section = 'Unit' | 'Socket' | 'Install';

/** What reading a readable link depends on. */
export interface ReadableContext {
  /** The section that a key belongs to; undefined for a key that systemd does not know. */
  sectionOf(key: string): Section | undefined;
  /** The target where the link names none. */
  readonly target: number;
}

const sections: readonly Section[] = ['Unit', 'Socket', 'Install'];

/**
 * The bundle that `ListenStream=8080&Accept=no&name=api&target=252` stands for: one socket unit with the keys in
 * their order, each in its section, unknown ones in [Socket]. `name`, `target` and `manager=user` are about the bundle. Nothing is
 * added, nothing is lost: what cannot be an assignment becomes a comment, and a value stays on its line.
 */
export function fromReadable(query: string, context: ReadableContext): Bundle {
  const lines = new Map<Section, string[]>(sections.map((section) => [section, []]));
  let { target } = context;
  let name = 'app';
  let manager: Pick<Bundle, 'manager'> = {};
  for (const part of query.split('&')) {
    const equals = part.indexOf('=');
    const key = decode(equals < 0 ? part : part.slice(0, equals)).trim();
    const value = equals < 0 ? '' : decode(part.slice(equals + 1));
    if (key === 'name') name = unitName(value) ?? name;
    else if (key === 'manager' && value === 'user') manager = { manager: 'user' };
    else if (key === 'target') target = systemdVersion(value) ?? target;
    else if (part !== '') lines.get(context.sectionOf(key) ?? 'Socket')?.push(line(key, value, equals < 0));
  }
  const text = sections
    .map((section) => ({ section, own: lines.get(section) ?? [] }))
    .filter(({ section, own }) => section === 'Socket' || own.length > 0)
    .map(({ section, own }) => `${[`[${section}]`, ...own].join('\n')}\n`)
    .join('\n');
  return { name, target, ...manager, files: [{ name: `${name}.socket`, text }] };
}

/** A key that could be taken for a header, a comment or two keys is kept as a comment. */
const line = (key: string, value: string, bare: boolean): string =>
  /^[\w-]+$/.test(key) && !bare ? `${key}=${oneLine(value)}` : `# ${oneLine(bare ? key : `${key}=${value}`)}`.trim();

/** Percent-decoding; `+` stays, and so does a `%` that encodes nothing, such as that of `%t`. */
const decode = (text: string): string =>
  text.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });

/** The name without its suffix, where it could name a unit (`unit_name_is_valid()`, with room for a suffix). */
const unitName = (value: string): string | undefined =>
  /^[\w:.\\@-]{1,240}$/.exec(value.trim().replace(/\.socket$/, ''))?.[0];

const systemdVersion = (value: string): number | undefined =>
  /^[1-9]\d{1,3}$/.test(value) ? Number(value) : undefined;
