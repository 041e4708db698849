import { fill } from './fill.ts';
import type { Starter } from './starter.ts';
import { doubleQuoted, greeting, type View, viewOf } from './view.ts';

const perConnection = ({ name, tryIt }: View): string => String.raw`
import java.io.IOException;

?try:// Try it: ${tryIt}
/** Serves one connection, which is standard input and output. */
public class Server {
    public static void main(String[] args) throws IOException {
        // The first bytes are enough for a greeting; a real server reads to the end of it.
        System.in.read(new byte[4096]);
        String body = ${greeting(doubleQuoted, name)};
        System.out.print("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
                + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
        System.out.flush();
    }
}
`;

const server = ({ name, idleSeconds, tryIt }: View): string => String.raw`
import java.io.IOException;
?socket{
import java.nio.ByteBuffer;
?stream&idle:import java.nio.channels.SelectionKey;
?stream&idle:import java.nio.channels.Selector;
?datagram:import java.nio.channels.DatagramChannel;
?datagram&idle:import java.nio.channels.SelectionKey;
?datagram&idle:import java.nio.channels.Selector;
?stream:import java.nio.channels.ServerSocketChannel;
?stream:import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
?}
?stream&idle:import java.util.concurrent.atomic.AtomicInteger;

?try:// Try it: ${tryIt}
?fifo:/** Serves on the FIFO that systemd opened: standard input. */
?!fifo:/** Serves on the socket that systemd opened: standard input, the only one that Java can take. */
public class Server {
?idle:    private static final long IDLE_MS = ${idleSeconds} * 1000L;
?idle&stream:    private static final AtomicInteger openConnections = new AtomicInteger();
?idle:
    public static void main(String[] args) throws IOException {
?stream{
        if (!(System.inheritedChannel() instanceof ServerSocketChannel listener)) {
            fail();
            return;
        }
?idle{
        // Waiting with a time limit takes a selector, and that a channel that does not block.
        Selector selector = Selector.open();
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
?}
        while (true) {
?idle{
            selector.select(IDLE_MS);
            boolean ready = !selector.selectedKeys().isEmpty();
            selector.selectedKeys().clear();
            // The socket stays open in systemd, which starts us again for the next client.
            if (!ready && openConnections.get() == 0) {
                System.exit(0);
            }
?}
            SocketChannel connection = listener.accept();
?idle{
            if (connection == null) {
                continue;
            }
            openConnections.incrementAndGet();
?}
            // A thread for each connection, so that a slow client holds up nobody else.
            new Thread(() -> answer(connection)).start();
        }
?}
?datagram{
        if (!(System.inheritedChannel() instanceof DatagramChannel receiver)) {
            fail();
            return;
        }
?idle{
        // Waiting with a time limit takes a selector, and that a channel that does not block.
        Selector selector = Selector.open();
        receiver.configureBlocking(false);
        receiver.register(selector, SelectionKey.OP_READ);
?}
        ByteBuffer packet = ByteBuffer.allocate(65536);
        String answer = ${greeting(doubleQuoted, name)};
        while (true) {
?idle{
            selector.select(IDLE_MS);
            // The socket stays open in systemd, which starts us again for the next client.
            if (selector.selectedKeys().isEmpty()) {
                System.exit(0);
            }
            selector.selectedKeys().clear();
?}
            var sender = receiver.receive(packet.clear());
            if (sender != null) {
                receiver.send(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)), sender);
            }
        }
?}
?fifo{
?idle{
        long last = System.nanoTime();
        byte[] lines = new byte[4096];
        while (System.nanoTime() - last < IDLE_MS * 1_000_000) {
            // Reading would wait without end; what can be read is asked for instead.
            if (System.in.available() == 0) {
                pause();
                continue;
            }
            System.out.write(lines, 0, System.in.read(lines));
            System.out.flush();
            last = System.nanoTime();
        }
?}
?!idle:        System.in.transferTo(System.out);
?}
    }
?fifo&idle{

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
?}
?socket{

    private static void fail() {
        System.err.println("No socket from systemd: start the socket unit, with"
                + " StandardInput=socket in the service, or use systemd-socket-activate --inetd.");
        System.exit(1);
    }
?}
?stream{

    private static void answer(SocketChannel connection) {
        try (connection) {
            // The first bytes are enough for a greeting; a real server reads to the end of it.
            connection.read(ByteBuffer.allocate(4096));
            String body = ${greeting(doubleQuoted, name)};
            String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
                    + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body;
            connection.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            System.err.println("A client went away: " + e.getMessage());
?idle{
        } finally {
            openConnections.decrementAndGet();
?}
        }
    }
?}
}
`;

export const java: Starter = {
  id: 'java',
  title: 'Java',
  fileName: 'Server.java',
  takings: ['wait', 'per-connection'],
  cannot: {
    packet: 'Java knows no sequential-packet sockets.',
    'unix-datagram': 'Java knows no Unix datagram sockets.',
    queue: 'Java knows no POSIX message queues.',
    vsock: 'Java knows no vsock sockets.',
  },
  path: (name) => `/usr/local/lib/${name}/server.jar`,
  build: (path) => [
    `install -d ${path.slice(0, path.lastIndexOf('/'))}`,
    'javac -d classes Server.java',
    `jar --create --file ${path} --main-class Server -C classes .`,
  ],
  execStart: (path) => `/usr/bin/java -jar ${path}`,
  tryWith: 'java Server.java',
  code: (input) => {
    const view = viewOf(input, java.tryWith);
    return fill(view.flags.connection ? perConnection(view) : server(view), view.flags);
  },
  notes: [
    'Java cannot open a descriptor by its number, so LISTEN_FDS is out of its reach. It takes one socket, as standard input: StandardInput=socket in the service, and System.inheritedChannel() in the program.',
    'With StandardInput=socket, standard output and error are the listening socket too unless the service says StandardOutput=journal, and what the program prints is lost.',
    'For several sockets, use a service for each, or systemd-socket-proxyd.',
    'It takes Java 17 or newer: Unix sockets came with 16.',
  ],
};
