import { fill } from './fill.ts';
import type { Starter } from './starter.ts';
import { type Handled, handledAs, singleQuoted, type View, viewOf } from './view.ts';

const handlers: Readonly<Record<Handled, string>> = {
  stream: '\\&accept_one',
  datagram: '\\&receive_one',
  fifo: '\\&copy_some',
  queue: '',
};

const perConnection = ({ name, tryIt }: View): string => String.raw`
#!/usr/bin/env perl
# Serves one connection, which is standard input and output.
?try:# Try it: ${tryIt}
use strict;
use warnings;

# The first bytes are enough for a greeting; a real server reads to the end of the request.
sysread STDIN, my $request, 4096;
my $body = ${singleQuoted(`hello from ${name}`)} . "\n";
print "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n",
    'Content-Length: ', length $body, "\r\nConnection: close\r\n\r\n", $body;
`;

function server({ name, fd, idleSeconds, groups, tryIt, flags }: View): string {
  const first = groups[0]?.[1][0];
  const one = first ? handlers[handledAs(first)] : '';
  const first_fd = fd === 0 ? '0' : 'FIRST_FD';
  const table = groups.map(
    ([group, sockets]) =>
      `    ${singleQuoted(group)} => [${sockets.map((each) => handlers[handledAs(each)]).join(', ')}],`,
  );
  return String.raw`
#!/usr/bin/env perl
# Serves on what systemd opened.
?try:# Try it: ${tryIt}
use strict;
use warnings;
?fifo:use IO::Handle;
use IO::Select;
?datagram:use Socket;

?native:use constant FIRST_FD => 3;
?idle:use constant IDLE_SECONDS => ${idleSeconds};
?native|idle:
?stream:$SIG{PIPE} = 'IGNORE';    # A client may be gone before it has its answer.
?fifo:STDOUT->autoflush;
my $select = IO::Select->new;
my %served;    # What serves a handle, and the name of its socket.

sub serve {
    my ($handle, @by) = @_;
    $select->add($handle);
    $served{ fileno $handle } = \@by;
}

?stream{
sub accept_one {
    my ($listener, $name) = @_;
    accept my $connection, $listener or return;
    serve($connection, \&answer, $name);
}

sub answer {
    my ($connection, $name) = @_;

    # The first bytes are enough for a greeting; a real server reads to the end of the request.
    sysread $connection, my $request, 4096;
    my $body = "hello from $name\n";
    syswrite $connection, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
        . 'Content-Length: ' . length($body) . "\r\nConnection: close\r\n\r\n$body";
    $select->remove($connection);
    close $connection;
}

?}
?datagram{
sub receive_one {
    my ($receiver, $name) = @_;
    my $sender = recv $receiver, my $packet, 65536, 0;

    # A Unix socket that is bound to nothing has no address to answer to.
    return unless defined $sender && length $sender > 2;
    send $receiver, "hello from $name\n", 0, $sender or warn "A client went away: $!\n";
}

?}
?fifo{
# Standard output is the journal.
sub copy_some {
    my ($fifo) = @_;
    sysread $fifo, my $lines, 4096;
    print $lines;
}

?}
# The handle is kept, since losing it would close the descriptor.
sub open_fd {
    my ($fd) = @_;
    open my $handle, '+<&=', $fd or die "Descriptor $fd: $!\n";
    return $handle;
}

?native{
?several:if (($ENV{LISTEN_PID} // 0) != $$ || !defined $ENV{LISTEN_FDNAMES}) {
?!several:if (($ENV{LISTEN_PID} // 0) != $$ || ($ENV{LISTEN_FDS} // 0) < 1) {
    print STDERR
        "No sockets from systemd: start the socket unit, or use systemd-socket-activate.\n";
    exit 1;
}

?}
?mixed{
# Sockets of one unit share its name, and come in the order of the unit.
my %expected = (
${table.join('\n')}
);

?}
?several{
# Told apart by name: the order among units is not fixed.
my @names = split /:/, $ENV{LISTEN_FDNAMES};
for my $i (0 .. $#names) {
?mixed:    my $handler = shift @{ $expected{ $names[$i] } // [] } or die "Unexpected: $names[$i]\n";
    serve(open_fd(FIRST_FD + $i), ${flags.mixed ? '$handler' : one}, $names[$i]);
}
?}
?!several:serve(open_fd(${first_fd}), ${one}, ${singleQuoted(name)});
?idle&stream:my $listeners = $select->count;

while (1) {
?!idle:    my @ready = $select->can_read;
?idle{
    my @ready = $select->can_read(IDLE_SECONDS);

    # The socket stays open in systemd, which starts us again for the next client.
?stream:    last if !@ready && $select->count == $listeners;
?!stream:    last if !@ready;
?}
    for my $handle (@ready) {
        my ($handler, $name) = @{ $served{ fileno $handle } };
        $handler->($handle, $name);
    }
}
`;
}

export const perl: Starter = {
  id: 'perl',
  title: 'Perl',
  fileName: 'server.pl',
  takings: ['native', 'per-connection', 'wait'],
  cannot: { queue: 'Perl has no POSIX message queues in its core modules.' },
  path: (name) => `/usr/local/lib/${name}/server.pl`,
  build: (path) => [`install -D -m 0644 server.pl ${path}`],
  execStart: (path) => `/usr/bin/perl ${path}`,
  tryWith: 'perl server.pl',
  code: (input) => {
    const view = viewOf(input, perl.tryWith);
    return fill(view.flags.connection ? perConnection(view) : server(view), view.flags);
  },
  notes: ['It uses core modules only.'],
};
