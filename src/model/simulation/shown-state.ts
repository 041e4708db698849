import type { Setup } from './setup.ts';
import { connections, type ServiceState, type SocketState, type State } from './state.ts';

const socketActive: Readonly<Record<SocketState, string>> = {
  dead: 'inactive',
  listening: 'active',
  running: 'active',
  deferred: 'active',
  failed: 'failed',
};

const serviceActive: Readonly<Record<ServiceState, string>> = {
  dead: 'inactive',
  start: 'activating',
  running: 'active',
  exited: 'active',
  failed: 'failed',
  'auto-restart': 'activating',
};

/** The properties of both units that say how they are, as `systemctl show` prints them. Of instances there is no service. */
export function shownState(setup: Setup, state: State) {
  const { socket, service, accepted, refused } = state;
  return {
    socket: {
      ActiveState: socketActive[socket.state],
      SubState: socket.state,
      Result: socket.result,
      NConnections: String(setup.accept ? connections(state) : 0),
      NAccepted: String(accepted),
      NRefused: String(refused),
    },
    service: {
      ActiveState: serviceActive[service.state],
      SubState: service.state,
      Result: service.result,
      NRestarts: String(service.restarts),
    },
  } as const;
}
