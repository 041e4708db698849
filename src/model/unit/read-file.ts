import type { Directive, SectionName } from '../catalog/directive.ts';
import { fact, knownTo } from '../catalog/facts.ts';
import { directive } from '../catalog/index.ts';
import { type Assignment, type Document, offsetInText, type Rejected, type Section } from '../syntax/document.ts';
import { setValue } from '../syntax/edit.ts';
import type { Context, Problem } from '../values/kind.ts';
import { kindOf } from '../values/kinds.ts';
import type { Diagnostic, Fix } from './diagnostic.ts';
import { headerAbove, removeLine, writeHeader } from './fixes.ts';
import type { Log } from './log.ts';
import { isUnsafeName, ownSection, sectionMeant, sectionsOf } from './sections.ts';
import type { Settings } from './settings.ts';
import { unknownKey, unknownSection, untimelyKey } from './unknown.ts';

/** How the reading of a file ended: at its end, at a value that systemd refuses, or at a line that it cannot take. */
export type Ending = 'whole' | 'refused' | 'broken';

/**
 * Reads the lines of one file into the settings. A drop-in in which systemd stops does not keep the unit from loading:
 * the rest of it is lost. Follows `config_parse()`, `parse_line()` and `next_assignment()`.
 */
export function readFile(document: Document, context: Context, settings: Settings, log: Log): Ending {
  const reading = new Reading(document, context, settings, log);
  for (const node of document.nodes) {
    if (node.type === 'section') reading.header(node);
    else if (node.type === 'assignment') reading.assignment(node);
    else if (node.type === 'rejected') reading.rejected(node);
  }
  return reading.ending;
}

/** What `parse_line()` takes for lines of nobody: they may hold anything. */
const ignoredSection = Symbol('ignored');

class Reading {
  private readonly document: Document;
  private readonly context: Context;
  private readonly settings: Settings;
  private readonly log: Log;
  private readonly sections: readonly SectionName[];
  private section: SectionName | typeof ignoredSection | undefined;
  ending: Ending = 'whole';

  constructor(document: Document, context: Context, settings: Settings, log: Log) {
    this.document = document;
    this.context = context;
    this.settings = settings;
    this.log = log;
    this.sections = sectionsOf(context.unit);
  }

  header(node: Section): void {
    this.section = this.sections.find((s) => s === node.name) ?? ignoredSection;
    if (this.section !== ignoredSection || this.ending !== 'whole') return;
    if (isUnsafeName(node.name, this.context.target)) {
      const meant = sectionMeant(node.name, this.sections);
      const fixes = meant ? [writeHeader(meant, node.nameStart - 1, node.nameEnd + 1)] : [];
      this.stop('line/unsafe-name', 'broken', node.nameStart - 1, node.nameEnd + 1, { section: node.name }, fixes);
    } else if (!node.name.startsWith('X-')) unknownSection(node, this.context, this.log);
  }

  rejected(node: Rejected): void {
    if (this.ending !== 'whole') return;
    const { reason, contentStart: start, contentEnd: end } = node;
    if (reason === 'missing-equals' || reason === 'missing-key') this.lost(node);
    else {
      const text = this.document.text.slice(start, Math.min(end, start + longestHeader));
      const meant = reason.endsWith('-header') ? sectionMeant(text, this.sections) : undefined;
      const fixes = meant ? [writeHeader(meant, start, end)] : [];
      this.stop(`line/${reason}`, 'broken', start, end, {}, fixes);
    }
  }

  /** A line without a setting: systemd notices only where it would have read one. */
  private lost(node: Rejected): void {
    if (this.section === ignoredSection) return;
    const code = this.section === undefined ? 'line/outside-section' : (`line/${node.reason}` as const);
    this.log.say(code, 'ignored', node.contentStart, node.contentEnd, {}, [removeLine(node)]);
  }

  assignment(node: Assignment): void {
    const { section, context, log } = this;
    if (section === undefined) {
      if (this.ending !== 'whole') return;
      const fixes = headerAbove(node, [ownSection(context.unit), 'Unit']);
      log.say('line/outside-section', 'ignored', node.keyStart, node.keyEnd, { key: node.key }, fixes);
    } else if (section !== ignoredSection && !node.key.startsWith('X-')) this.known(node, section);
  }

  private known(node: Assignment, section: SectionName): void {
    const { context, log } = this;
    const found = directive(section, node.key);
    const known = fact(section, node.key);
    if (found && known && knownTo(context.target, known)) this.read(node, found);
    else if (this.ending !== 'whole') return;
    else if (found && known) untimelyKey(node, found, known, context.target, log);
    else unknownKey(node, section, this.document, context, log);
  }

  private read(node: Assignment, found: Directive): void {
    const { settings, log } = this;
    const kind = kindOf(found.kind);
    const read = kind.read(node.value, this.context);
    const entry = { assignment: node, directive: found, kind, read, file: log.file };
    if (this.ending !== 'whole') {
      settings.addUnread(entry);
      return;
    }
    settings.add(entry);
    if (found.replacement) {
      const params = { key: node.key, replacement: found.replacement };
      log.say('key/deprecated', 'noted', node.keyStart, node.keyEnd, params);
    }
    if (read.status === 'reset') return;
    for (const problem of read.problems) {
      // What a value that was taken makes impossible shows once the unit is whole: it may yet be cleared.
      if (problem.effect === 'refused' && read.status === 'accepted') continue;
      this.problem(node, problem);
    }
  }

  private problem(node: Assignment, problem: Problem): void {
    const { start, end, params, fixes } = place(node, problem);
    if (problem.effect === 'refused') {
      const ending = problem.code === 'pid-file/unit-lost' ? 'broken' : 'refused';
      this.stop(problem.code, ending, start, end, params, fixes);
    } else if (this.section === 'Install' && problem.effect === 'noted')
      this.log.advise(problem.code, start, end, params, fixes);
    else this.log.say(problem.code, problem.effect, start, end, params, fixes, problem.quiet);
  }

  private stop(
    code: Diagnostic['code'],
    ending: Ending,
    start: number,
    end: number,
    params: Diagnostic['params'],
    fixes: readonly Fix[],
  ): void {
    this.ending = ending;
    this.log.say(code, this.log.file === undefined ? 'refused' : 'ignored', start, end, params, fixes);
  }
}

/** No longer text is looked through for the name of a section. */
const longestHeader = 100;

/** Where a problem of a value stands in its file, and what mends it. */
export function place(node: Assignment, problem: Problem): Pick<Diagnostic, 'start' | 'end' | 'params' | 'fixes'> {
  const start = offsetInText(node, problem.start);
  const end = Math.max(offsetInText(node, problem.end), start);
  const { suggestion } = problem;
  const fixes: readonly Fix[] =
    suggestion === undefined ? [] : [{ title: `Write ${suggestion}`, edits: setValue(node, suggestion) }];
  const params = { ...problem.params, key: node.key };
  // An empty value has no width to mark: its key is marked instead.
  return start === end ? { start: node.keyStart, end: node.keyEnd, params, fixes } : { start, end, params, fixes };
}
