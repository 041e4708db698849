import { fill } from './fill.ts';
import type { Starter } from './starter.ts';
import { doubleQuoted, greeting, type Handled, handledAs, type View, viewOf } from './view.ts';

const handlers: Readonly<Record<Handled, string>> = {
  stream: 'listen',
  datagram: 'receive',
  fifo: 'copyLines',
  queue: '',
};

const perConnection = ({ name, tryIt }: View): string => String.raw`
// Serves one connection, which is standard input and output.
?try://
?try:// Try it: ${tryIt}
package main

import (
	"fmt"
	"os"
)

func main() {
	// The first bytes are enough for a greeting; a real server reads to the end of the request.
	os.Stdin.Read(make([]byte, 4096))
	body := ${greeting(doubleQuoted, name)}
	fmt.Printf("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"+
		"Content-Length: %d\r\nConnection: close\r\n\r\n%s", len(body), body)
}
`;

function server({ name, fd, idleSeconds, groups, tryIt }: View): string {
  const first = groups[0]?.[1][0];
  const one = first ? handlers[handledAs(first)] : '';
  const firstFd = fd === 0 ? '0' : 'firstFd';
  const table = groups.map(
    ([group, sockets]) => `	${doubleQuoted(group)}: {${sockets.map((each) => handlers[handledAs(each)]).join(', ')}},`,
  );
  return String.raw`
// Serves on what systemd opened.
?try://
?try:// Try it: ${tryIt}
package main

import (
?idle:	"errors"
?stream:	"fmt"
?idle:	"io"
	"log"
?socket:	"net"
	"os"
?native:	"strconv"
?several:	"strings"
?several|idle:	"sync"
?idle&fifo:	"syscall"
?idle:	"time"
)

?native:const firstFd = 3 // SD_LISTEN_FDS_START
?native:
?idle{
const idleTime = ${idleSeconds} * time.Second

// What is open, and how much is being served. The sockets stay open in systemd, which starts us
// again for the next client.
var (
	mutex   sync.Mutex
	sources []io.Closer
	serving int
	running sync.WaitGroup
	idle    = time.AfterFunc(idleTime, stop)
)

// stop ends all listening; main ends when what was accepted before is served.
func stop() {
	mutex.Lock()
	defer mutex.Unlock()
	if serving > 0 {
		return
	}
	for _, source := range sources {
		source.Close()
	}
}

func open(source io.Closer) {
	mutex.Lock()
	defer mutex.Unlock()
	sources = append(sources, source)
}

func begin() {
	mutex.Lock()
	defer mutex.Unlock()
	serving++
	idle.Stop()
}

func end() {
	mutex.Lock()
	defer mutex.Unlock()
	serving--
	if serving == 0 {
		idle.Reset(idleTime)
	}
}

?}
?stream{
// listen answers every connection to a stream socket.
func listen(file *os.File, name string) {
	listener, err := net.FileListener(file)
	if err != nil {
		log.Fatal(err)
	}
	file.Close() // The listener has a copy.
?idle:	open(listener)
	for {
		connection, err := listener.Accept()
?idle{
		if errors.Is(err, net.ErrClosed) {
			return
		}
?}
		if err != nil {
			log.Fatal(err)
		}
?idle:		running.Add(1)
?idle:		begin()
		go answer(connection, name)
	}
}

func answer(connection net.Conn, name string) {
?idle:	defer running.Done()
?idle:	defer end()
	defer connection.Close()
	// The first bytes are enough for a greeting; a real server reads to the end of the request.
	connection.Read(make([]byte, 4096))
	body := "hello from " + name + "\n"
	fmt.Fprintf(connection, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"+
		"Content-Length: %d\r\nConnection: close\r\n\r\n%s", len(body), body)
}

?}
?datagram{
// receive answers every packet.
func receive(file *os.File, name string) {
	receiver, err := net.FilePacketConn(file)
	if err != nil {
		log.Fatal(err)
	}
	file.Close() // The receiver has a copy.
?idle:	open(receiver)
	packet := make([]byte, 65536)
	for {
		_, sender, err := receiver.ReadFrom(packet)
?idle{
		if errors.Is(err, net.ErrClosed) {
			return
		}
?}
		if err != nil {
			log.Fatal(err)
		}
?idle:		begin()
		// A Unix socket that is bound to nothing has no address to answer to.
		if sender != nil && sender.String() != "" {
			receiver.WriteTo([]byte("hello from "+name+"\n"), sender)
		}
?idle:		end()
	}
}

?}
?fifo{
// copyLines prints what comes; standard output is the journal.
func copyLines(file *os.File, name string) {
?idle:	open(file)
	lines := make([]byte, 4096)
	for {
		length, err := file.Read(lines)
?idle{
		if errors.Is(err, os.ErrClosed) {
			return
		}
?}
		if err != nil {
			log.Fatal(err)
		}
?idle:		begin()
		os.Stdout.Write(lines[:length])
?idle:		end()
	}
}

?}
?mixed{
// Sockets of one unit share its name, and come in the order of the unit.
var expected = map[string][]func(*os.File, string){
${table.join('\n')}
}

?}
func main() {
	log.SetFlags(0) // The journal has the time.
?native{
	count, _ := strconv.Atoi(os.Getenv("LISTEN_FDS"))
	if os.Getenv("LISTEN_PID") != strconv.Itoa(os.Getpid()) || count < 1 {
		log.Fatal("No sockets from systemd: start the socket unit, or use systemd-socket-activate.")
	}

?}
?several{
	// Told apart by name: the order among units is not fixed.
?!idle:	var running sync.WaitGroup
	for i, name := range strings.Split(os.Getenv("LISTEN_FDNAMES"), ":") {
?idle&fifo:		syscall.SetNonblock(firstFd+i, true) // Closing then ends a read.
		file := os.NewFile(uintptr(firstFd+i), name)
?mixed{
		if len(expected[name]) == 0 {
			log.Fatalf("Unexpected socket: %s", name)
		}
		serve := expected[name][0]
		expected[name] = expected[name][1:]
?}
		running.Add(1)
		go func(name string) {
			defer running.Done()
?mixed:			serve(file, name)
?!mixed:			${one}(file, name)
		}(name)
	}
	running.Wait()
?}
?!several{
?idle&fifo:	syscall.SetNonblock(${firstFd}, true) // Closing then ends a read.
	${one}(os.NewFile(${firstFd}, ${doubleQuoted(name)}), ${doubleQuoted(name)})
?idle:	running.Wait()
?}
}
`;
}

export const go: Starter = {
  id: 'go',
  title: 'Go',
  fileName: 'server.go',
  takings: ['native', 'per-connection', 'wait'],
  cannot: {
    queue: 'Go has no POSIX message queues in its standard library.',
    vsock: 'Go’s net package knows no vsock sockets.',
  },
  path: (name) => `/usr/local/bin/${name}`,
  build: (path) => [`go build -o ${path} server.go`],
  execStart: (path) => path,
  tryWith: './server',
  code: (input) => {
    const view = viewOf(input, go.tryWith);
    return fill(view.flags.connection ? perConnection(view) : server(view), view.flags);
  },
  notes: [
    'net.FileListener gives what http.Serve takes. The activation package of github.com/coreos/go-systemd reads LISTEN_FDS and the names for you.',
  ],
};
