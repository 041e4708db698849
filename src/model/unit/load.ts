import type { Directive } from '../catalog/directive.ts';
import { fact, knownTo } from '../catalog/facts.ts';
import { directive, nearest, sharedDirective } from '../catalog/index.ts';
import { type Assignment, type Document, offsetInText, type Rejected, type Section } from '../syntax/document.ts';
import { renameKey, setValue } from '../syntax/edit.ts';
import type { Context, Problem } from '../values/kind.ts';
import { isPending, kinds } from '../values/kinds.ts';
import { type Diagnostic, type Fix, severityOf } from './diagnostic.ts';
import { headerAbove, moveToSection, removeLine } from './fixes.ts';
import { listenersOf } from './listeners.ts';
import { refusal } from './refusal.ts';
import { type Entry, inForce, type Unit, valueOf } from './unit.ts';

const sections = ['Unit', 'Socket', 'Install'] as const;

/**
 * What systemd makes of a unit file: each assignment read, resets and last-wins applied, the listeners in order, and
 * everything it would log. Follows `unit_load_fragment()` and `socket_verify()`.
 */
export function load(document: Document, context: Context): Unit {
  const loading = new Loading(document, context);
  for (const node of document.nodes) {
    if (node.type === 'section') loading.header(node);
    else if (node.type === 'assignment') loading.assignment(node);
    else if (node.type === 'rejected') loading.rejected(node);
  }
  return loading.unit();
}

/** Directives that one empty assignment clears together. */
function resetGroup({ name, section }: Directive): string {
  if (section === 'Socket' && name.startsWith('Listen')) return 'Listen';
  if (section === 'Unit' && name.startsWith('Condition')) return 'Condition';
  if (section === 'Unit' && name.startsWith('Assert')) return 'Assert';
  return `${section}.${name}`;
}

type Draft = { -readonly [K in keyof Entry]: Entry[K] };

class Loading {
  private readonly document: Document;
  private readonly context: Context;
  readonly entries: Draft[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private readonly groups = new Map<string, Draft[]>();
  private broken = false;
  private bad = false;

  constructor(document: Document, context: Context) {
    this.document = document;
    this.context = context;
  }

  header(node: Section): void {
    if (sections.some((s) => s === node.name) || node.name.startsWith('X-')) return;
    const near = sections.find((s) => s.toLowerCase() === node.name.trim().toLowerCase());
    const fixes: Fix[] = near
      ? [{ title: `Write [${near}]`, edits: [{ start: node.nameStart, end: node.nameEnd, text: near }] }]
      : [];
    const params = { section: node.name, suffix: '.socket', ...(near ? { nearest: near } : {}) };
    this.say('section/unknown', 'ignored', node.nameStart - 1, node.nameEnd + 1, params, fixes);
  }

  rejected(node: Rejected): void {
    const fatal = node.reason !== 'missing-equals';
    if (fatal) this.broken = true;
    const fixes = fatal ? [] : [removeLine(node)];
    this.say(`line/${node.reason}`, fatal ? 'refused' : 'ignored', node.contentStart, node.contentEnd, {}, fixes);
  }

  assignment(node: Assignment): void {
    const section = node.section?.name;
    if (section === undefined) {
      const params = { key: node.key };
      this.say('line/outside-section', 'ignored', node.keyStart, node.keyEnd, params, headerAbove(node));
      return;
    }
    const name = sections.find((s) => s === section);
    if (!name || node.key.startsWith('X-')) return;
    const found = directive(name, node.key) ?? sharedDirective(name, node.key);
    const known = fact(name, node.key);
    if (!found || !known) this.unknown(node, name);
    else if (!knownTo(this.context.target, known)) this.untimely(node, known);
    else this.read(node, found);
  }

  unit(): Unit {
    const { document, context, entries, diagnostics } = this;
    const accept = valueOf(this, 'Accept') === true;
    const explicit = valueOf(this, 'Service');
    const name = context.unit.replace(/\.socket$/, '');
    const draft: Unit = {
      document,
      context,
      entries,
      diagnostics,
      pending: entries.some((entry) => isPending(entry.directive.kind)),
      listeners: listenersOf(entries, context, accept),
      state: this.state(),
      accept,
      service: accept ? template(name) : typeof explicit === 'string' ? explicit : `${name}.service`,
      fdName: fdName(this, context, accept),
    };
    if (draft.state !== 'loaded') {
      if (draft.state === 'masked') this.say('unit/empty', 'refused', 0, 0, {});
      return draft;
    }
    const refused = refusal(draft);
    if (!refused) return draft;
    return { ...draft, state: 'bad-setting', diagnostics: [...diagnostics, refused] };
  }

  private state(): Unit['state'] {
    if (this.broken) return 'error';
    if (this.bad) return 'bad-setting';
    return this.document.text === '' ? 'masked' : 'loaded';
  }

  private unknown(node: Assignment, section: (typeof sections)[number]): void {
    const near = nearest(section, node.key);
    const params = { key: node.key, section };
    if (near && near.section !== section) {
      const fixes = [moveToSection(this.document, node, near.section, near.name)];
      const more = { ...params, belongs: near.section };
      this.say('key/other-section', 'ignored', node.keyStart, node.keyEnd, more, fixes);
      return;
    }
    const rename: Fix[] = near ? [{ title: `Write ${near.name}=`, edits: renameKey(node, near.name) }] : [];
    const more = near ? { ...params, nearest: near.name } : params;
    this.say('key/unknown', 'ignored', node.keyStart, Math.max(node.keyEnd, node.keyStart + 1), more, rename);
  }

  private untimely(node: Assignment, known: { since: number; until?: number }): void {
    const { target } = this.context;
    const gone = known.until !== undefined && target > known.until;
    const params = { key: node.key, target, ...(gone ? { until: known.until ?? 0 } : { since: known.since }) };
    const fixes = [removeLine(node)];
    this.say(gone ? 'key/gone' : 'key/too-new', 'ignored', node.keyStart, node.keyEnd, params, fixes);
  }

  private read(node: Assignment, found: Directive): void {
    const read = kinds[found.kind].read(node.value, this.context);
    const entry: Draft = { assignment: node, directive: found, read, effective: read.status === 'accepted' };
    this.entries.push(entry);
    if (read.status !== 'reset') for (const problem of read.problems) this.problem(node, problem);
    if (read.status === 'rejected') return;
    const group = resetGroup(found);
    const before = this.groups.get(group) ?? [];
    const replaces = read.status === 'reset' || found.repeat === 'last-wins';
    if (replaces) for (const old of before) old.effective = false;
    if (replaces || before.length === 0) this.groups.set(group, read.status === 'reset' ? [] : [entry]);
    else before.push(entry);
  }

  private problem(node: Assignment, problem: Problem): void {
    if (problem.effect === 'refused') this.bad = true;
    const start = offsetInText(node, problem.start);
    const end = Math.max(offsetInText(node, problem.end), start);
    const { suggestion } = problem;
    const fixes: Fix[] =
      suggestion === undefined ? [] : [{ title: `Write ${suggestion}`, edits: setValue(node, suggestion) }];
    // An empty value has no width to mark: its key is marked instead.
    const [from, to] = start === end ? [node.keyStart, node.keyEnd] : [start, end];
    this.say(problem.code, problem.effect, from, to, { ...problem.params, key: node.key }, fixes);
  }

  private say(
    code: Diagnostic['code'],
    effect: Diagnostic['effect'],
    start: number,
    end: number,
    params: Diagnostic['params'],
    fixes: readonly Fix[] = [],
  ): void {
    this.diagnostics.push({ code, source: 'systemd', severity: severityOf(effect), effect, start, end, params, fixes });
  }
}

const template = (name: string): string => `${name.split('@', 1)[0]}@.service`;

/** From this version on an instance of `Accept=yes` gets the name that is set; before, it is always `connection`. */
const namesConnections = 257;

function fdName(unit: Pick<Unit, 'entries'>, context: Context, accept: boolean): string {
  const set = inForce(unit, 'FileDescriptorName').at(-1)?.read;
  if (set?.status === 'accepted' && (!accept || context.target >= namesConnections)) return String(set.value);
  return accept ? 'connection' : context.unit;
}
