import { fill } from './fill.ts';
import type { Starter } from './starter.ts';
import { doubleQuoted, greeting, type Handled, handledAs, type View, viewOf } from './view.ts';

const handlers: Readonly<Record<Handled, string>> = {
  stream: 'accept',
  datagram: 'receive',
  fifo: 'copy_lines',
  queue: '',
};

const perConnection = ({ name, tryIt }: View): string => String.raw`
#!/usr/bin/env python3
"""Serves one connection, which is standard input and output."""
?try:# Try it: ${tryIt}
import os

# The first bytes are enough for a greeting; a real server reads to the end of the request.
os.read(0, 4096)
body = ${greeting(doubleQuoted, name)}
print(
    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
    f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n{body}",
    end="",
)
`;

function server({ name, fd, idleSeconds, groups, tryIt, flags }: View): string {
  const first = groups[0]?.[1][0];
  const one = first ? handlers[handledAs(first)] : '';
  const opened = (number: string): string => (flags.fifo ? number : `socket.socket(fileno=${number})`);
  const table = groups.map(
    ([group, sockets]) =>
      `    ${doubleQuoted(group)}: [${sockets.map((each) => handlers[handledAs(each)]).join(', ')}],`,
  );
  const timeout = flags.idle ? 'IDLE_SECONDS' : '';
  return String.raw`
#!/usr/bin/env python3
"""Serves on what systemd opened."""
?try:# Try it: ${tryIt}
?native|fifo:import os
import selectors
?socket:import socket
?native|socket:import sys

?native:FIRST_FD = 3
?idle:IDLE_SECONDS = ${idleSeconds}
selector = selectors.DefaultSelector()

?stream{

def accept(listener, name):
    connection, _ = listener.accept()
    selector.register(connection, selectors.EVENT_READ, (answer, name))


def answer(connection, name):
    selector.unregister(connection)
    body = f"hello from {name}\n"
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
        f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    with connection:
        try:
            # The first bytes are enough for a greeting; a real server reads to the end.
            connection.recv(4096)
            connection.sendall((head + body).encode())
        except OSError as error:
            print(f"A client went away: {error}", file=sys.stderr)

?}
?datagram{

def receive(receiver, name):
    _, sender = receiver.recvfrom(65536)
    if not sender:
        return  # A Unix socket that is bound to nothing has no address to answer to.
    try:
        receiver.sendto(f"hello from {name}\n".encode(), sender)
    except OSError as error:
        print(f"A client went away: {error}", file=sys.stderr)

?}
?fifo{

def copy_lines(fd, name):
    os.write(1, os.read(fd, 4096))  # Standard output is the journal.

?}

?native{
?several:if os.environ.get("LISTEN_PID") != str(os.getpid()) or "LISTEN_FDNAMES" not in os.environ:
?!several:if os.environ.get("LISTEN_PID") != str(os.getpid()) or os.environ.get("LISTEN_FDS", "0") == "0":
    sys.exit("No sockets from systemd: start the socket unit, or use systemd-socket-activate.")

?}
?mixed{
# Sockets of one unit share its name, and come in the order of the unit.
expected = {
${table.join('\n')}
}

?}
?several{
# Told apart by name: the order among units is not fixed.
names = os.environ["LISTEN_FDNAMES"].split(":")
for fd, name in enumerate(names, FIRST_FD):
?mixed{
    if not expected.get(name):
        sys.exit(f"Unexpected socket: {name}")
    handle = expected[name].pop(0)
?socket&fifo:    source = fd if handle is copy_lines else socket.socket(fileno=fd)
?!fifo:    source = socket.socket(fileno=fd)
    selector.register(source, selectors.EVENT_READ, (handle, name))
?}
?!mixed:    selector.register(${opened('fd')}, selectors.EVENT_READ, (${one}, name))
?idle&stream:listeners = len(names)
?}
?!several{
selector.register(
    ${opened(fd === 0 ? '0' : 'FIRST_FD')}, selectors.EVENT_READ, (${one}, ${doubleQuoted(name)})
)
?idle&stream:listeners = 1
?}

while True:
    ready = selector.select(${timeout})
?idle{
    # The socket stays open in systemd, which starts us again for the next client.
?stream:    if not ready and len(selector.get_map()) == listeners:
?!stream:    if not ready:
        break
?}
    for key, _ in ready:
        handle, name = key.data
        handle(key.fileobj, name)
`;
}

export const python: Starter = {
  id: 'python',
  title: 'Python',
  fileName: 'server.py',
  takings: ['native', 'per-connection', 'wait'],
  cannot: { queue: 'Python has no POSIX message queues in its standard library.' },
  path: (name) => `/usr/local/lib/${name}/server.py`,
  build: (path) => [`install -D -m 0644 server.py ${path}`],
  execStart: (path) => `/usr/bin/python3 ${path}`,
  tryWith: 'python3 server.py',
  code: (input) => {
    const view = viewOf(input, python.tryWith);
    return fill(view.flags.connection ? perConnection(view) : server(view), view.flags);
  },
  notes: [
    'socket.socket(fileno=3) finds out the family and type of the socket by itself (Python 3.7 and newer).',
    'Frameworks take the socket as well: uvicorn --fd 3, gunicorn by LISTEN_FDS, asyncio.start_server(sock=…).',
  ],
};
