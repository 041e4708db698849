import { oneLine } from '../syntax/edit.ts';
import type { Bundle } from '../unit/bundle.ts';

type Section = 'Unit' | 'Socket' | 'Install';

/** What reading a readable link depends on. */
export interface ReadableContext {
  /** The section of a socket unit that a key belongs to; undefined for a key that no such unit knows. */
  sectionOf(key: string): Section | undefined;
  /** The target where the link names none. */
  readonly target: number;
}

/** Begins the key of a line of the service. */
export const ofService = 'service.';

/**
 * The bundle that `ListenStream=8080&Accept=no&service.ExecStart=/usr/bin/api&name=api&target=252` stands for: a socket
 * unit with the keys in their order, each in its section, unknown ones in [Socket], and beside it a service with the
 * keys that say so, where there are any. `name`, `target` and `manager=user` are about the bundle. Nothing is added,
 * nothing is lost: what cannot be an assignment becomes a comment, and a value stays on its line.
 */
export function fromReadable(query: string, context: ReadableContext): Bundle {
  const socket = new Lines('Unit', 'Socket', 'Install');
  const service = new Lines('Unit', 'Service', 'Install');
  let { target } = context;
  let name = 'app';
  let manager: Pick<Bundle, 'manager'> = {};
  let template = false;
  for (const part of query.split('&')) {
    const equals = part.indexOf('=');
    const key = decode(equals < 0 ? part : part.slice(0, equals)).trim();
    const value = equals < 0 ? '' : decode(part.slice(equals + 1));
    const bare = equals < 0;
    if (key === 'name') name = unitName(value) ?? name;
    else if (key === 'manager' && value === 'user') manager = { manager: 'user' };
    else if (key === 'target') target = systemdVersion(value) ?? target;
    else if (!bare && key.startsWith(ofService)) {
      const own = key.slice(ofService.length);
      const section = context.sectionOf(own);
      service.add(section === 'Socket' || section === undefined ? 'Service' : section, line(own, value, bare));
    } else if (part !== '') {
      if (key === 'Accept') template = isYes(value);
      socket.add(context.sectionOf(key) ?? 'Socket', line(key, value, bare));
    }
  }
  const files = [{ name: `${name}.socket`, text: socket.text('Socket') }];
  if (!service.empty) files.push({ name: `${name}${template ? '@' : ''}.service`, text: service.text('Service') });
  return { name, target, ...manager, files };
}

/** The lines of a unit file by their sections, which stand in a fixed order. */
class Lines<S extends string> {
  private readonly lines: ReadonlyMap<S, string[]>;
  constructor(...sections: readonly S[]) {
    this.lines = new Map(sections.map((section) => [section, []]));
  }

  get empty(): boolean {
    return [...this.lines.values()].every((own) => own.length === 0);
  }

  add(section: S, line: string): void {
    this.lines.get(section)?.push(line);
  }

  /** The file; `always` is a section that is there without lines, too. */
  text(always: S): string {
    return [...this.lines]
      .filter(([section, own]) => section === always || own.length > 0)
      .map(([section, own]) => `${[`[${section}]`, ...own].join('\n')}\n`)
      .join('\n');
  }
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

/** As systemd reads a boolean (`parse_boolean()`). */
const isYes = (value: string): boolean => /^(?:1|yes|y|true|t|on)$/i.test(value.trim());
