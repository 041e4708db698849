import { fill } from './fill.ts';
import type { Starter } from './starter.ts';
import { doubleQuoted, greeting, type Handled, handledAs, type View, viewOf } from './view.ts';

const handlers: Readonly<Record<Handled, string>> = {
  stream: 'Listen',
  datagram: 'Receive',
  fifo: 'CopyLines',
  queue: '',
};

const perConnection = ({ name, tryIt }: View): string => String.raw`
// Serves one connection, which is standard input and output.
?try:// Try it: ${tryIt}
using System;
using System.Text;

// The first bytes are enough for a greeting; a real server reads to the end of the request.
using var input = Console.OpenStandardInput();
input.Read(new byte[4096], 0, 4096);

var body = ${greeting(doubleQuoted, name)};
using var output = Console.OpenStandardOutput();
output.Write(Encoding.ASCII.GetBytes(
    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" +
    $"Content-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));
`;

function server({ name, fd, idleSeconds, groups, tryIt }: View): string {
  const first = groups[0]?.[1][0];
  const one = first ? handlers[handledAs(first)] : '';
  const firstFd = fd === 0 ? '0' : 'FirstFd';
  const table = groups.map(
    ([group, sockets]) =>
      `    [${doubleQuoted(group)}] = new Func<int, string, Task>[] { ${sockets.map((each) => handlers[handledAs(each)]).join(', ')} },`,
  );
  return String.raw`
// Serves on what systemd opened.
?try:// Try it: ${tryIt}
using System;
?mixed:using System.Collections.Generic;
?fifo:using System.IO;
?several:using System.Linq;
?datagram:using System.Net;
?socket:using System.Net.Sockets;
?socket:using System.Text;
?idle:using System.Threading;
using System.Threading.Tasks;
?fifo:using Microsoft.Win32.SafeHandles;

?native:const int FirstFd = 3; // SD_LISTEN_FDS_START
?native:
?idle{
// Cancelled after a while of nothing to do. The sockets stay open in systemd, which starts us
// again for the next client.
var idleTime = TimeSpan.FromSeconds(${idleSeconds});
var idle = new CancellationTokenSource(idleTime);
?stream:var openConnections = 0;

?}
?native{
_ = int.TryParse(Environment.GetEnvironmentVariable("LISTEN_FDS"), out var count);
if (Environment.GetEnvironmentVariable("LISTEN_PID") != $"{Environment.ProcessId}" || count < 1)
{
    Console.Error.WriteLine(
        "No sockets from systemd: start the socket unit, or use systemd-socket-activate.");
    return 1;
}

?}
?several{
var names = (Environment.GetEnvironmentVariable("LISTEN_FDNAMES") ?? "").Split(':');
?}
?mixed{

// Sockets of one unit share its name, and come in the order of the unit.
var expected = new Dictionary<string, Func<int, string, Task>[]>
{
${table.join('\n')}
};

?}
?several{
// Told apart by name: the order among units is not fixed.
?mixed{
var tasks = new List<Task>();
for (var i = 0; i < names.Length; i++)
{
    var nth = names.Take(i).Count(earlier => earlier == names[i]);
    if (!expected.TryGetValue(names[i], out var handlers) || nth >= handlers.Length)
    {
        Console.Error.WriteLine($"Unexpected socket: {names[i]}");
        return 1;
    }
    tasks.Add(handlers[nth](FirstFd + i, names[i]));
}
?}
?!mixed:var tasks = names.Select((name, i) => ${one}(FirstFd + i, name)).ToList();
?!idle:await await Task.WhenAny(tasks);
?}
?!several&!idle:await ${one}(${firstFd}, ${doubleQuoted(name)});
?idle{
try
{
?several:    await await Task.WhenAny(tasks);
?!several:    await ${one}(${firstFd}, ${doubleQuoted(name)});
}
catch (OperationCanceledException) when (idle.IsCancellationRequested)
{
    // What was accepted at the last moment still gets its answer.
?several:    await Task.WhenAll(tasks).ContinueWith(_ => { });
?stream{
    while (Volatile.Read(ref openConnections) > 0)
        await Task.Delay(50);
?}
}
?}
return 0;
?stream{

async Task Listen(int fd, string name)
{
    using var listener = new Socket(new SafeSocketHandle((IntPtr)fd, ownsHandle: true));
    while (true)
    {
?!idle:        var connection = await listener.AcceptAsync();
?idle{
        var connection = await listener.AcceptAsync(idle.Token);
        Interlocked.Increment(ref openConnections);
        idle.CancelAfter(Timeout.InfiniteTimeSpan);
?}
        _ = Answer(connection, name); // Not awaited: a slow client holds up nobody else.
    }
}

async Task Answer(Socket connection, string name)
{
    try
    {
        using var closed = connection;
        // The first bytes are enough for a greeting; a real server reads to the end of the request.
        await connection.ReceiveAsync(new byte[4096], SocketFlags.None);
        var body = $"hello from {name}\n";
        await connection.SendAsync(Encoding.ASCII.GetBytes(
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" +
            $"Content-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"), SocketFlags.None);
    }
    catch (SocketException e)
    {
        Console.Error.WriteLine($"A client went away: {e.Message}");
    }
?idle{
    finally
    {
        if (Interlocked.Decrement(ref openConnections) == 0)
            idle.CancelAfter(idleTime);
    }
?}
}
?}
?datagram{

async Task Receive(int fd, string name)
{
    using var receiver = new Socket(new SafeSocketHandle((IntPtr)fd, ownsHandle: true));
    var packet = new byte[65536];
    var answer = Encoding.ASCII.GetBytes($"hello from {name}\n");
    var six = receiver.AddressFamily == AddressFamily.InterNetworkV6;
    var any = new IPEndPoint(six ? IPAddress.IPv6Any : IPAddress.Any, 0);
    while (true)
    {
?!idle:        var received = await receiver.ReceiveFromAsync(packet, SocketFlags.None, any);
?idle{
        var received = await receiver.ReceiveFromAsync(packet, SocketFlags.None, any, idle.Token);
?stream:        if (Volatile.Read(ref openConnections) == 0)
?stream:            idle.CancelAfter(idleTime);
?!stream:        idle.CancelAfter(idleTime);
?}
        await receiver.SendToAsync(answer, SocketFlags.None, received.RemoteEndPoint);
    }
}
?}
?fifo{

// Standard output is the journal.
async Task CopyLines(int fd, string name)
{
    using var fifo = new FileStream(
        new SafeFileHandle((IntPtr)fd, ownsHandle: true), FileAccess.Read, bufferSize: 0);
    using var output = Console.OpenStandardOutput();
    var lines = new byte[4096];
    while (true)
    {
?!idle:        var length = await fifo.ReadAsync(lines);
?idle{
        // A read of a FIFO cannot be cancelled, but need not be waited for.
        var length = await fifo.ReadAsync(lines).AsTask().WaitAsync(idle.Token);
?stream:        if (Volatile.Read(ref openConnections) == 0)
?stream:            idle.CancelAfter(idleTime);
?!stream:        idle.CancelAfter(idleTime);
?}
        output.Write(lines, 0, length);
    }
}
?}
`;
}

export const csharp: Starter = {
  id: 'csharp',
  title: 'C#',
  fileName: 'server.cs',
  takings: ['native', 'per-connection', 'wait'],
  cannot: {
    packet: 'Sequential-packet sockets are not what .NET’s Socket is made for.',
    'unix-datagram': 'Unix datagram sockets are not what .NET’s Socket is made for.',
    queue: '.NET has no POSIX message queues.',
    vsock: '.NET knows no vsock sockets.',
  },
  path: (name) => `/usr/local/lib/${name}/${name}`,
  build: (path) => {
    const [, folder = '', name = ''] = /^(.*)\/([^/]+)$/.exec(path) ?? [];
    return [
      `dotnet new console --force --name ${name} --output ${name}`,
      `cp server.cs ${name}/Program.cs`,
      `dotnet publish ${name} --configuration Release --output ${folder}`,
    ];
  },
  execStart: (path) => path,
  tryWith: './app',
  code: (input) => {
    const view = viewOf(input, csharp.tryWith);
    return fill(view.flags.connection ? perConnection(view) : server(view), view.flags);
  },
  notes: [
    'It takes .NET 6 or newer. Kestrel takes the sockets of LISTEN_FDS with UseSystemd() of its server options.',
    'Unlike the others, it was written from the documentation and is not run in our tests.',
  ],
};
