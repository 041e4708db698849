import { parse } from '../syntax/parse.ts';
import { type Bundle, isDropIn, isPackaged, type UnitFile, unitOf } from '../unit/bundle.ts';
import { type Laid, lay, printLines } from './lay.ts';
import type { Line } from './line.ts';
import type { Standing } from './setup.ts';
import type { Reason, Told } from './told.ts';

/** A bundle that was brought to another setup, and what was done to it. */
export interface Reworked {
  readonly bundle: Bundle;
  readonly told: readonly Told[];
}

export interface Rework {
  readonly before: Standing;
  readonly after: Standing;
  /** The user chose a program: its lines take the place of those that stand there, which stay as comments. */
  readonly chosen?: boolean;
}

/** The file that the program's own lines are in. */
const programFile = ({ setup, names }: Standing): string => (setup.taking === 'proxy' ? names.server : names.service);

const programLines = ({ setup, lines }: Standing): readonly Line[] =>
  setup.taking === 'proxy' ? lines.server : lines.service;

/**
 * Brings the services around a socket from one standing to another: files are renamed, lines of ours follow, and
 * what the user wrote stays. The socket's own text is not touched, and no file of a package is.
 */
export function rework(bundle: Bundle, { before, after, chosen = false }: Rework): Reworked {
  const work = new Work(bundle);
  const proxied = after.setup.taking === 'proxy';
  const wasProxied = before.setup.taking === 'proxy';
  const reason = reasonOf(before, after);
  const { service } = after.names;
  const leftover = wasProxied && !proxied ? work.drop(before.names.service, before.lines.service) : [];
  if (wasProxied && proxied && before.names.service !== service) work.rename(before.names.service, service, reason);
  const [from, to] = [programFile(before), programFile(after)];
  if (from !== to && work.has(from) && !work.has(to)) work.rename(from, to, reason);
  if (!work.has(to)) work.make(to, printLines(programLines(after)), proxied ? 'server' : 'service');
  else work.lay(to, programLines(before), programLines(after), (line) => chosen && choosable.has(line.key));
  work.note(to, leftover);
  if (proxied && work.has(service)) work.lay(service, wasProxied ? before.lines.service : [], after.lines.service);
  else if (proxied) work.make(service, printLines(after.lines.service), 'proxy');
  return work.done();
}

/** What choosing a program decides, whatever stood there. */
const choosable: ReadonlySet<string> = new Set(['ExecStart', 'Type', 'ExecReload', 'ExecStartPost']);

function reasonOf(before: Standing, after: Standing): Reason {
  const [was, is] = [before.setup.taking, after.setup.taking];
  if (is === 'proxy' && was !== 'proxy') return 'proxy';
  if (was === 'proxy' && is !== 'proxy') return 'no-proxy';
  if (is === 'per-connection' && was !== 'per-connection') return 'accept';
  if (was === 'per-connection' && is !== 'per-connection') return 'no-accept';
  return before.names.socket === after.names.socket ? 'service' : 'socket';
}

/** The files while they are worked on. */
class Work {
  private readonly bundle: Bundle;
  private files: readonly UnitFile[];
  private readonly told: Told[] = [];

  constructor(bundle: Bundle) {
    this.bundle = bundle;
    this.files = bundle.files;
  }

  has(unit: string): boolean {
    return this.files.some((file) => unitOf(file) === unit);
  }

  rename(from: string, to: string, reason: Reason): void {
    const moved = (file: UnitFile): UnitFile =>
      unitOf(file) !== from || isPackaged(file)
        ? file
        : { ...file, name: isDropIn(file) ? file.name.replace(`${from}.d/`, `${to}.d/`) : to };
    const files = this.files.map(moved);
    if (files.every((file, i) => file === this.files[i])) return;
    this.files = files;
    this.told.push({ what: 'renamed', from, to, reason });
  }

  make(name: string, text: string, role: 'service' | 'server' | 'proxy'): void {
    const socket = this.files.findLastIndex((file) => file.name.endsWith('.socket'));
    // The proxy stands between the socket and what it passes connections on to.
    const at = role === 'server' ? this.files.length : socket + 1;
    this.files = this.files.toSpliced(at, 0, { name, text });
    this.told.push({ what: 'made', name, role });
  }

  lay(name: string, base: readonly Line[], next: readonly Line[], insist?: (line: Line) => boolean): void {
    const file = this.files.find((each) => each.name === name);
    if (!file) return;
    const laid: Laid = lay(file.text, base, next, insist);
    for (const kept of laid.kept) this.told.push({ what: 'kept', name, kept });
    if (laid.text === file.text) return;
    this.files = this.files.map((each) => (each === file ? { ...file, text: laid.text } : each));
    if (!this.told.some((told) => told.what === 'renamed' && told.to === name))
      this.told.push({ what: 'changed', name });
  }

  /** Takes a unit of ours out. Gives what it says beyond our lines. */
  drop(name: string, ours: readonly Line[]): readonly string[] {
    const own = this.files.filter((file) => unitOf(file) === name && !isPackaged(file));
    this.files = this.files.filter((file) => !own.includes(file));
    if (own.length > 0) this.told.push({ what: 'gone', name });
    return own.flatMap(({ text }) => beyond(text, ours));
  }

  /** Keeps lines as comments at the end of a file, so that nothing that was written by hand is lost. */
  note(name: string, lines: readonly string[]): void {
    if (lines.length === 0) return;
    const comments = lines.map((line) => `# ${line}\n`).join('');
    this.files = this.files.map((file) => (file.name === name ? { ...file, text: `${file.text}\n${comments}` } : file));
  }

  done(): Reworked {
    return { bundle: { ...this.bundle, files: this.files }, told: this.told };
  }
}

/** What a text says beyond these lines: assignments, and comments. */
function beyond(text: string, lines: readonly Line[]): readonly string[] {
  const ours = new Set(lines.map(({ section, key, value }) => `${section}.${key}=${value}`));
  return parse(text).nodes.flatMap((node) => {
    if (node.type === 'comment')
      return [
        text
          .slice(node.start, node.end)
          .trim()
          .replace(/^[#;]\s*/, ''),
      ];
    if (node.type !== 'assignment' || ours.has(`${node.section?.name}.${node.key}=${node.value}`)) return [];
    return [`${node.key}=${node.value}`];
  });
}
