import { fill } from './fill.ts';
import type { Starter, StarterSocket } from './starter.ts';
import { greeting, handledAs, singleQuoted, type View, viewOf } from './view.ts';

/** Datagram sockets need their family said, as Node does not ask the descriptor. */
function handlerOf(socket: StarterSocket): string {
  const handled = handledAs(socket);
  if (handled === 'stream') return 'listen';
  if (handled === 'fifo') return 'copyLines';
  return socket.family === 'inet6' ? 'receive6' : 'receive4';
}

const perConnection = ({ name, tryIt }: View): string => String.raw`
// Serves one connection, which is standard input and output.
?try:// Try it: ${tryIt}
import fs from 'node:fs';

// The first bytes are enough for a greeting; a real server reads to the end of the request.
fs.readSync(0, Buffer.alloc(4096));
const body = ${greeting(singleQuoted, name)};
fs.writeSync(
  1,
  'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n' +
    ${'`Content-Length: ${body.length}\\r\\nConnection: close\\r\\n\\r\\n${body}`'},
);
`;

function server(view: View): string {
  const { name, fd, idleSeconds, groups, tryIt } = view;
  const all = groups.flatMap(([, sockets]) => sockets);
  const handled = [...new Set(all.map(handlerOf))];
  const [one = ''] = handled;
  const several = handled.length > 1;
  const table = groups.map(([group, sockets]) => `  ${singleQuoted(group)}: [${sockets.map(handlerOf).join(', ')}],`);
  const receivers = handled
    .filter((each) => each.startsWith('receive'))
    .map((each) => `const ${each} = (fd, name) => receive('udp${each.slice(-1)}', fd, name);`);
  const template = String.raw`
// Serves on what systemd opened.
?try:// Try it: ${tryIt}
?datagram:import dgram from 'node:dgram';
?stream|fifo:import net from 'node:net';

?native:const FIRST_FD = 3;
?idle{
const IDLE_MS = ${idleSeconds} * 1000;

?stream:let connections = 0;
const closers = [];

// The sockets stay open in systemd, which starts us again for the next client.
const stop = () => {
?stream:  if (connections > 0) idle.refresh();
?stream:  else for (const close of closers) close();
?!stream:  for (const close of closers) close();
};
const idle = setTimeout(stop, IDLE_MS);
?}
?native|idle:
?stream{
function listen(fd, name) {
  const server = net.createServer({ allowHalfOpen: true }, (connection) => {
?idle{
    connections += 1;
    connection.on('close', () => {
      connections -= 1;
      idle.refresh();
    });
?}
    connection.on('error', (error) => console.error(NODE_TICKA client went away: NODE_OPENerror.message}NODE_TICK));
    // The first bytes are enough for a greeting; a real server reads to the end of the request.
    connection.once('readable', () => {
      connection.read();
      const body = NODE_TICKhello from NODE_OPENname}\nNODE_TICK;
      connection.write(
        'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n' +
          NODE_TICKContent-Length: NODE_OPENbody.length}\r\nConnection: close\r\n\r\nNODE_OPENbody}NODE_TICK,
      );
      connection.destroySoon();
    });
  });
  server.listen({ fd });
?idle:  closers.push(() => server.close());
}

?}
?datagram{
function receive(type, fd, name) {
  const socket = dgram.createSocket(type);
  socket.on('message', (_, sender) => {
?idle:    idle.refresh();
    socket.send(NODE_TICKhello from NODE_OPENname}\nNODE_TICK, sender.port, sender.address);
  });
  socket.bind({ fd });
?idle:  closers.push(() => socket.close());
}
${receivers.join('\n')}

?}
?fifo{
// Standard output is the journal.
function copyLines(fd) {
  const fifo = new net.Socket({ fd, readable: true, writable: false });
  fifo.pipe(process.stdout);
?idle:  fifo.on('data', () => idle.refresh());
?idle:  closers.push(() => fifo.destroy());
}

?}
?native{
?several:if (process.env.LISTEN_PID !== String(process.pid) || !process.env.LISTEN_FDNAMES) {
?!several:if (process.env.LISTEN_PID !== String(process.pid) || !(Number(process.env.LISTEN_FDS) > 0)) {
  console.error('No sockets from systemd: start the socket unit, or use systemd-socket-activate.');
  process.exit(1);
}

?}
?different{
// Sockets of one unit share its name, and come in the order of the unit.
const expected = {
${table.join('\n')}
};

?}
?several{
// Told apart by name: the order among units is not fixed.
for (const [i, name] of process.env.LISTEN_FDNAMES.split(':').entries()) {
?different{
  const handler = expected[name]?.shift();
  if (!handler) {
    console.error(NODE_TICKUnexpected socket: NODE_OPENname}NODE_TICK);
    process.exit(1);
  }
  handler(FIRST_FD + i, name);
?}
?!different:  ${one}(FIRST_FD + i, name);
}
?}
?!several:${one}(${fd === 0 ? '0' : 'FIRST_FD'}, ${singleQuoted(name)});
`;
  // The program's own templates, which cannot stand in ours.
  const text = template.replaceAll('NODE_TICK', '`').replaceAll('NODE_OPEN', '${');
  return fill(text, { ...view.flags, different: several });
}

export const node: Starter = {
  id: 'node',
  title: 'Node.js',
  fileName: 'server.mjs',
  takings: ['native', 'per-connection', 'wait'],
  cannot: {
    packet: 'Node.js knows no sequential-packet sockets.',
    'unix-datagram': 'Node.js knows no Unix datagram sockets.',
    queue: 'Node.js knows no POSIX message queues.',
    vsock: 'Node.js knows no vsock sockets.',
  },
  path: (name) => `/usr/local/lib/${name}/server.mjs`,
  build: (path) => [`install -D -m 0644 server.mjs ${path}`],
  execStart: (path) => `/usr/bin/node ${path}`,
  tryWith: 'node server.mjs',
  code: (input) => {
    const view = viewOf(input, node.tryWith);
    return view.flags.connection ? fill(perConnection(view), view.flags) : server(view);
  },
  notes: [
    'server.listen({ fd: 3 }) works for TCP and Unix stream sockets, and so for http.createServer() and what is built on it.',
  ],
};
