import type { Moment } from './moment.ts';
import { lose } from './queue.ts';
import { failSocket } from './socket-unit.ts';
import { type Client, connections } from './state.ts';

/** From here on an instance that cannot be loaded is not counted; tried in 252, and read in the source of today. */
const countsLoadedOnly = 256;

/** systemd accepts a connection itself, and starts an instance for it. Follows `socket_enter_running()` with `Accept=yes`. */
export function connect(m: Moment, client: Client): void {
  const { setup } = m;
  const { number, from } = client;
  const refuse = (): void => {
    m.fate([number], 'refused');
    m.change({ refused: m.state.refused + 1 });
  };
  const now = connections(m.state);
  if (now >= setup.most) {
    m.say({ code: 'connection/too-many', client: number, most: setup.most });
    m.by('Socket', 'MaxConnections');
    refuse();
  } else if (ofSource(m, client) >= (setup.mostPerSource || Number.POSITIVE_INFINITY)) {
    m.say({ code: 'connection/too-many-of-source', client: number, from, most: setup.mostPerSource });
    m.by('Socket', 'MaxConnectionsPerSource');
    refuse();
  } else if (!setup.service) {
    m.say({ code: 'socket/no-template', ...m.names });
    m.fate([number], 'lost');
    if (setup.target < countsLoadedOnly) m.change({ accepted: m.state.accepted + 1 });
    failSocket(m, 'resources');
  } else begin(m, client, now + 1);
  m.soon('notice');
}

/** How many of a client's source are served, as far as its listener lets them be told apart. */
function ofSource(m: Moment, { from, door }: Client): number {
  const counts = m.setup.doors[door]?.counts;
  if (counts === 'nothing') return 0;
  return m.state.instances.filter(({ state, client }) => state === 'running' && m.client(client)?.from === from).length;
}

function begin(m: Moment, { number: client, gone }: Client, now: number): void {
  const { program, setup } = m;
  const number = m.state.accepted;
  m.fate([client], 'served');
  m.change({
    accepted: number + 1,
    instances: [...m.state.instances, { number, client, state: 'running' }],
  });
  m.say({ code: 'connection/accepted', client, service: setup.serviceName, number, most: setup.most, now });
  m.by('Socket', 'Accept', 'MaxConnections');
  if (gone) m.later(program.readyAfter, { what: 'broken', client });
  else if (program.endsAfter !== undefined) m.later(program.endsAfter, { what: 'broken', client });
  else if (program.takes && program.serves !== undefined)
    m.later(program.readyAfter + program.serves, { what: 'served', client });
}

/** The instance of a client ends: well, which answers the client, or in failure. */
export function endInstance(m: Moment, client: number, how: 'answered' | 'failed' | 'left' | 'ignored'): void {
  const instance = m.state.instances.find((one) => one.client === client && one.state === 'running');
  if (!instance) return;
  const { number } = instance;
  m.setInstance(number, how === 'failed' ? 'failed' : 'dead');
  if (how === 'answered') {
    m.fate([client], 'answered');
    m.say({ code: 'client/answered', client, by: `Instance ${number}` });
  } else if (how === 'failed') {
    m.say({ code: 'instance/failed', number, client });
    lose(m, [client]);
  } else if (how === 'ignored') {
    m.say({ code: 'instance/ignored', number });
    lose(m, [client]);
  } else m.say({ code: 'instance/ended', number });
}
