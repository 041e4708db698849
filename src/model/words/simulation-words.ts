const count = (number: number, one: string, many = `${one}s`): string =>
  number === 1 ? `1 ${one}` : `${number} ${many}`;

/** A time in milliseconds, for people. */
export const time = (ms: number): string => {
  if (ms < 1000) return `${ms} ms`;
  const seconds = Math.round(ms / 100) / 10;
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 6) / 10} min`;
};

type ClientAt = { readonly client: number; readonly from: string; readonly at: string };
type Named = { readonly unit: string };
type Names = { readonly socket: string; readonly service: string };
type Limited = { readonly count: number; readonly burst: number; readonly interval: number };

/** What happens in a step of the simulation, by code. */
const happenings = {
  // What people do.
  'boot/socket': ({ socket }: Names) =>
    `The machine boots: sockets.target is reached, and ${socket} is started with it.`,
  'boot/service': ({ service }: Names) =>
    `Some target wants ${service} as well, so it is started at boot and does not wait for a client.`,
  'boot/nothing': ({ socket }: Names) =>
    `The machine boots. Nothing wants ${socket}, as it has no [Install] section that says so: it stays closed.`,
  'command/start': ({ unit }: Named) => `Somebody runs “systemctl start ${unit}”.`,
  'command/stop': ({ unit }: Named) => `Somebody runs “systemctl stop ${unit}”.`,
  'command/restart': ({ unit }: Named) => `Somebody runs “systemctl restart ${unit}”.`,
  'command/nothing-to-do': ({ unit, state }: Named & { readonly state: string }) =>
    `${unit} is ${state} already: nothing is done.`,
  'rival/up': ({ unit }: Named) => `${unit} is started by somebody.`,
  'rival/down': ({ unit }: Named) => `${unit} has stopped.`,
  wait: () => 'Time passes.',

  // Clients.
  'client/connects': ({ client, from, at }: ClientAt) =>
    `Client ${client} (${from}) connects to ${at}. The kernel takes the connection and puts it into the queue of the listener.`,
  'client/sends': ({ client, from, at }: ClientAt) =>
    `Client ${client} (${from}) sends a message to ${at}. The kernel keeps it until somebody reads it.`,
  'client/refused': ({ client, from, at }: ClientAt) =>
    `Client ${client} (${from}) comes to ${at}, where nobody listens: the kernel turns it away.`,
  'client/no-file': ({ client, from, at }: ClientAt) =>
    `Client ${client} (${from}) comes to ${at}, but there is no such file.`,
  'client/outside': ({ client, from, at, queue }: ClientAt & { readonly queue: number }) =>
    `Client ${client} (${from}) wants to connect to ${at}, whose queue is full (Backlog=${queue}): it has to keep trying.`,
  'client/leaves': ({ client }: { readonly client: number }) => `Client ${client} goes.`,
  'client/gone-waiting': ({ client }: { readonly client: number }) =>
    `Client ${client} gives up. Its place in the queue stays taken until somebody accepts the connection.`,
  'client/taken': ({ clients, service }: { readonly clients: string; readonly service: string }) =>
    `${service} takes ${clients} out of the queue.`,
  'client/answered': ({ client, by }: { readonly client: number; readonly by: string }) =>
    `${by} is done with client ${client}, which has its answer.`,
  'client/lost': ({ clients }: { readonly clients: string }) =>
    `${clients} will get no answer: the connection is ended.`,
  'client/in-front': ({ clients }: { readonly clients: string }) =>
    `${clients} that could not get in finds room in the queue.`,

  // The socket unit.
  'socket/listens': ({ socket, listeners }: { readonly socket: string; readonly listeners: number }) =>
    `systemd opens ${count(listeners, 'listener')} for ${socket} and watches ${listeners === 1 ? 'it' : 'them'}. No program runs yet.`,
  'socket/start-refused': ({ socket, service }: Names) =>
    `${socket} cannot be started while ${service} is active: systemd refuses, and ${socket} stays closed.`,
  'socket/no-service': ({ socket, service }: Names) =>
    `${socket} cannot be started: there is no ${service} for it to start.`,
  'socket/not-loaded': ({ unit }: Named) => `systemd does not load ${unit}, so it cannot be started.`,
  'socket/start-limit': ({ unit, burst, interval }: Named & Omit<Limited, 'count'>) =>
    `${unit} was started ${count(burst, 'time')} within ${time(interval)} already. It is not started again, and fails.`,
  'socket/closes': ({ socket }: { readonly socket: string }) => `systemd closes the listeners of ${socket}.`,
  'socket/service-keeps': ({ service }: { readonly service: string }) =>
    `${service} stays, with its own copies of the listeners: clients still reach it until it ends.`,
  'socket/files-removed': () => 'The files of its listeners are removed.',
  'socket/wakes': ({ service, trigger }: { readonly service: string; readonly trigger: string }) =>
    `systemd sees that somebody is there and queues a start of ${service}${trigger}. From here on it leaves the listeners to the service.`,
  'socket/wakes-pending': ({ service, trigger }: { readonly service: string; readonly trigger: string }) =>
    `systemd sees that somebody is there. ${service} is on its way already, so no start is queued${trigger}.`,
  'socket/rival-stopped': ({ unit }: Named) => `${unit} conflicts with the service and is stopped for it.`,
  'socket/deferred': ({ unit }: Named) =>
    `Starting the service would stop ${unit}. Activation is put off until that has stopped.`,
  'socket/defer-fails': ({ unit, socket }: Named & { readonly socket: string }) =>
    `Starting the service would stop ${unit}, and no job is queued that would end it: ${socket} gives up and fails.`,
  'socket/defer-over': ({ socket, limit }: { readonly socket: string; readonly limit: number }) =>
    `The service could not be started for ${time(limit)}: ${socket} gives up and fails.`,
  'socket/poll-limit': ({ at, burst, interval }: { readonly at: string } & Omit<Limited, 'count'>) =>
    `${at} woke systemd ${count(burst, 'time')} within ${time(interval)}: it is left alone until that time is over.`,
  'socket/poll-again': ({ at }: { readonly at: string }) => `systemd looks at ${at} again.`,
  'socket/trigger-limit': ({ socket, burst, interval }: { readonly socket: string } & Omit<Limited, 'count'>) =>
    `The service was triggered ${count(burst, 'time')} within ${time(interval)}, and still somebody waits: ${socket} gives up and fails (trigger-limit-hit).`,
  'socket/service-limit': ({ socket, service }: Names) =>
    `As ${service} may not be started any more, ${socket} fails with it (service-start-limit-hit).`,
  'socket/watches': ({ socket }: { readonly socket: string }) =>
    `${socket} listens again: systemd watches its listeners.`,
  'socket/flushed': ({ clients }: { readonly clients: string }) =>
    `Before that it throws away what waited: ${clients}.`,
  'socket/no-template': ({ socket, service }: Names) =>
    `The connection needs an instance of ${service}, which is not there: ${socket} fails.`,

  // Connections.
  'connection/accepted': ({
    client,
    service,
    number,
    most,
    now,
  }: {
    readonly client: number;
    readonly service: string;
    readonly number: number;
    readonly most: number;
    readonly now: number;
  }) =>
    `systemd accepts the connection of client ${client} and starts an instance of ${service} for it, number ${number}: ${now} of ${most} at most.`,
  'connection/too-many': ({ client, most }: { readonly client: number; readonly most: number }) =>
    `${count(most, 'connection')} ${most === 1 ? 'is' : 'are'} served already. systemd accepts client ${client} and closes the connection at once.`,
  'connection/too-many-of-source': ({
    client,
    from,
    most,
  }: {
    readonly client: number;
    readonly from: string;
    readonly most: number;
  }) =>
    `${count(most, 'connection')} from ${from} ${most === 1 ? 'is' : 'are'} served already. systemd closes that of client ${client} at once.`,
  'instance/failed': ({ number, client }: { readonly number: number; readonly client: number }) =>
    `The instance for client ${client}, number ${number}, fails. It is listed as failed until somebody resets it.`,
  'instance/ignored': ({ number }: { readonly number: number }) =>
    `Instance ${number} ends without a word to its client.`,
  'instance/ended': ({ number }: { readonly number: number }) => `Instance ${number} ends, as its client is gone.`,

  // The service.
  'service/starts': ({ service, fds }: { readonly service: string; readonly fds: number }) =>
    `${service} starts, and is handed ${fds === 1 ? 'fd 3' : `fds 3 to ${2 + fds}`}.`,
  'service/starts-bare': ({ service, socket }: Names) =>
    `${service} starts. As ${socket} does not listen, it is handed no descriptor.`,
  'service/pulls-socket': ({ service, socket }: Names) => `${service} needs ${socket}, which is started first.`,
  'service/ready': ({ service }: { readonly service: string }) => `${service} is ready.`,
  'service/start-limit': ({ service, burst, interval }: { readonly service: string } & Omit<Limited, 'count'>) =>
    `${service} was started ${count(burst, 'time')} within ${time(interval)} already. It is not started again, and fails (start-limit-hit).`,
  'service/idle': ({ service, idle }: { readonly service: string; readonly idle: number }) =>
    `${service} had nothing to do for ${time(idle)} and ends.`,
  'service/ends': ({ service }: { readonly service: string }) => `${service} ends by itself.`,
  'service/fails': ({ service }: { readonly service: string }) => `${service} ends in failure.`,
  'service/ignores': ({ service }: { readonly service: string }) =>
    `${service} ends, and has not looked at what waits.`,
  'service/remains': ({ service }: { readonly service: string }) =>
    `Its program is gone, but ${service} still counts as active: the socket does not listen again, and whoever comes waits.`,
  'service/stopped': ({ service }: { readonly service: string }) => `${service} is stopped.`,
  'service/stopped-with-socket': ({ service, socket }: Names) =>
    `${service} depends on ${socket} and is stopped with it.`,
  'service/unneeded': ({ service }: { readonly service: string }) =>
    `No active unit needs ${service}, and a socket does not count: it is stopped at once.`,
  'service/restarts-later': ({ service, after }: { readonly service: string; readonly after: number }) =>
    `${service} will be started again in ${time(after)}.`,
} as const;

type Table = typeof happenings;

/** One thing that happens in a step: its code, and what its sentence needs. */
export type Happening = {
  readonly [K in keyof Table]: { readonly code: K } & ([] extends Parameters<Table[K]>
    ? unknown
    : Parameters<Table[K]>[0]);
}[keyof Table];

/** What happened, as a sentence. */
export function happeningWords(happening: Happening): string {
  const say = happenings[happening.code] as (values: Happening) => string;
  return say(happening);
}

/** Clients by number, at the beginning of a sentence: `Client 3`, `Clients 3 and 4`. */
export function clientsNamed(numbers: readonly number[], begin = true): string {
  const word = begin ? 'Client' : 'client';
  const last = numbers.at(-1);
  if (numbers.length < 2) return `${word} ${last ?? ''}`;
  const run = numbers.every((number, i) => number === (numbers[0] ?? 0) + i);
  if (run && numbers.length > 3) return `${word}s ${numbers[0]} to ${last}`;
  return `${word}s ${numbers.slice(0, -1).join(', ')} and ${last}`;
}
