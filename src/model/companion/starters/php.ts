import { fill } from './fill.ts';
import type { Starter } from './starter.ts';
import { type Handled, handledAs, singleQuoted, type View, viewOf } from './view.ts';

const handlers: Readonly<Record<Handled, string>> = {
  stream: "'accept'",
  datagram: "'receive'",
  fifo: "'copy_lines'",
  queue: '',
};

const perConnection = ({ name, tryIt }: View): string => String.raw`
<?php
// Serves one connection, which is standard input and output.
?try:// Try it: ${tryIt}

// The first bytes are enough for a greeting; a real server reads to the end of the request.
fread(STDIN, 4096);
$body = ${singleQuoted(`hello from ${name}`)} . "\n";
echo "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n",
    'Content-Length: ', strlen($body), "\r\nConnection: close\r\n\r\n", $body;
`;

function server({ name, fd, idleSeconds, groups, tryIt }: View): string {
  const first = groups[0]?.[1][0];
  const one = first ? handlers[handledAs(first)] : '';
  const first_fd = fd === 0 ? '0' : 'FIRST_FD';
  const table = groups.map(
    ([group, sockets]) =>
      `    ${singleQuoted(group)} => [${sockets.map((each) => handlers[handledAs(each)]).join(', ')}],`,
  );
  return String.raw`
<?php
// Serves on what systemd opened.
?try:// Try it: ${tryIt}

?native:const FIRST_FD = 3;
?idle:const IDLE_SECONDS = ${idleSeconds};
?native|idle:
/** The streams that are waited for, and by their ids what serves them and a name. */
$streams = [];
$served = [];

function serve($stream, string $handler, string $name): void
{
    global $streams, $served;
    $streams[(int) $stream] = $stream;
    $served[(int) $stream] = [$handler, $name];
}

/** PHP finds out by itself that a descriptor is a socket. */
function open_fd(int $fd)
{
    return fopen("php://fd/$fd", 'r+');
}

?stream{
function accept($listener, string $name): void
{
    $connection = stream_socket_accept($listener, 0);
    if ($connection) {
        serve($connection, 'answer', $name);
    }
}

function answer($connection, string $name): void
{
    global $streams;

    // The first bytes are enough for a greeting; a real server reads to the end of the request.
    fread($connection, 4096);
    $body = "hello from $name\n";
    fwrite($connection, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
        . 'Content-Length: ' . strlen($body) . "\r\nConnection: close\r\n\r\n$body");
    unset($streams[(int) $connection]);
    fclose($connection);
}

?}
?datagram{
function receive($receiver, string $name): void
{
    stream_socket_recvfrom($receiver, 65536, 0, $sender);
    stream_socket_sendto($receiver, "hello from $name\n", 0, $sender);
}

?}
?fifo{
/** Standard output is the journal. */
function copy_lines($fifo, string $name): void
{
    fwrite(STDOUT, fread($fifo, 4096));
}

?}
?native{
?several:if (getenv('LISTEN_PID') !== (string) getmypid() || !getenv('LISTEN_FDNAMES')) {
?!several:if (getenv('LISTEN_PID') !== (string) getmypid() || (int) getenv('LISTEN_FDS') < 1) {
    fwrite(STDERR, 'No sockets from systemd: start the socket unit, '
        . "or use systemd-socket-activate.\n");
    exit(1);
}

?}
?mixed{
// Sockets of one unit share its name, and come in the order of the unit.
$expected = [
${table.join('\n')}
];

?}
?several{
// Told apart by name: the order among units is not fixed.
foreach (explode(':', getenv('LISTEN_FDNAMES')) as $i => $name) {
?mixed{
    if (empty($expected[$name])) {
        fwrite(STDERR, "Unexpected socket: $name\n");
        exit(1);
    }
    serve(open_fd(FIRST_FD + $i), array_shift($expected[$name]), $name);
?}
?!mixed:    serve(open_fd(FIRST_FD + $i), ${one}, $name);
}
?}
?!several:serve(open_fd(${first_fd}), ${one}, ${singleQuoted(name)});
?idle&stream:$listeners = count($streams);

while (true) {
    $ready = $streams;
    $write = $except = null;
?!idle:    stream_select($ready, $write, $except, null);
?idle{
    $count = stream_select($ready, $write, $except, IDLE_SECONDS);
    // The socket stays open in systemd, which starts us again for the next client.
?stream:    if ($count === 0 && count($streams) === $listeners) {
?!stream:    if ($count === 0) {
        exit(0);
    }
?}
    foreach ($ready as $stream) {
        [$handler, $name] = $served[(int) $stream];
        $handler($stream, $name);
    }
}
`;
}

export const php: Starter = {
  id: 'php',
  title: 'PHP',
  fileName: 'server.php',
  takings: ['native', 'per-connection', 'wait'],
  cannot: {
    queue: 'PHP has no POSIX message queues.',
    'unix-datagram': 'PHP’s streams cannot answer on a Unix datagram socket.',
  },
  path: (name) => `/usr/local/lib/${name}/server.php`,
  build: (path) => [`install -D -m 0644 server.php ${path}`],
  execStart: (path) => `/usr/bin/php ${path}`,
  tryWith: 'php server.php',
  code: (input) => {
    const view = viewOf(input, php.tryWith);
    return fill(view.flags.connection ? perConnection(view) : server(view), view.flags);
  },
  notes: ['php://fd/3 opens the descriptor as a socket stream, so that the sockets extension is not needed.'],
};
