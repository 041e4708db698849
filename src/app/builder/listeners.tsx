import { GripVertical, Plus, X } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import {
  type Assignment,
  type Context,
  type Diagnostic,
  diagnosticsByNode,
  directive,
  type Fix,
  kindOf,
  type Listener,
  listenerTypes,
  parse,
  type Unit,
} from '../../model/index.ts';
import { useStore } from '../state/store-context.ts';
import {
  clearListeners,
  listenerAt,
  listenerLines,
  moveListener,
  removeListener,
  retypeListener,
  writeListener,
} from '../state/write.ts';
import { announce } from '../ui/announce.ts';
import { Notes } from '../ui/notes.tsx';
import { TextControl } from '../ui/text-control.tsx';
import type { Commit } from '../ui/use-draft.ts';

interface ListenersProps {
  readonly unit: Unit;
}

/** The listeners, a card each, in the order in which the service receives them. */
export function Listeners({ unit }: ListenersProps) {
  const store = useStore();
  // An empty card was asked for at this place. Once it is filled the place is a listener, and the card is gone.
  const [adding, setAdding] = useState<{ readonly at: number; readonly type: string }>();
  const lines = listenerLines(unit.document);
  const problems = diagnosticsByNode(unit);
  const asked = adding?.at === lines.length ? adding.type : undefined;
  // The cards may be a moment behind the text: what is asked for is about the listeners that there are now.
  const ask = (type: string) => setAdding({ at: listenerLines(parse(store.text())).length, type });
  const all: readonly (Assignment | undefined)[] = asked || lines.length === 0 ? [...lines, undefined] : lines;
  // A card is its place: typing into the last, empty one makes it the listener at that place.
  const cards = all
    .map((line, place) => ({ line, place }))
    .filter(({ line, place }) => place < most || (line && problems.has(line)));
  const list = useRef<HTMLOListElement>(null);
  return (
    <>
      <ol className="listeners" ref={list}>
        {cards.map(({ line, place }) => (
          <Card
            key={place}
            {...{ line, list }}
            index={place}
            count={lines.length}
            context={unit.context}
            listener={unit.listeners.find((l) => l.entry.assignment === line)}
            diagnostics={(line && problems.get(line)) ?? []}
            type={line?.key ?? asked ?? 'ListenStream'}
            asked={adding?.at === place ? adding.type : undefined}
            retype={(type) => retypeListener(store, place, type) || ask(type)}
          />
        ))}
      </ol>
      {all.length > cards.length && <p className="said">and {all.length - cards.length} more, in the file</p>}
      <div className="actions add">
        {lines.length > 0 && (
          <button type="button" className="link" onClick={() => ask('ListenStream')}>
            <Plus size={14} aria-hidden="true" /> Add a listener
          </button>
        )}
        {lines.length > 0 && !lines.some((line) => line.value === '') && (
          <button
            type="button"
            className="link aside"
            title="Writes an empty ListenStream= first: in a drop-in it clears the listeners of the unit itself."
            onClick={() => clearListeners(store)}
          >
            Start from an empty list
          </button>
        )}
      </div>
    </>
  );
}

/** More cards than this are not drawn, but for those with a problem: such a file is edited as text. */
const most = 100;

const typeNames: Readonly<Record<(typeof listenerTypes)[number], string>> = {
  ListenStream: 'Stream',
  ListenDatagram: 'Datagram',
  ListenSequentialPacket: 'Sequential packet',
  ListenFIFO: 'FIFO',
  ListenSpecial: 'Special file',
  ListenNetlink: 'Netlink',
  ListenMessageQueue: 'Message queue',
  ListenUSBFunction: 'USB function',
};

/** Where the name of a service stands for its port. */
const takesPort: ReadonlySet<string> = new Set(['ListenStream', 'ListenDatagram']);

interface CardProps {
  readonly line: Assignment | undefined;
  readonly index: number;
  readonly count: number;
  readonly list: RefObject<HTMLOListElement | null>;
  readonly context: Context;
  readonly listener: Listener | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly type: string;
  /** The type that was chosen for a listener that is to come at this place. */
  readonly asked: string | undefined;
  readonly retype: (type: string) => void;
}

function Card({ line, index, count, list, context, listener, diagnostics, type, asked, retype }: CardProps) {
  const store = useStore();
  const value = line?.value ?? '';
  const id = `c-Listen-${index}`;
  const apply = (fix: Fix) => store.edit(fix.edits, fix.title);
  const kind = directive('Socket', type)?.kind ?? 'any-text';
  const [meant, setMeant] = useState<string>();
  const write: Commit = (draft, settle) => {
    const text = draft.trim();
    if (text === '') return listenerAt(store, index)?.value ?? '';
    const key = listenerAt(store, index)?.key ?? asked ?? type;
    const read = kindOf(directive('Socket', key)?.kind ?? 'any-text').read(text, context);
    const suggestion = read.status === 'rejected' ? read.problems[0].suggestion : undefined;
    const understood = suggestion !== undefined && isShorthand(text) ? suggestion : undefined;
    setMeant(understood === undefined ? undefined : text);
    const written = writeListener(store, index, key, understood ?? text);
    if (understood === undefined && takesPort.has(key) && isName(text)) void lookUp(text, key, written, settle);
    return written;
  };
  /** A name that is not among the commonest may be in the whole list, which is fetched when it is wanted. */
  const lookUp = async (name: string, key: string, written: string, settle: (written: string) => void) => {
    const port = await import('./service-ports.ts').then(({ portOfService }) => portOfService(name));
    if (port === undefined || listenerAt(store, index)?.value !== written) return;
    setMeant(name);
    settle(writeListener(store, index, key, String(port)));
  };
  const left = (draft: string) => {
    if (draft.trim() === '') removeListener(store, index);
    setMeant(undefined);
    store.seal();
  };
  if (line && value === '')
    return (
      <li className="cleared">
        <code>{line.key}=</code> clears every listener above it
        <button
          type="button"
          className="button quiet icon"
          aria-label={`Remove the empty ${line.key}=`}
          onClick={() => removeListener(store, index)}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </li>
    );
  const completions = kindOf(kind).complete?.('', context);
  return (
    <li className="listener" data-slot={`Socket/${type}`}>
      {line && count > 1 ? (
        <Handle {...{ index, count, list }} label={`${typeNames[typeOf(type)]} ${value}`} />
      ) : (
        <span />
      )}
      <span className="fd">{listener ? (listener.fd === undefined ? 'each' : `fd ${listener.fd}`) : ''}</span>
      <select
        className="field"
        aria-label={`Type of listener ${index + 1}`}
        value={type}
        onChange={(e) => retype(e.target.value)}
      >
        {listenerTypes.map((t) => (
          <option key={t} value={t}>
            {typeNames[t]}
          </option>
        ))}
      </select>
      <TextControl
        {...{ id, value, write, left }}
        name={`Listen/${index}`}
        label={`Address of listener ${index + 1}`}
        describedBy={`${id}-said`}
        placeholder={kindOf(kind).examples[0] ?? ''}
        invalid={diagnostics.some((d) => d.severity === 'error')}
        {...(completions ? { completions } : {})}
      />
      {line ? (
        <button
          type="button"
          className="button quiet icon"
          aria-label={`Remove listener ${value}`}
          onClick={() => removeListener(store, index)}
        >
          <X size={16} aria-hidden="true" />
        </button>
      ) : (
        <span />
      )}
      <div className="means">
        <p className="said" id={`${id}-said`}>
          {meant !== undefined && (
            <>
              <code>{meant}</code> is written as <code>{value}</code>.{' '}
            </>
          )}
          {listener && <Words text={listener.words} />}
          {!line && 'A port, an address with a port, a path, or @name'}
        </p>
        <Notes diagnostics={diagnostics} apply={apply} />
      </div>
    </li>
  );
}

/** What a listener is, its first part stressed: "**TCP port 8080**, IPv4 and IPv6". */
function Words({ text }: { readonly text: string }) {
  const comma = text.indexOf(',');
  const head = comma === -1 ? text : text.slice(0, comma);
  return (
    <>
      <b>{head}</b>
      {text.slice(head.length)}
    </>
  );
}

/** What people type for an address and what has one plain meaning: `*:80`, `:80`, and names of services. */
const isShorthand = (text: string): boolean => /^\*?:\d+$/.test(text) || isName(text);

const isName = (text: string): boolean => /^[A-Za-z][A-Za-z0-9-]*$/.test(text);

const typeOf = (key: string) => listenerTypes.find((t) => t === key) ?? 'ListenStream';

interface HandleProps {
  readonly index: number;
  readonly count: number;
  readonly label: string;
  readonly list: RefObject<HTMLOListElement | null>;
}

/** Moves a listener: dragged with a pointer, or by the arrow keys. */
function Handle({ index, count, label, list }: HandleProps) {
  const store = useStore();
  const [over, setOver] = useState<number>();
  const move = (to: number) => {
    if (to < 0 || to >= count || to === index) return;
    moveListener(store, index, to);
    announce(`${label}: now ${to + 1} of ${count}`);
    list.current?.querySelectorAll<HTMLElement>('.handle')[to]?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    move(index + step);
  };
  /** The place among the cards that a pointer is at. */
  const place = (y: number): number => {
    const cards = [...(list.current?.children ?? [])].slice(0, count);
    const below = cards.findIndex((card) => y < card.getBoundingClientRect().bottom);
    return below === -1 ? count - 1 : below;
  };
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const to = place(event.clientY);
    setOver(to);
    for (const [i, card] of [...(list.current?.children ?? [])].entries())
      card.classList.toggle('over', i === to && to !== index);
  };
  const drop = () => {
    for (const card of list.current?.children ?? []) card.classList.remove('over');
    if (over !== undefined) move(over);
    setOver(undefined);
  };
  return (
    <button
      type="button"
      className="handle"
      aria-label={`Move ${label}, ${index + 1} of ${count}: arrow keys`}
      onKeyDown={keys}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={() => setOver(undefined)}
    >
      <GripVertical size={15} aria-hidden="true" />
    </button>
  );
}
