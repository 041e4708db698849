import { type Client, loadSimulation, type Played, type Setup } from '../../../model/index.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Figure } from '../parts/figure.tsx';
import { ends, layOut, radius, type StageLayout } from './stage-layout.ts';

const fates: Readonly<Record<Client['fate'], string>> = {
  waiting: 'waits',
  outside: 'has no place',
  served: 'is served',
  answered: 'answered',
  refused: 'turned away',
  lost: 'lost',
  left: 'went',
};

interface StageProps {
  readonly setup: Setup;
  /** All that is shown one after the other: the drawing keeps its height from step to step. */
  readonly states: readonly Played[];
  readonly state: Played;
  readonly says: string;
}

/** The socket with its queues, the service with its descriptors, and every client where it is now. */
export function Stage({ setup, states, state, says }: StageProps) {
  const { shownState } = useLoaded(loadSimulation);
  const { socket, service } = shownState(setup, state);
  const alt = `${says} ${describe(setup, state, socket.SubState, service.SubState)}`;
  return (
    <Figure
      says={alt}
      height={120}
      grows={(width) => Math.max(...states.map((each) => layOut(setup, each, width).height))}
    >
      {(width) => <Drawing {...{ setup, state }} layout={layOut(setup, state, width)} />}
    </Figure>
  );
}

/** What the drawing shows, for those who do not see it. */
function describe(setup: Setup, state: Played, socket: string, service: string): string {
  const by = (fate: Client['fate']) => state.clients.filter((client) => client.fate === fate).length;
  const counts = (['waiting', 'outside', 'served', ...ends] as const)
    .filter((fate) => by(fate) > 0)
    .map((fate) => `${by(fate)} ${fates[fate]}`);
  const runs = state.instances.filter((each) => each.state === 'running').length;
  return [
    `${setup.socket.name} is ${socket}`,
    setup.accept ? `${runs} instances of ${setup.serviceName} run` : `${setup.serviceName} is ${service}`,
    counts.length > 0 ? `clients: ${counts.join(', ')}` : 'no client has come',
  ].join('; ');
}

interface DrawingProps {
  readonly setup: Setup;
  readonly state: Played;
  readonly layout: StageLayout;
}

function Drawing({ setup, state, layout }: DrawingProps) {
  const { connections, shownState } = useLoaded(loadSimulation);
  const shown = shownState(setup, state);
  const { socket, service, doors, rows, spots, gone, stacked } = layout;
  const open = state.socket.state !== 'dead' && state.socket.state !== 'failed';
  const held = state.service.fds > 0;
  const running = state.instances.filter((each) => each.state === 'running');
  const from = stacked
    ? `M${socket.x + socket.width / 2} ${socket.y + socket.height}V${service.y}`
    : `M${socket.x + socket.width} ${socket.y + 74}H${service.x}`;
  const alive = setup.accept ? running.length > 0 : state.service.alive;
  return (
    <>
      <path className={alive ? 'wire on' : 'wire'} d={from} />
      <rect className={`unit ${tone(shown.socket.ActiveState)}`} {...socket} rx={8} />
      <text className="strong" x={socket.x + 12} y={socket.y + 22}>
        {short(setup.socket.name, socket.width)}
      </text>
      <text className={`state ${tone(shown.socket.ActiveState)}`} x={socket.x + 12} y={socket.y + 40}>
        {shown.socket.ActiveState} ({shown.socket.SubState})
      </text>
      {doors.map((box, i) => {
        const door = setup.doors[i];
        return (
          <g key={i}>
            <line className="guide" x1={box.x} x2={box.x + box.width} y1={box.y} y2={box.y} />
            <text className={open || held ? '' : 'quiet'} x={box.x + 12} y={box.y + 17}>
              {short(door?.address ?? 'listens on nothing', box.width - 90)}
            </text>
            <text className="quiet" x={box.x + 12} y={box.y + 32}>
              {state.paused[i] ? 'left alone for a while' : open ? 'watched' : held ? 'kept by the service' : 'closed'}
              {open && state.socket.state === 'running' && !setup.accept && ' by the service'}
            </text>
          </g>
        );
      })}
      <rect
        className={`unit ${setup.service ? tone(setup.accept ? (alive ? 'active' : 'inactive') : shown.service.ActiveState) : 'missing'}`}
        {...service}
        rx={8}
      />
      <text className="strong" x={service.x + 12} y={service.y + 22}>
        {short(setup.serviceName, service.width)}
      </text>
      <text
        className={`state ${tone(setup.accept ? (alive ? 'active' : 'inactive') : shown.service.ActiveState)}`}
        x={service.x + 12}
        y={service.y + 40}
      >
        {setup.accept
          ? `${connections(state)} of ${setup.most} run`
          : `${shown.service.ActiveState} (${shown.service.SubState})`}
      </text>
      {setup.accept
        ? running.map((each, i) => (
            <text key={each.number} x={(rows[i]?.x ?? 0) + 42} y={(rows[i]?.y ?? 0) + 19}>
              instance {each.number}, fd 3
            </text>
          ))
        : rows.map((box) => (
            <g key={box.y}>
              <line className="guide" x1={box.x} x2={box.x + box.width} y1={box.y} y2={box.y} />
              <text className={held ? '' : 'quiet'} x={box.x + 12} y={box.y + 24}>
                {held ? (state.service.fds === 1 ? 'fd 3' : `fds 3 to ${2 + state.service.fds}`) : 'no descriptor'}
                {held && !state.service.ready && ', not ready yet'}
              </text>
            </g>
          ))}
      {gone.map(({ fate, y }) => (
        <text key={fate} x={0} y={y}>
          {fates[fate]}
        </text>
      ))}
      {spots.map(({ client, x, y }) => (
        <g key={client.number} className={`client ${client.fate}`} style={{ transform: `translate(${x}px, ${y}px)` }}>
          <title>{`Client ${client.number} (${client.from}) ${fates[client.fate]}`}</title>
          <circle r={radius} />
          <text textAnchor="middle" y={4}>
            {client.number}
          </text>
        </g>
      ))}
    </>
  );
}

const tone = (active: string): string => (active === 'failed' ? 'bad' : active === 'inactive' ? 'off' : 'on');

/** A name that fits into so many px. */
const short = (text: string, room: number): string => {
  const most = Math.max(6, Math.floor((room - 24) / 7));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};
