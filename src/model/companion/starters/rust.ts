import { type Flags, fill } from './fill.ts';
import type { Starter, StarterSocket } from './starter.ts';
import { doubleQuoted, greeting, handledAs, type View, viewOf } from './view.ts';

type Source = 'tcp' | 'unix' | 'udp' | 'unixgram' | 'fifo';

/** The standard library has a type for each family, and does not ask the descriptor which it is. */
function sourceOf(socket: StarterSocket): Source {
  const unix = socket.family === 'unix';
  switch (handledAs(socket)) {
    case 'datagram':
      return unix ? 'unixgram' : 'udp';
    case 'fifo':
      return 'fifo';
    default:
      return unix ? 'unix' : 'tcp';
  }
}

const types: Readonly<Record<Source, readonly [type: string, handler: string]>> = {
  tcp: ['TcpListener', 'accept_tcp'],
  unix: ['UnixListener', 'accept_unix'],
  udp: ['UdpSocket', 'receive_udp'],
  unixgram: ['UnixDatagram', 'receive_unix'],
  fifo: ['File', 'copy_lines'],
};

const perConnection = ({ name, tryIt }: View): string => String.raw`
//! Serves one connection, which is standard input and output.
?try:// Try it: ${tryIt}
use std::io::{self, Read, Write};

fn main() -> io::Result<()> {
    // The first bytes are enough for a greeting; a real server reads to the end of the request.
    let mut request = [0; 4096];
    let _length = io::stdin().read(&mut request)?;
    let body = ${greeting(doubleQuoted, name)};
    let length = body.len();
    let mut out = io::stdout();
    write!(
        out,
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )?;
    out.flush()
}
`;

function server(view: View): string {
  const { name, fd, idleSeconds, groups, tryIt } = view;
  const sources = groups.map(([group, sockets]) => [group, sockets.map(sourceOf)] as const);
  const all = new Set(sources.flatMap(([, each]) => each));
  const has = (source: Source): boolean => all.has(source);
  const [only = 'tcp'] = all;
  const [type, handler] = types[only];
  const firstFd = fd === 0 ? '0' : 'FIRST_FD';
  // Which of several sockets of one name it is counts only where these differ.
  const nth = sources.some(([, each]) => new Set(each).size > 1);
  const arms = sources.flatMap(([group, each]) => {
    const distinct = new Set(each).size > 1;
    return each.flatMap((source, i) => {
      const [sourceType, call] = types[source];
      if (!distinct && i > 0) return [];
      const pattern = nth ? `(${doubleQuoted(group)}, ${distinct ? i : '_'})` : doubleQuoted(group);
      return [
        `        ${pattern} => {`,
        `            let source = unsafe { ${sourceType}::from_raw_fd(fd) };`,
        `            Box::new(move || ${call}(&source, &name))`,
        '        }',
      ];
    });
  });
  const flags: Flags = {
    ...view.flags,
    tcp: has('tcp'),
    unix: has('unix'),
    udp: has('udp'),
    unixgram: has('unixgram'),
    mixed: all.size > 1,
    nth,
  };
  const io = flags.stream || flags.fifo ? ['Read', 'Write'] : [];
  const net = [...(has('tcp') ? ['TcpListener'] : []), ...(has('udp') ? ['UdpSocket'] : [])];
  const unixNet = [...(has('unixgram') ? ['UnixDatagram'] : []), ...(has('unix') ? ['UnixListener'] : [])];
  /** As rustfmt has it: no braces round a single name. */
  const use = (path: string, names: readonly string[]): string =>
    names.length > 1 ? `use ${path}::{${names.join(', ')}};` : `use ${path}::${names.join('')};`;
  return fill(
    String.raw`
//! Serves on what systemd opened.
?try:// Try it: ${tryIt}
?native:use std::env;
?fifo:use std::fs::File;
?stream|fifo:${use('std::io', ['self', ...io])}
?tcp|udp:${use('std::net', net)}
?idle&!several:use std::os::fd::{AsRawFd, FromRawFd};
?!idle|several:use std::os::fd::FromRawFd;
?unix|unixgram:${use('std::os::unix::net', unixNet)}
use std::process;
?idle&stream:use std::sync::atomic::{AtomicUsize, Ordering};
?stream|several&!idle:use std::thread;

?native:const FIRST_FD: i32 = 3; // SD_LISTEN_FDS_START
?idle:const IDLE_MS: i32 = ${idleSeconds} * 1000;
?idle&stream:static OPEN_CONNECTIONS: AtomicUsize = AtomicUsize::new(0);
?native|idle:
?idle{
/// poll(2) of the C library, which the standard library links but does not offer.
#[repr(C)]
struct PollFd {
    fd: i32,
    events: i16,
    revents: i16,
}

impl PollFd {
    fn new(fd: i32) -> Self {
        PollFd {
            fd,
            events: 1, // POLLIN
            revents: 0,
        }
    }
}

extern "C" {
    fn poll(fds: *mut PollFd, count: std::ffi::c_ulong, timeout_ms: i32) -> i32;
}

?}
fn fail(what: &str) -> ! {
    eprintln!("{what}");
    process::exit(1);
}

?stream{
/// A thread for each connection, so that a slow client holds up nobody else.
fn serve(mut connection: impl Read + Write + Send + 'static, name: &str) {
    let body = format!("hello from {name}\n");
?idle:    OPEN_CONNECTIONS.fetch_add(1, Ordering::SeqCst);
    thread::spawn(move || {
        if let Err(error) = answer(&mut connection, &body) {
            eprintln!("A client went away: {error}");
        }
        drop(connection);
?idle:        OPEN_CONNECTIONS.fetch_sub(1, Ordering::SeqCst);
    });
}

fn answer(connection: &mut (impl Read + Write), body: &str) -> io::Result<()> {
    // The first bytes are enough for a greeting; a real server reads to the end of the request.
    let mut request = [0; 4096];
    let _length = connection.read(&mut request)?;
    let length = body.len();
    let answer = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    );
    connection.write_all(answer.as_bytes())
}

?}
?tcp{
fn accept_tcp(listener: &TcpListener, name: &str) {
    match listener.accept() {
        Ok((connection, _)) => serve(connection, name),
        Err(error) => fail(&format!("accept: {error}")),
    }
}

?}
?unix{
fn accept_unix(listener: &UnixListener, name: &str) {
    match listener.accept() {
        Ok((connection, _)) => serve(connection, name),
        Err(error) => fail(&format!("accept: {error}")),
    }
}

?}
?udp{
fn receive_udp(socket: &UdpSocket, name: &str) {
    let mut packet = [0; 65536];
    match socket.recv_from(&mut packet) {
        Ok((_, sender)) => {
            if let Err(error) = socket.send_to(format!("hello from {name}\n").as_bytes(), sender) {
                eprintln!("A client went away: {error}");
            }
        }
        Err(error) => fail(&format!("recvfrom: {error}")),
    }
}

?}
?unixgram{
fn receive_unix(socket: &UnixDatagram, name: &str) {
    let mut packet = [0; 65536];
    match socket.recv_from(&mut packet) {
        // A socket that is bound to nothing has no address to answer to.
        Ok((_, sender)) if sender.is_unnamed() => {}
        Ok((_, sender)) => {
            let answer = format!("hello from {name}\n");
            if let Err(error) = socket.send_to_addr(answer.as_bytes(), &sender) {
                eprintln!("A client went away: {error}");
            }
        }
        Err(error) => fail(&format!("recvfrom: {error}")),
    }
}

?}
?fifo{
/// Standard output is the journal.
fn copy_lines(mut fifo: &File, _name: &str) {
    let mut lines = [0; 4096];
    let copied = fifo.read(&mut lines).and_then(|length| {
        let mut out = io::stdout();
        out.write_all(&lines[..length])?;
        out.flush()
    });
    if let Err(error) = copied {
        fail(&format!("fifo: {error}"));
    }
}

?}
?mixed{
/// What serves a descriptor once. Sockets of one unit share its name, and come in its order.
?nth:fn source(fd: i32, name: String, nth: usize) -> Box<dyn Fn() + Send> {
?!nth:fn source(fd: i32, name: String) -> Box<dyn Fn() + Send> {
    // SAFETY: systemd passed the descriptor to us, and nothing else here uses it.
    match ${flags.nth ? '(name.as_str(), nth)' : 'name.as_str()'} {
${arms.join('\n')}
        _ => fail(&format!("Unexpected socket: {name}")),
    }
}

?}
fn main() {
?native{
    let count = env::var("LISTEN_FDS").map_or(0, |count| count.parse().unwrap_or(0));
    if env::var("LISTEN_PID") != Ok(process::id().to_string()) || count < 1 {
        fail("No sockets from systemd: start the socket unit, or use systemd-socket-activate.");
    }
?}
?several{
    // Told apart by name: the order among units is not fixed.
    let names = env::var("LISTEN_FDNAMES").unwrap_or_default();
    let names: Vec<&str> = names.split(':').collect();
?idle:    let mut sources: Vec<(i32, Box<dyn Fn() + Send>)> = Vec::new();
?!idle:    let mut sources: Vec<Box<dyn Fn() + Send>> = Vec::new();
    for (i, name) in names.iter().enumerate() {
        let fd = FIRST_FD + i as i32;
        let name = name.to_string();
?mixed{
?nth:        let nth = names[..i].iter().filter(|other| **other == name).count();
        let serve_once = source(fd, name${nth ? ', nth' : ''});
?}
?!mixed{
        // SAFETY: systemd passed the descriptor to us, and nothing else here uses it.
        let source = unsafe { ${type}::from_raw_fd(fd) };
        let serve_once = Box::new(move || ${handler}(&source, &name));
?}
?idle:        sources.push((fd, serve_once));
?!idle:        sources.push(serve_once);
    }
?}
?!several{
    // SAFETY: systemd passed the descriptor to us, and nothing else here uses it.
    let source = unsafe { ${type}::from_raw_fd(${firstFd}) };
?}
?idle{
?several{
    let mut polled: Vec<_> = sources.iter().map(|(fd, _)| PollFd::new(*fd)).collect();
?}
?!several:    let mut polled = [PollFd::new(source.as_raw_fd())];
    loop {
        // SAFETY: the pointer and the count are those of a slice that outlives the call.
        let ready = unsafe { poll(polled.as_mut_ptr(), polled.len() as _, IDLE_MS) };
        // The socket stays open in systemd, which starts us again for the next client.
?stream:        if ready == 0 && OPEN_CONNECTIONS.load(Ordering::SeqCst) == 0 {
?!stream:        if ready == 0 {
            return;
        }
?several{
        for (each, (_, serve_once)) in polled.iter().zip(&sources) {
            if ready > 0 && each.revents != 0 {
                serve_once();
            }
        }
?}
?!several{
        if ready > 0 {
            ${handler}(&source, ${doubleQuoted(name)});
        }
?}
    }
?}
?!idle{
?several{
    let threads: Vec<_> = sources
        .into_iter()
        .map(|serve_once| {
            thread::spawn(move || loop {
                serve_once();
            })
        })
        .collect();
    for each in threads {
        if each.join().is_err() {
            process::exit(1);
        }
    }
?}
?!several{
    loop {
        ${handler}(&source, ${doubleQuoted(name)});
    }
?}
?}
}
`,
    flags,
  );
}

export const rust: Starter = {
  id: 'rust',
  title: 'Rust',
  fileName: 'server.rs',
  takings: ['native', 'per-connection', 'wait'],
  cannot: {
    queue: 'Rust has no POSIX message queues in its standard library.',
    vsock: 'Rust has no vsock sockets in its standard library.',
  },
  path: (name) => `/usr/local/bin/${name}`,
  build: (path) => [`rustc --edition 2021 -O -o ${path} server.rs`],
  execStart: (path) => path,
  tryWith: './server',
  code: (input) => {
    const view = viewOf(input, rust.tryWith);
    return view.flags.connection ? fill(perConnection(view), view.flags) : server(view);
  },
  notes: [
    'from_raw_fd is unsafe, as the compiler cannot know that the descriptor is ours. The crate listenfd does it behind a safe interface, and fits axum, actix-web and hyper.',
  ],
};
