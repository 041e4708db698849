import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import {
  type Assignment,
  type Directive,
  directive,
  directivesIn,
  fact,
  kindOf,
  knownTo,
  type Section,
} from '../../../model/index.ts';
import { aboutDirective } from './about-directive.ts';
import { nodeOfLine, type Shown, shownField } from './shown.ts';

/** Sections, directives of the section and values of the directive, as the catalog and the kinds of value know them. */
export const completion = autocompletion({
  override: [complete],
  icons: false,
  activateOnCompletion: ({ apply }) => typeof apply === 'string' && apply.endsWith('='),
});

function complete({ state, pos, explicit }: CompletionContext): CompletionResult | null {
  const shown = state.field(shownField);
  if (!shown) return null;
  const line = state.doc.lineAt(pos);
  const before = state.sliceDoc(line.from, pos);
  const rest = state.sliceDoc(pos, line.to);
  const node = nodeOfLine(shown, line.number - 1);
  const header = /^\s*\[(\w*)$/.exec(before);
  if (header) return { from: pos - before.trimStart().length, options: headers(shown, rest), filter: false };
  const continued = node?.type === 'assignment' && node.start < (shown.text.lines[line.number - 1]?.start ?? 0);
  const key = continued ? null : /^\s*(\w*)$/.exec(before);
  if (key) {
    const section = sectionAt(state, shown, line.number - 1);
    if (!section || (!explicit && key[1] === '')) return null;
    return { from: pos - (key[1]?.length ?? 0), options: keys(shown, section, rest), validFor: /^\w*$/ };
  }
  return node?.type === 'assignment' && !node.pieces ? values(shown, node, pos) : null;
}

const headers = ({ context }: Shown, rest: string): readonly Completion[] => {
  const own = context.unit.endsWith('.service') ? 'Service' : 'Socket';
  const about = { Unit: 'what it is and what it needs', [own]: 'how it works', Install: 'what starts it at boot' };
  return Object.entries(about).map(([name, detail]) => ({
    label: `[${name}]`,
    apply: rest.startsWith(']') ? `[${name}` : `[${name}]`,
    detail,
  }));
};

/** The name of the section that a line stands in. */
function sectionAt(state: EditorState, shown: Shown, line: number): Directive['section'] | undefined {
  const offset = shown.text.lines[line]?.start ?? state.doc.length;
  const header = shown.document.nodes.findLast(
    (node): node is Section => node.type === 'section' && node.start < offset,
  );
  return sections.find((name) => name === header?.name);
}

const sections = ['Unit', 'Socket', 'Service', 'Install'] as const;

function keys({ context: { target } }: Shown, section: Directive['section'], rest: string): readonly Completion[] {
  return directivesIn(section).flatMap((each): readonly Completion[] => {
    const known = fact(section, each.name);
    const late = known && !knownTo(target, known);
    if (late && known.since <= target) return [];
    return [
      {
        label: each.name,
        apply: rest.startsWith('=') ? each.name : `${each.name}=`,
        detail: late ? `since ${known.since}` : '',
        boost: late ? -20 : each.category === 'other' ? -10 : each.common ? 10 : 0,
        info: () => aboutDirective(each, target),
      },
    ];
  });
}

/** The values that the kind offers for what is typed, then its examples. */
function values({ context, text }: Shown, node: Assignment, pos: number): CompletionResult | null {
  const from = text.toFlat(node.valueStart);
  const known = sections.find((name) => name === node.section?.name);
  const entry = known && directive(known, node.key);
  if (!entry || pos < from) return null;
  const kind = kindOf(entry.kind);
  const typed = text.text.slice(node.valueStart, text.toText(pos));
  const offered = kind.complete?.(typed, context) ?? [];
  const examples =
    kind.closed || entry.kind === 'boolean' ? [] : kind.examples.filter((example) => example.startsWith(typed));
  const all = new Map([
    ...examples.map((example) => [example, ''] as const),
    ...offered.map((o) => [o.text, o.words] as const),
  ]);
  // What stands there already is no offer, and Enter is to make a new line.
  if (all.has(typed)) return null;
  const order = [...new Set([...offered.map((o) => o.text), ...examples])];
  const options = order.map((label) => ({ label, detail: all.get(label) ?? '' }));
  return options.length === 0 ? null : { from, options, filter: false };
}
