import {
  type Diagnostic,
  type Document,
  type Fix,
  inOrder,
  load,
  loadLogLines,
  loadWords,
  nameToCheck,
  nodeAt,
  type Outcome,
  outcomeOf,
  parse,
  positionIn,
  systemdLine,
  type Unit,
} from '../model/index.ts';
import type { Options } from './options.ts';
import type { Source } from './sources.ts';

/** A diagnostic as it is reported. Lines and columns count from 1, columns and offsets in UTF-16 code units. */
export interface Finding {
  readonly code: string;
  readonly source: 'systemd' | 'advice';
  readonly severity: 'error' | 'warning' | 'info';
  /** What systemd makes of it; absent for advice. */
  readonly outcome?: Outcome;
  /** The drop-in in which it stands, where it is not the file itself. */
  readonly path?: string;
  /** The line that systemd names in its log: of a continued assignment the last one. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly directive: string | null;
  readonly message: string;
  /** systemd's own words; null where they are not known exactly. */
  readonly systemdMessage: string | null;
  readonly fixes: readonly Fix[];
}

export interface Judged {
  readonly path: string;
  readonly target: number;
  readonly loadState: Unit['state'];
  readonly diagnostics: readonly Finding[];
}

/** Loads a unit as systemd of the target does. */
export function loadSource(source: Source, { target, manager }: Pick<Options, 'target' | 'manager'>): Unit {
  const dropIns = source.dropIns.map(({ path, text }) => ({ path, document: parse(text) }));
  const unit = nameToCheck(source.name);
  return load(parse(source.text), { target, unit, manager }, inOrder(dropIns, unit));
}

/** What is to be said about a unit, our advice among it, in the order of its lines, drop-ins behind it. */
export async function judge(
  source: Source,
  options: Pick<Options, 'target' | 'manager'>,
  advice: readonly Diagnostic[] = [],
): Promise<Judged> {
  const [{ diagnosticWords }, { logLine }] = await Promise.all([loadWords(), loadLogLines()]);
  const unit = loadSource(source, options);
  const documents = new Map(unit.dropIns.map(({ path, document }) => [path, document]));
  const about = [...unit.diagnostics.filter((d) => !source.partial || !ofTheWhole(d)), ...advice];
  const findings = [...about]
    .sort((a, b) => (a.file ?? '').localeCompare(b.file ?? '') || a.start - b.start)
    .map((d) => {
      const document = (d.file === undefined ? undefined : documents.get(d.file)) ?? unit.document;
      const { wrong, why, effect, instead } = diagnosticWords(d);
      return describe(d, document, {
        message: [wrong, d.source === 'systemd' ? effect : why, instead].filter(Boolean).join(' '),
        systemdMessage: logLine(d, unit) ?? null,
      });
    });
  const broken = about.some((d) => d.effect === 'refused');
  return {
    path: source.path,
    target: options.target,
    loadState: source.partial && !broken ? 'loaded' : unit.state,
    diagnostics: findings,
  };
}

/** About the unit as a whole, which a drop-in alone is not. */
const ofTheWhole = ({ code }: Diagnostic): boolean => /^(unit|service)\//.test(code);

type Said = Pick<Finding, 'message' | 'systemdMessage'>;

function describe(d: Diagnostic, document: Document, { message, systemdMessage }: Said): Finding {
  const start = positionIn(document, d.start);
  const end = positionIn(document, d.end);
  const line = d.source === 'systemd' ? systemdLine(d, document) : start.line;
  const node = nodeAt(document.nodes, d.start);
  return {
    code: d.code,
    source: d.source,
    severity: d.severity,
    ...(d.source === 'systemd' ? { outcome: outcomeOf(d) } : {}),
    ...(d.file === undefined ? {} : { path: d.file }),
    line,
    column: start.column,
    endLine: Math.max(line, end.line),
    endColumn: end.column,
    directive: node?.type === 'assignment' ? node.key : null,
    message,
    systemdMessage,
    fixes: d.fixes,
  };
}
