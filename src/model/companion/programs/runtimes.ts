import type { Listener } from '../../unit/unit.ts';
import type { Program } from '../program.ts';
import { errorsToJournal, exec, firstFd, isPath, service, start, startedIn, streams, untilFile } from './write.ts';

const binary = start('/usr/local/bin/app', 'Your own program.');

/** How axum takes the first socket; tokio has a listener of its own for each kind. */
const axum = (kind: 'tcp' | 'unix', type: string, listeners: readonly Listener[]): string =>
  [
    'let mut passed = listenfd::ListenFd::from_env();',
    `let listener = passed.take_${kind}_listener(${firstFd(listeners) - 3})?.expect("no socket from systemd");`,
    'listener.set_nonblocking(true)?;',
    `let listener = tokio::net::${type}::from_std(listener)?;`,
    'axum::serve(listener, app).await?;',
    '',
  ].join('\n');

export const runtimes: readonly Program[] = [
  // Puma: lib/puma/binder.rb, docs/systemd.md; PR#2362 (5.1), #1976; foreman PR#8421, puppet-foreman PR#814. Seen: 5.6.
  {
    id: 'puma',
    title: 'Puma',
    group: 'runtime',
    taking: 'native',
    commands: ['puma'],
    service: () => [
      exec,
      startedIn,
      start(
        '/usr/bin/puma --bind-to-activated-sockets only',
        'Puma takes the sockets of systemd and drops every bind of its configuration that is none of them.',
      ),
    ],
    notes: [
      'Before Puma 5.1 there is no --bind-to-activated-sockets, and each bind must equal its listener: tcp://[::]:3000 for ListenStream=3000, where Puma would say tcp://0.0.0.0:3000 and fail with “Address already in use”.',
      'Without that flag Puma closes a socket that no bind names, and removes the file of a Unix socket.',
      'From Puma 6.1 on, Type=notify works and brings WatchdogSec=; before that it needs the gem sd_notify, and without it the start times out.',
      'Do not let --daemon or a wrapper script stand between: LISTEN_PID must be the process that Puma runs in.',
    ],
  },
  // Node: lib/net.js (listen), node#44035, nodejs docs “server.listen(options)”. Seen: 20, on TCP and Unix sockets.
  {
    id: 'node',
    title: 'Node.js',
    group: 'runtime',
    taking: 'native',
    commands: ['node', 'nodejs', 'npm', 'yarn', 'pnpm', 'npx', 'pm2', 'tsx'],
    service: () => [
      exec,
      startedIn,
      start('/usr/bin/node /srv/app/server.js', 'Runs node itself, not npm, so that the descriptors reach it.'),
    ],
    configuration: {
      file: 'server.js',
      text: (listeners) => `server.listen(process.env.LISTEN_FDS ? { fd: ${firstFd(listeners)} } : 3000);\n`,
    },
    notes: [
      'Node does not look at LISTEN_FDS: the code must say server.listen({ fd: 3 }); “PORT=3000” or listen(3000) opens the port again and fails with EADDRINUSE.',
      'Do not start it by “npm start”, pm2 or another wrapper: a child of a Node process does not get descriptor 3.',
      'Each further socket needs a server of its own: another createServer() that listens on { fd: 4 }.',
      'In a cluster, a Unix socket by descriptor fails with EEXIST; TCP works.',
    ],
  },
  // Bun: bun#22559, PR#33578, PR#36491. Seen with 1.4.5: node:http and Bun.serve ignore fd, only node:net takes it.
  {
    id: 'bun',
    title: 'Bun',
    group: 'runtime',
    taking: 'proxy',
    commands: ['bun', 'bunx'],
    behind: '/run/app/bun.sock',
    service: () => [
      exec,
      startedIn,
      service('RuntimeDirectory', 'app', 'Makes the folder of the socket, and clears it away when Bun stops.'),
      service('UMask', '0000', 'The proxy may run as another user, and to connect it needs write permission.'),
      start('/usr/bin/bun /srv/app/server.ts', 'The server behind the proxy; its code says where it listens.'),
      untilFile('/run/app/bun.sock'),
    ],
    configuration: {
      file: 'server.ts',
      text: () => "Bun.serve({ unix: '/run/app/bun.sock', fetch: () => new Response('Hello\\n') });\n",
    },
    notes: [
      'Bun cannot serve HTTP on a descriptor that it inherits: Bun.serve({ fd: 3 }) listens on port 3000 and http.Server.listen({ fd: 3 }) on a random port, both without an error, while clients of the socket wait.',
      'A plain TCP server by node:net does take { fd: 3 }, as of Bun 1.4; such a program needs no proxy.',
      'Behind the proxy Bun sees no address of the client, only the proxy.',
    ],
  },
  // Deno: deno#6529, #14006. Seen: 2.8 and 2.9 take fd in node:http (2.6 and 2.7 do
  // not); Deno.serve and Deno.listen of 2.9 ignore it.
  {
    id: 'deno',
    title: 'Deno',
    group: 'runtime',
    taking: 'native',
    commands: ['deno'],
    service: () => [
      exec,
      startedIn,
      start(
        '/usr/bin/deno run --allow-net /srv/app/server.ts',
        'Its code takes the descriptor, by the modules that Node has.',
      ),
    ],
    configuration: {
      file: 'server.ts',
      text: (listeners) =>
        `import http from 'node:http';\n\nconst server = http.createServer((_, response) => response.end('Hello\\n'));\nserver.listen({ fd: ${firstFd(listeners)} });\n`,
    },
    notes: [
      'Only node:http and node:net take { fd: 3 }, and only from Deno 2.8 on: 2.6 opens a random port instead, and 2.7 answers nobody.',
      'Deno.serve({ fd: 3 }) and Deno.listen({ fd: 3 }) ignore the descriptor without an error: Deno.serve opens 0.0.0.0:8000 for every network, and clients of the socket wait.',
      'For a program that is built on Deno.serve, put systemd-socket-proxyd in front and serve on a Unix socket with { path: "/run/app/deno.sock" }.',
    ],
  },
  // Go: net (FileListener), os (NewFile); coreos/go-systemd activation. Seen: 1.19.
  {
    id: 'go',
    title: 'Go (net/http)',
    group: 'runtime',
    taking: 'native',
    service: () => [exec, binary],
    configuration: {
      file: 'main.go',
      text: (listeners) =>
        `listener, err := net.FileListener(os.NewFile(${firstFd(listeners)}, "socket"))\nif err != nil {\n\tlog.Fatal(err)\n}\nlog.Fatal(http.Serve(listener, nil))\n`,
    },
    notes: [
      'http.ListenAndServe(":8080", nil) opens the port again and fails with “address already in use”: use http.Serve with the listener of descriptor 3.',
      'Take descriptor 3 only when LISTEN_PID is os.Getpid(): in a process that systemd did not start, 3 can be anything that is open.',
      'net.FileListener duplicates the descriptor: a Unix socket is not removed when it closes, which is what you want here.',
    ],
  },
  // Rust: tokio TcpListener::from_std, std FromRawFd, the crate listenfd. Read, not run.
  {
    id: 'axum',
    title: 'Rust (axum, tokio)',
    group: 'runtime',
    taking: 'native',
    service: () => [exec, binary],
    configuration: {
      file: 'src/main.rs',
      text: (listeners) =>
        isPath(streams(listeners)[0]?.address ?? '')
          ? axum('unix', 'UnixListener', listeners)
          : axum('tcp', 'TcpListener', listeners),
    },
    notes: [
      'Call set_nonblocking(true) before from_std: tokio does not do it, and a blocking listener stops the whole runtime.',
      'take_tcp_listener counts from 0: the first socket, descriptor 3, is 0; a Unix socket is take_unix_listener.',
      'TcpListener::bind on the same address fails with “Address already in use”, since systemd holds it.',
    ],
  },
  // Java: java.lang.System.inheritedChannel; Tomcat “useInheritedChannel”; Jetty ServerConnector. Seen: 17, TCP and Unix.
  {
    id: 'java',
    title: 'Java',
    group: 'runtime',
    taking: 'wait',
    commands: ['java'],
    service: () => [
      exec,
      startedIn,
      start(
        '/usr/bin/java -jar /srv/app/app.jar',
        'System.inheritedChannel() gives it the listening socket, which is its standard input.',
      ),
      service(
        'StandardOutput',
        'journal',
        'Sends what it prints to the journal: standard output would be the socket otherwise.',
      ),
      errorsToJournal,
      service('SuccessExitStatus', '143', 'Java ends with this status on SIGTERM, which is no failure.'),
    ],
    configuration: {
      file: 'Main.java',
      text: () => 'var server = (java.nio.channels.ServerSocketChannel) System.inheritedChannel();\n',
    },
    notes: [
      'Java takes one listening socket, as standard input; it knows nothing of LISTEN_FDS, so a unit with two listeners does not start.',
      'The program must ask for the socket: Tomcat by useInheritedChannel="true" on its connector, Jetty by ServerConnector.setInheritChannel(true); Spring Boot alone opens server.port again.',
      'Unix sockets are understood from Java 16 on.',
    ],
  },
  // .NET: KestrelServerOptionsSystemdExtensions.cs; aspnetcore#24067 (5.0), #59374. Read, not run.
  {
    id: 'kestrel',
    title: '.NET (Kestrel)',
    group: 'runtime',
    taking: 'native',
    commands: ['dotnet'],
    service: () => [
      exec,
      startedIn,
      start('/usr/bin/dotnet /srv/app/app.dll', 'Kestrel takes the sockets when its code says UseSystemd().'),
    ],
    configuration: {
      file: 'Program.cs',
      text: () => 'builder.WebHost.ConfigureKestrel(options => options.UseSystemd());\n',
    },
    notes: [
      'There are two of that name: options.UseSystemd() of Kestrel takes the sockets; builder.Host.UseSystemd() does not, and is for Type=notify and the journal.',
      'Take endpoints out of appsettings.json and ASPNETCORE_URLS: Kestrel binds those under Kestrel:Endpoints as well, and fails with “Address already in use”.',
      'Before .NET 5 Kestrel takes the first socket only.',
      'For HTTPS say UseSystemd(listen => listen.UseHttps()); otherwise every socket speaks plain HTTP.',
    ],
  },
];
