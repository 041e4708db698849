import { type KeyboardEvent, memo, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { isQuiet, type TokenLine, tokenLines, type Unit } from '../../model/index.ts';
import { getFocus, subscribeFocus } from '../state/focus.ts';
import { useAppState } from '../state/store-context.ts';
import { assignmentOf, openField } from './fields.ts';
import { byLine } from './marks.ts';

/** The height of a line in pixels; the style sheet says the same. */
const lineHeight = 22;
/** Files longer than this are drawn only where they are seen. */
const whole = 400;
const overscan = 40;

/** The unit file as it stands: highlighted, with marks where something is to be said; a line leads to its field. */
export function Preview() {
  const { unit, change, active: shown } = useAppState();
  const focus = useSyncExternalStore(subscribeFocus, getFocus);
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<number>();
  const [top, setTop] = useState(0);

  const lines = tokenLines(unit.document);
  const marks = byLine(
    unit.diagnostics.filter((d) => d.file === undefined && !isQuiet(d)),
    lines,
  );
  const glowing = byLine(change.unit === shown ? change.ranges : [], lines);
  const current = lineOf(unit, lines, focus);
  const first = lines.length > whole ? Math.max(0, Math.floor(top / lineHeight) - overscan) : 0;
  const last = lines.length > whole ? first + 2 * overscan + 60 : lines.length;

  useEffect(() => {
    if (current !== undefined) show(box.current, current);
  }, [current]);

  const keys = (event: KeyboardEvent) => {
    const at = active ?? current ?? 0;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    if (to !== undefined) {
      const next = Math.min(Math.max(to, 0), lines.length - 1);
      setActive(next);
      show(box.current, next);
    } else if (event.key === 'Enter') openField(unit.document, lines[at]?.node);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      className="lines"
      role="listbox"
      aria-label="Lines; Enter goes to the field"
      tabIndex={0}
      aria-activedescendant={active === undefined ? undefined : `line-${active + 1}`}
      onKeyDown={keys}
      onBlur={() => setActive(undefined)}
      onScroll={(event) => {
        if (lines.length > whole) setTop(event.currentTarget.scrollTop);
      }}
      onClick={(event) => {
        const line = event.target instanceof Element ? event.target.closest('[data-line]') : null;
        const selecting = document.getSelection()?.type === 'Range';
        if (line instanceof HTMLElement && !selecting) openField(unit.document, lines[Number(line.dataset.line)]?.node);
      }}
    >
      <div style={{ height: first * lineHeight }} />
      {lines.slice(first, last).map((line, i) => {
        const n = first + i;
        const mark = marks.get(n)?.[0];
        return (
          <Line
            key={n}
            number={n + 1}
            tokens={JSON.stringify(line.tokens)}
            mark={mark && `${mark.severity} ${partOf(line, mark.start)}`}
            glow={glowing.has(n) ? change.id : 0}
            current={n === current}
            active={n === active}
          />
        );
      })}
      <div style={{ height: Math.max(lines.length - last, 0) * lineHeight }} />
    </div>
  );
}

interface LineProps {
  readonly number: number;
  readonly tokens: string;
  readonly mark: string | undefined;
  readonly glow: number;
  readonly current: boolean;
  readonly active: boolean;
}

const Line = memo(function Line({ number, tokens, mark, glow, current, active }: LineProps) {
  const parts: TokenLine['tokens'] = JSON.parse(tokens);
  const classes = ['line', mark, current && 'current', active && 'active'].filter(Boolean).join(' ');
  return (
    <div
      id={`line-${number}`}
      className={classes}
      role="option"
      tabIndex={-1}
      aria-selected={current}
      aria-label={parts.every(({ text }) => text.trim() === '') ? 'empty line' : undefined}
      data-line={number - 1}
    >
      {glow > 0 && <i key={glow} className="glow" />}
      <span className="number" aria-hidden="true">
        {number}
      </span>
      {parts.map((part, i) => (
        <span key={i} className={part.type}>
          {part.text}
        </span>
      ))}
    </div>
  );
});

/** Which part of a line a mark is on: the key, the value, or the whole of it. */
const partOf = ({ node }: TokenLine, start: number): string =>
  node?.type !== 'assignment' ? 'on-line' : start < node.valueStart ? 'on-key' : 'on-value';

/** Scrolls a line into the box, which may not have drawn it. */
function show(box: HTMLDivElement | null, line: number): void {
  if (!box) return;
  const y = line * lineHeight;
  if (y < box.scrollTop || y + 2 * lineHeight > box.scrollTop + box.clientHeight)
    box.scrollTop = Math.max(0, y - box.clientHeight / 3);
}

/** The line of the field that has the focus. */
function lineOf(unit: Unit, lines: readonly TokenLine[], focus: string | undefined): number | undefined {
  const node = assignmentOf(unit.document, focus);
  const at = node ? lines.findIndex((line) => line.node === node) : -1;
  return at === -1 ? undefined : at;
}
