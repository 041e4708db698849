import { Maximize2 } from 'lucide-react';
import { lazy, memo, Suspense, useState, useSyncExternalStore } from 'react';
import { type Listener, summary, type Unit, valueOf } from '../../model/index.ts';
import { useCalmState } from '../state/store-context.ts';

const rowHeight = 56;
/** More listeners than this are counted, not drawn. */
const most = 6;

/** Where things stand, across: beside each other, or where it is narrow the service below the listeners. */
const wide = { width: 520, clients: 104, box: 170, service: 384 };
const narrow = { width: 340, clients: 100, box: 114, service: 114 };
type Layout = typeof wide;

/** Clients, listeners and the service that they start, drawn from the unit. */
export function Picture() {
  const isNarrow = useSyncExternalStore(subscribe, () => query.matches);
  const { socket, unit, loaded } = useCalmState();
  // Behind a proxy the program has a unit of its own.
  const server = loaded.units.find(({ name }) => name === socket?.name.replace(/@?\.socket$/, '-server.service'));
  const [large, setLarge] = useState(false);
  return (
    <div className="picture">
      <Drawing unit={socket?.unit ?? unit} server={server?.name} layout={isNarrow ? narrow : wide} />
      <button
        type="button"
        className="button quiet icon enlarge"
        aria-label="Enlarge the picture"
        title="Enlarge the picture"
        onClick={() => setLarge(true)}
      >
        <Maximize2 size={15} aria-hidden="true" />
      </button>
      {large && (
        <Suspense>
          <LargePicture close={() => setLarge(false)} />
        </Suspense>
      )}
    </div>
  );
}

const LargePicture = lazy(() => import('./large-picture.tsx'));

const query = matchMedia('(max-width: 960px)');

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

interface DrawingProps {
  readonly unit: Unit;
  readonly server: string | undefined;
  readonly layout: Layout;
}

/** How far below the proxy the program stands. */
const serverBelow = 74;

const Drawing = memo(function Drawing({ unit, server, layout }: DrawingProps) {
  const shown = unit.listeners.slice(0, most);
  const rest = unit.listeners.length - shown.length;
  const rows = Math.max(shown.length + (rest > 0 ? 1 : 0), 1);
  const below = layout === narrow;
  const middle = below ? rows * rowHeight + 40 : ((rows - 1) * rowHeight) / 2 + 28;
  const foot = middle + 36 + (server === undefined ? 0 : serverBelow);
  const height = below ? foot : Math.max(rows * rowHeight + 8, server === undefined ? 0 : foot);
  const center = layout.box + 82;
  return (
    <svg
      viewBox={`0 0 ${layout.width} ${height}`}
      role="img"
      aria-label={summary(unit)
        .map((p) => p.text)
        .join('')}
    >
      {shown.length === 0 && (
        <g>
          <rect className="box empty" x={layout.box} y="8" width="164" height="40" rx="8" />
          <text x={center} y="32" className="dim" textAnchor="middle">
            no listener yet
          </text>
        </g>
      )}
      {shown.map((listener, i) => (
        <ListenerBox
          key={listener.entry.assignment.start}
          {...{ listener, unit, layout, middle }}
          y={8 + i * rowHeight}
        />
      ))}
      {rest > 0 && (
        <text x={center} y={rows * rowHeight - 24} className="dim" textAnchor="middle">
          and {rest} more
        </text>
      )}
      <Service unit={unit} server={server} x={layout.service + (below ? 18 : 0)} y={middle} />
    </svg>
  );
});

/** The way from a listener to the service. */
function wire(layout: Layout, y: number, middle: number): string {
  const right = layout.box + 164;
  if (layout === wide) return `M${right} ${y}C${right + 28} ${y} ${right + 22} ${middle} ${layout.service} ${middle}`;
  const out = right + 26;
  return `M${right} ${y}H${right + 14}Q${out} ${y} ${out} ${y + 12}V${middle - 12}Q${out} ${middle} ${out - 12} ${middle}H${right - 18}`;
}

interface ListenerBoxProps {
  readonly listener: Listener;
  readonly unit: Unit;
  readonly layout: Layout;
  readonly y: number;
  readonly middle: number;
}

function ListenerBox({ listener, unit, layout, y, middle }: ListenerBoxProps) {
  const [who, how] = clientsOf(listener, unit);
  const center = y + 20;
  const fd = listener.fd === undefined ? '' : `fd ${listener.fd}`;
  return (
    <g>
      <path className="wire" d={`M${layout.clients + 8} ${center}H${layout.box}`} />
      <path className="wire" d={wire(layout, center, middle)} />
      <text x={layout.clients} y={center - 3} textAnchor="end">
        {clip(who, 14)}
      </text>
      <text x={layout.clients} y={center + 13} textAnchor="end" className="dim">
        {clip(how, 15)}
      </text>
      <rect className="box" x={layout.box} y={y} width="164" height="40" rx="8" />
      {fd && (
        <text x={layout.box + 12} y={center + 4} className="fd">
          {fd}
        </text>
      )}
      <text x={layout.box + (fd ? 52 : 12)} y={center + 4} className="address">
        {clip(short(listener), fd ? 14 : 19)}
      </text>
    </g>
  );
}

/** Who can reach a listener, and by what. */
function clientsOf({ classes, address }: Listener, unit: Unit): readonly [string, string] {
  if (classes.has('ip')) {
    const both = address.startsWith('[::]');
    const only = valueOf(unit, 'BindIPv6Only');
    const ipv6 = classes.has('ipv6');
    const family = ipv6 ? (both && only !== 'ipv6-only' ? 'IPv4 + IPv6' : 'IPv6') : 'IPv4';
    const here = /^(127\.|\[::1\])/.test(address);
    const any = both || address.startsWith('0.0.0.0:');
    return [here ? 'this machine' : any ? 'any host' : 'its network', family];
  }
  if (classes.has('path') || classes.has('fifo')) {
    const mode = valueOf(unit, 'SocketMode');
    const open = typeof mode !== 'number' || (mode & 0o002) !== 0;
    const group = valueOf(unit, 'SocketGroup');
    return [open ? 'every user' : typeof group === 'string' ? group : 'its owner', 'this machine'];
  }
  if (classes.has('vsock')) return ['virtual machines', 'vsock'];
  if (classes.has('netlink')) return ['the kernel', 'netlink'];
  if (classes.has('usb')) return ['a USB host', 'FunctionFS'];
  return ['processes', 'this machine'];
}

/** An address as a person would say it: a bare port stays one. */
const short = ({ address }: Listener): string => address.replace(/^\[::\]:/, ':');

const clip = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

interface ServiceProps {
  readonly unit: Unit;
  readonly server: string | undefined;
  readonly x: number;
  readonly y: number;
}

function Service({ unit, server, x, y }: ServiceProps) {
  const max = valueOf(unit, 'MaxConnections');
  const below = unit.accept
    ? `one each, ${typeof max === 'number' ? max : 64} at most`
    : server
      ? 'proxy'
      : `LISTEN_FDS=${unit.listeners.length}`;
  return (
    <g>
      {unit.accept && <rect className="box service" x={x + 6} y={y - 33} width="128" height="54" rx="8" />}
      <rect className="box service" x={x} y={y - 27} width="128" height="54" rx="8" />
      <text x={x + 64} y={y - 2} textAnchor="middle" className="address">
        {clip(unit.service, 17)}
      </text>
      <text x={x + 64} y={y + 15} textAnchor="middle" className="dim">
        {below}
      </text>
      {server && (
        <>
          <path className="wire" d={`M${x + 64} ${y + 27}V${y + serverBelow - 27}`} />
          <rect className="box service" x={x} y={y + serverBelow - 27} width="128" height="54" rx="8" />
          <text x={x + 64} y={y + serverBelow - 2} textAnchor="middle" className="address">
            <title>{server}</title>
            {clip(server.replace(/\.service$/, ''), 17)}
          </text>
          <text x={x + 64} y={y + serverBelow + 15} textAnchor="middle" className="dim">
            the program
          </text>
        </>
      )}
    </g>
  );
}
