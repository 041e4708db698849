import { type BundleUnit, loadPortrait, type Placed } from '../../model/index.ts';
import { fieldOf } from '../state/field-of.ts';
import { goTo } from '../state/go-to.ts';
import { useAppState, useStore } from '../state/store-context.ts';
import { Dialog } from '../ui/dialog.tsx';
import { save } from '../ui/save.ts';
import { toast } from '../ui/toast.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import './large-picture.css';
import { toPng } from './to-png.ts';

/** The whole picture: clients, listeners, services, with limits and modes. Each thing leads to its field; it can be saved. */
export default function LargePicture({ close }: { readonly close: () => void }) {
  const { loaded, bundle } = useAppState();
  const portrait = useLoaded(loadPortrait);
  const sheet = portrait.layout(portrait.figureOf(loaded));
  const said = portrait
    .portraits(loaded)
    .flatMap(({ sentences }) => sentences.map((sentence) => sentence.map(({ text }) => text).join('')))
    .join(' ');
  const svg = () => portrait.toSvg(sheet, said, palette());
  return (
    <Dialog title="The picture" close={close}>
      <div className="sheet">
        <svg
          width={sheet.width}
          height={sheet.height}
          viewBox={`0 0 ${sheet.width} ${sheet.height}`}
          role="group"
          aria-label="Clients, listeners and services"
        >
          {sheet.wires.map((d) => (
            <path key={d} className="wire" d={d} />
          ))}
          {sheet.heads.map(({ x, y, text }) => (
            <text key={text} x={x} y={y} className="head">
              {text}
            </text>
          ))}
          {sheet.placed.map((placed, at) => (
            // Two things may be alike in all they say.
            <ThingBox key={at} {...{ placed, close }} units={loaded.units} />
          ))}
        </svg>
      </div>
      <p className="said">{said}</p>
      <div className="actions">
        <button type="button" className="button" onClick={() => save(`${bundle.name}.svg`, svg(), 'image/svg+xml')}>
          Save as SVG
        </button>
        <button
          type="button"
          className="button"
          onClick={async () => {
            const png = await toPng(svg(), sheet);
            if (png) save(`${bundle.name}.png`, png, 'image/png');
            else toast('This browser could not draw the picture as PNG. The SVG file has all of it.');
          }}
        >
          Save as PNG
        </button>
      </div>
    </Dialog>
  );
}

interface ThingBoxProps {
  readonly placed: Placed;
  readonly units: readonly BundleUnit[];
  readonly close: () => void;
}

/** A thing in its place. One with a line of its own is a button that leads there. */
function ThingBox({ placed, units, close }: ThingBoxProps) {
  const store = useStore();
  const { baseOf, reach, textAt } = useLoaded(loadPortrait);
  const { thing, x, y, width, height, lines } = placed;
  const { kind, mark, many, lost, by } = thing;
  const whole = [mark, ...thing.lines].filter(Boolean).join(', ');
  const document = by && units.find(({ name }) => name === by.unit)?.unit.document;
  const field = by && by.entry.file === undefined && document ? fieldOf(document, by.entry.assignment) : undefined;
  const open = () => {
    if (!by || !field) return;
    close();
    store.show(by.unit);
    goTo({ unit: by.unit, ...field });
  };
  const drawn = (
    <>
      <title>{whole}</title>
      {kind !== 'client' && many && <rect x={x + 5} y={y - 5} width={width} height={height} rx="8" />}
      {kind !== 'client' && <rect x={x} y={y} width={width} height={height} rx="8" />}
      {mark && (
        <text x={textAt(placed)} y={baseOf(placed, 0)} className="mark">
          {mark}
        </text>
      )}
      {lines.map((line, at) => (
        <text
          key={`${at} ${line}`}
          x={textAt(placed) + (at === 0 && mark ? reach(`${mark} `) : 0)}
          y={baseOf(placed, at)}
          className={at === 0 && kind !== 'client' ? 'first' : 'more'}
          textAnchor={kind === 'client' ? 'end' : undefined}
        >
          {line}
        </text>
      ))}
    </>
  );
  const classes = `thing ${kind}${lost ? ' lost' : ''}`;
  if (!field) return <g className={classes}>{drawn}</g>;
  return (
    <g
      className={classes}
      role="button"
      tabIndex={0}
      aria-label={`${whole}: go to its field`}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
    >
      {drawn}
    </g>
  );
}

/** The colours of the page, for a file that stands by itself. */
function palette() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    paper: colour('--surface'),
    ink: colour('--ink'),
    dim: colour('--ink-2'),
    line: colour('--control'),
    accent: colour('--accent'),
    soft: colour('--accent-soft'),
    warn: colour('--warn'),
  };
}
