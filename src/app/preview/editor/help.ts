import { type Extension, Prec, StateEffect, StateField } from '@codemirror/state';
import {
  closeHoverTooltips,
  type EditorView,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
  showTooltip,
  type Tooltip,
} from '@codemirror/view';
import { type Assignment, type Diagnostic, directive, kindOf } from '../../../model/index.ts';
import { ignoreAdvice } from '../../state/ignore-advice.ts';
import type { Store } from '../../state/store.ts';
import { fetchWords } from '../../ui/words.ts';
import { openField } from '../fields.ts';
import { aboutDirective } from './about-directive.ts';
import { button, element } from './element.ts';
import { nodeOfLine, type Shown, shownField } from './shown.ts';

const openHelp = StateEffect.define<Tooltip | null>();

/** The help that was asked for by a key; a change of text or selection closes it. */
const asked = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, transaction) {
    const effect = transaction.effects.findLast((each) => each.is(openHelp));
    if (effect) return effect.value;
    return transaction.docChanged || transaction.selection ? null : tooltip;
  },
  provide: (field) => showTooltip.from(field),
});

/**
 * What there is to say of a line: what its directive is for, what the value means, why it has no effect, what is wrong
 * and the ways out. Shown under the pointer, and by Control and full stop with the focus in it.
 */
export const help = (store: Store): Extension => [
  hoverTooltip((view, pos) => helpAt(view, pos, store, false), { hideOnChange: true, hoverTime: 400 }),
  asked,
  Prec.high(
    keymap.of([
      { key: 'Mod-.', run: (view) => ask(view, store) },
      { key: 'Alt-Enter', run: (view) => ask(view, store) },
      { key: 'Escape', run: (view) => close(view) },
    ]),
  ),
];

function ask(view: EditorView, store: Store): boolean {
  const { state } = view;
  void helpAt(view, state.selection.main.head, store, true).then((tooltip) => {
    // What was typed meanwhile has closed it already.
    if (tooltip && view.state.doc === state.doc) view.dispatch({ effects: [closeHoverTooltips, openHelp.of(tooltip)] });
  });
  return true;
}

function close(view: EditorView): boolean {
  if (hasHoverTooltips(view.state)) view.dispatch({ effects: closeHoverTooltips });
  if (!view.state.field(asked)) return false;
  view.dispatch({ effects: openHelp.of(null) });
  view.focus();
  return true;
}

async function helpAt(view: EditorView, pos: number, store: Store, byKey: boolean): Promise<Tooltip | null> {
  const shown = view.state.field(shownField);
  const line = view.state.doc.lineAt(pos);
  const content = shown ? await contentOf(view, shown, line.number - 1, store) : [];
  if (content.length === 0) return null;
  const dom = element(
    'div',
    { class: 'line-help', role: 'dialog', 'aria-label': `Line ${line.number}`, tabindex: '-1' },
    ...content,
  );
  dom.addEventListener('keydown', (event) => {
    const buttons = [...dom.querySelectorAll('button')];
    const end = event.shiftKey ? buttons.at(0) : buttons.at(-1);
    // Behind it comes the end of the page: Tab leads back to the line, and from there on.
    const leaves = event.key === 'Tab' && (end === undefined || document.activeElement === end);
    if (event.key !== 'Escape' && !leaves) return;
    event.preventDefault();
    event.stopPropagation();
    close(view);
  });
  const start = line.from + (line.text.length - line.text.trimStart().length);
  return {
    pos: Math.min(start, pos),
    end: line.to,
    // What stands below is read next, and must not be covered.
    above: !byKey,
    create: () => ({
      dom,
      mount: () => {
        if (byKey) (dom.querySelector('button') ?? dom).focus({ preventScroll: true });
      },
    }),
  };
}

async function contentOf(view: EditorView, shown: Shown, line: number, store: Store): Promise<readonly HTMLElement[]> {
  const node = nodeOfLine(shown, line);
  const { diagnosticWords } = await fetchWords();
  const marks = shown.marks.get(line) ?? [];
  // Advice on the same says more.
  const why = marks.some(({ code }) => code.startsWith('effect/')) ? undefined : shown.idle.get(line);
  const { unit } = shown;
  const run = (action: () => void) => () => {
    close(view);
    view.focus();
    action();
  };
  const said = marks.map((d) => {
    const words = diagnosticWords(d);
    return element(
      'div',
      { class: `note ${d.severity}` },
      element(
        'p',
        {},
        element('b', {}, words.wrong),
        ` ${[words.why ?? words.effect, words.instead].filter(Boolean).join(' ')}`,
      ),
      ...(unit ? waysOut(d, store, run) : []),
    );
  });
  return [
    ...(node?.type === 'assignment' ? await assignmentHelp(node, shown) : []),
    ...(why ? [element('p', { class: 'why' }, `No effect: ${why}.`)] : []),
    ...said,
    ...(unit && node?.type === 'assignment' && node.section
      ? [
          button(
            'Go to its field',
            run(() => openField(shown.document, node)),
            { class: 'fix aside', title: 'Ctrl+Enter' },
          ),
        ]
      : []),
  ];
}

type Run = (action: () => void) => () => void;

/** The fixes of a problem, and that it can be ignored. */
function waysOut(d: Diagnostic, store: Store, run: Run): readonly HTMLElement[] {
  if (d.file !== undefined) return [];
  const name = store.get().active;
  const fixes = d.fixes.map((fix) =>
    button(
      fix.unsafe ? `${fix.title} …` : fix.title,
      run(() => store.edit(fix.edits, fix.title, undefined, name)),
    ),
  );
  const ignore = button(
    'Ignore it here',
    run(() => void ignoreAdvice(store, d, name)),
    { class: 'fix aside' },
  );
  return d.source === 'advice' ? [...fixes, ignore] : fixes;
}

const sections = ['Unit', 'Socket', 'Service', 'Install'] as const;

/** What the directive of a line is for, and what its value means. */
async function assignmentHelp(node: Assignment, { context }: Shown): Promise<readonly HTMLElement[]> {
  const section = sections.find((name) => name === node.section?.name);
  const known = section && directive(section, node.key);
  if (!known) return [];
  const kind = kindOf(known.kind);
  const read = kind.read(node.value, context);
  const words = read.status === 'accepted' ? kind.words(read.value, context) : '';
  const means =
    words === '' || words.replace(/^“(.*)”$/, '$1') === node.value
      ? []
      : [element('p', { class: 'means' }, `${node.value} → ${words}`)];
  return [element('p', { class: 'directive-name' }, known.name), await aboutDirective(known, context.target), ...means];
}
