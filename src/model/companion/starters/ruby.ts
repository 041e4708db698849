import { fill } from './fill.ts';
import type { Starter } from './starter.ts';
import { type Handled, handledAs, singleQuoted, type View, viewOf } from './view.ts';

const handlers: Readonly<Record<Handled, string>> = {
  stream: ':accept',
  datagram: ':receive',
  fifo: ':copy_lines',
  queue: '',
};

const perConnection = ({ name, tryIt }: View): string => String.raw`
#!/usr/bin/env ruby
# Serves one connection, which is standard input and output.
?try:# Try it: ${tryIt}

# The first bytes are enough for a greeting; a real server reads to the end of the request.
begin
  $stdin.readpartial(4096)
rescue EOFError
  # It sent nothing.
end
body = ${singleQuoted(`hello from ${name}`)} + "\n"
print "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" \
      "Content-Length: #{body.bytesize}\r\nConnection: close\r\n\r\n#{body}"
`;

function server({ name, fd, idleSeconds, groups, tryIt, flags }: View): string {
  const first = groups[0]?.[1][0];
  const one = first ? handlers[handledAs(first)] : '';
  const first_fd = fd === 0 ? '0' : 'FIRST_FD';
  const opened = (number: string): string => `${flags.fifo ? 'IO' : 'Socket'}.for_fd(${number})`;
  const table = groups.map(
    ([group, sockets]) =>
      `  ${singleQuoted(group)} => [${sockets.map((each) => handlers[handledAs(each)]).join(', ')}],`,
  );
  return String.raw`
#!/usr/bin/env ruby
# Serves on what systemd opened.
?try:# Try it: ${tryIt}
?socket:require 'socket'

?native:FIRST_FD = 3
?idle:IDLE_SECONDS = ${idleSeconds}
?native|idle:
?stream{
# A thread for each connection, so that a slow client holds up nobody else.
def accept(listener, name)
  connection, = listener.accept
  Thread.new { answer(connection, name) }
end

def answer(connection, name)
  # The first bytes are enough for a greeting; a real server reads to the end of the request.
  connection.recv(4096)
  body = "hello from #{name}\n"
  connection.write "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" \
                   "Content-Length: #{body.bytesize}\r\nConnection: close\r\n\r\n#{body}"
rescue SystemCallError => e
  warn "A client went away: #{e.message}"
ensure
  connection.close
end

?}
?datagram{
def receive(receiver, name)
  _, sender = receiver.recvfrom(65_536)
  # A Unix socket that is bound to nothing has no address to answer to.
  return if sender.to_sockaddr.bytesize <= 2

  receiver.send "hello from #{name}\n", 0, sender
rescue SystemCallError => e
  warn "A client went away: #{e.message}"
end

?}
?fifo{
# Standard output is the journal.
def copy_lines(fifo, _name)
  $stdout.write fifo.readpartial(4096)
  $stdout.flush
end

?}
?native{
?several:if ENV['LISTEN_PID'] != Process.pid.to_s || !ENV['LISTEN_FDNAMES']
?!several:if ENV['LISTEN_PID'] != Process.pid.to_s || ENV['LISTEN_FDS'].to_i < 1
  abort 'No sockets from systemd: start the socket unit, or use systemd-socket-activate.'
end

?}
?mixed{
# Sockets of one unit share its name, and come in the order of the unit.
expected = {
${table.join('\n')}
}

?}
?several{
# Told apart by name: the order among units is not fixed.
sources = {}
ENV['LISTEN_FDNAMES'].split(':').each.with_index(FIRST_FD) do |name, fd|
?mixed{
  handler = expected[name]&.shift or abort "Unexpected socket: #{name}"
?fifo:  source = handler == :copy_lines ? IO.for_fd(fd) : Socket.for_fd(fd)
?!fifo:  source = Socket.for_fd(fd)
  sources[source] = [handler, name]
?}
?!mixed:  sources[${opened('fd')}] = [${one}, name]
end
?}
?!several:sources = { ${opened(first_fd)} => [${one}, ${singleQuoted(name)}] }

loop do
?idle{
  ready, = IO.select(sources.keys, nil, nil, IDLE_SECONDS)
  # The socket stays open in systemd, which starts us again for the next client.
?stream:  break if ready.nil? && Thread.list.one?
?!stream:  break if ready.nil?

?stream:  ready.to_a.each do |source|
?!stream:  ready.each do |source|
?}
?!idle{
  ready, = IO.select(sources.keys)
  ready.each do |source|
?}
    handler, name = sources[source]
    send handler, source, name
  end
end
`;
}

export const ruby: Starter = {
  id: 'ruby',
  title: 'Ruby',
  fileName: 'server.rb',
  takings: ['native', 'per-connection', 'wait'],
  cannot: { queue: 'Ruby has no POSIX message queues in its standard library.' },
  path: (name) => `/usr/local/lib/${name}/server.rb`,
  build: (path) => [`install -D -m 0644 server.rb ${path}`],
  execStart: (path) => `/usr/bin/ruby ${path}`,
  tryWith: 'ruby server.rb',
  code: (input) => {
    const view = viewOf(input, ruby.tryWith);
    return fill(view.flags.connection ? perConnection(view) : server(view), view.flags);
  },
  notes: [
    'Socket.for_fd serves every family and type. Puma takes the sockets of LISTEN_FDS with --bind-to-activated-sockets.',
  ],
};
