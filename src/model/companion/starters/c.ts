import { fill } from './fill.ts';
import type { Starter } from './starter.ts';
import { doubleQuoted, greeting, type Handled, handledAs, type View, viewOf } from './view.ts';

const handlers: Readonly<Record<Handled, string>> = {
  stream: 'accept_one',
  datagram: 'receive_one',
  fifo: 'copy_some',
  queue: 'print_message',
};

/** As a string literal; two question marks could begin a trigraph. */
const literal = (text: string): string => doubleQuoted(text).replaceAll('??', '?\\?');

const perConnection = ({ name, tryIt }: View): string => String.raw`
/* Serves one connection, which is standard input and output. */
?try:/* Try it: ${tryIt} */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    static const char body[] = ${greeting(literal, name)};
    char request[4096];

    /* The first bytes are enough for a greeting; a real server reads to the end of the request. */
    if (read(STDIN_FILENO, request, sizeof request) < 0)
        return 1;
    printf("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: %zu\r\n"
           "Connection: close\r\n\r\n%s",
           strlen(body), body);
    return 0;
}
`;

function server({ name, fd, idleSeconds, groups, tryIt, flags }: View): string {
  const first = groups[0]?.[1][0];
  const one = first ? handlers[handledAs(first)] : '';
  // Names go along where answers say them, or where all handlers must look alike.
  const named = (kind: Handled): boolean => flags.mixed === true || kind === 'stream' || kind === 'datagram';
  const parameter = (kind: Handled): string => (named(kind) ? ', const char *name' : '');
  const unused = flags.mixed ? '    (void)name;\n' : '';
  const argument = first && named(handledAs(first)) ? ', names[i]' : '';
  const constant = first && named(handledAs(first)) ? `, ${literal(name)}` : '';
  const table = groups.flatMap(([group, sockets]) =>
    sockets.map((each) => `    {${literal(group)}, ${handlers[handledAs(each)]}},`),
  );
  return String.raw`
/* Serves on what systemd opened. */
?try:/* Try it: ${tryIt} */
?several|stream|datagram:#define _GNU_SOURCE
#include <errno.h>
?queue:#include <mqueue.h>
#include <poll.h>
?stream{
#include <pthread.h>
?idle:#include <stdatomic.h>
?}
#include <stdio.h>
#include <stdlib.h>
?several|socket:#include <string.h>
?socket:#include <sys/socket.h>
#include <unistd.h>

?native:enum { FIRST_FD = 3 }; /* SD_LISTEN_FDS_START */
?idle:enum { IDLE_SECONDS = ${idleSeconds} };
?native|idle:
static void fail(const char *what)
{
    perror(what);
    exit(1);
}

?stream{
struct connection {
    int fd;
    const char *name;
};

?idle{
static atomic_int open_connections;

?}
/* A thread for each connection, so that a slow client holds up nobody else. */
static void *answer(void *argument)
{
    struct connection *connection = argument;
    char request[4096], response[512];
    int length = snprintf(response, sizeof response,
                          "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: %zu\r\n"
                          "Connection: close\r\n\r\nhello from %s\n",
                          strlen("hello from \n") + strlen(connection->name), connection->name);

    /* The first bytes are enough for a greeting; a real server reads to the end of the request. */
    if (read(connection->fd, request, sizeof request) >= 0)
        send(connection->fd, response, (size_t)length, MSG_NOSIGNAL);
    close(connection->fd);
    free(connection);
?idle:    atomic_fetch_sub(&open_connections, 1);
    return NULL;
}

static void accept_one(int fd, const char *name)
{
    int accepted = accept4(fd, NULL, NULL, SOCK_CLOEXEC);
    struct connection *connection;
    pthread_t thread;

    if (accepted < 0) {
        if (errno == EAGAIN || errno == EINTR || errno == ECONNABORTED)
            return;
        fail("accept");
    }
    connection = malloc(sizeof *connection);
    if (!connection)
        fail("malloc");
    *connection = (struct connection){accepted, name};
?idle:    atomic_fetch_add(&open_connections, 1);
    if ((errno = pthread_create(&thread, NULL, answer, connection)))
        fail("pthread_create");
    pthread_detach(thread);
}

?}
?datagram{
static void receive_one(int fd, const char *name)
{
    char packet[65536], response[512];
    struct sockaddr_storage sender;
    socklen_t size = sizeof sender;
    int length = snprintf(response, sizeof response, "hello from %s\n", name);

    /* A Unix socket that is bound to nothing has no address to answer to. */
    if (recvfrom(fd, packet, sizeof packet, 0, (struct sockaddr *)&sender, &size) >= 0 &&
        size > sizeof(sa_family_t))
        sendto(fd, response, (size_t)length, MSG_NOSIGNAL, (struct sockaddr *)&sender, size);
}

?}
?fifo{
/* Standard output is the journal. */
static void copy_some(int fd${parameter('fifo')})
{
    char lines[4096];
    ssize_t length = read(fd, lines, sizeof lines);

${unused}    if (length > 0 && write(STDOUT_FILENO, lines, (size_t)length) < 0)
        fail("write");
}

?}
?queue{
/* Standard output is the journal. */
static void print_message(int fd${parameter('queue')})
{
    struct mq_attr attributes;

${unused}    if (mq_getattr(fd, &attributes) < 0)
        fail("mq_getattr");
    char message[attributes.mq_msgsize];
    ssize_t length = mq_receive(fd, message, sizeof message, NULL);
    if (length >= 0)
        dprintf(STDOUT_FILENO, "%.*s\n", (int)length, message);
}

?}
?mixed{
typedef void handler(int fd, const char *name);

/* Sockets of one unit share its name, and come in the order of the unit. */
static const struct {
    const char *name;
    handler *handle;
} expected[] = {
${table.join('\n')}
};

/* What serves the descriptor at that place. */
static handler *handler_of(const char **names, int place)
{
    int earlier = 0;

    for (int i = 0; i < place; i++)
        earlier += strcmp(names[i], names[place]) == 0;
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        if (strcmp(expected[i].name, names[place]) == 0 && earlier-- == 0)
            return expected[i].handle;
    fprintf(stderr, "Unexpected socket: %s\n", names[place]);
    exit(1);
}

?}
int main(void)
{
?native{
    const char *pid = getenv("LISTEN_PID"), *fds = getenv("LISTEN_FDS");
    int count = fds ? atoi(fds) : 0;
?several:    char *rest = getenv("LISTEN_FDNAMES");

?several:    if (!pid || atoi(pid) != getpid() || count < 1 || !rest) {
?!several:    if (!pid || atoi(pid) != getpid() || count < 1) {
        fputs("No sockets from systemd: start the socket unit, or use systemd-socket-activate.\n",
              stderr);
        return 1;
    }

?}
?several{
    /* Told apart by name: the order among units is not fixed. */
    struct pollfd polled[count];
    const char *names[count];
    rest = strdup(rest);
    for (int i = 0; i < count; i++) {
        names[i] = strsep(&rest, ":");
        if (!names[i])
            names[i] = "unknown";
        polled[i] = (struct pollfd){.fd = FIRST_FD + i, .events = POLLIN};
    }
?}
?!several:    struct pollfd polled = {.fd = ${fd === 0 ? 'STDIN_FILENO' : 'FIRST_FD'}, .events = POLLIN};

    for (;;) {
?several:        int ready = poll(polled, (nfds_t)count, ${flags.idle ? 'IDLE_SECONDS * 1000' : '-1'});
?!several:        int ready = poll(&polled, 1, ${flags.idle ? 'IDLE_SECONDS * 1000' : '-1'});

        if (ready < 0 && errno != EINTR)
            fail("poll");
?idle{
        /* The socket stays open in systemd, which starts us again for the next client. */
?stream:        if (ready == 0 && open_connections == 0)
?!stream:        if (ready == 0)
            return 0;
?}
?several{
        for (int i = 0; ready > 0 && i < count; i++)
            if (polled[i].revents)
?mixed:                handler_of(names, i)(polled[i].fd, names[i]);
?!mixed:                ${one}(polled[i].fd${argument});
?}
?!several{
        if (ready > 0)
            ${one}(polled.fd${constant});
?}
    }
}
`;
}

export const c: Starter = {
  id: 'c',
  title: 'C',
  fileName: 'server.c',
  takings: ['native', 'per-connection', 'wait'],
  cannot: {},
  path: (name) => `/usr/local/bin/${name}`,
  build: (path) => [`gcc -O2 -Wall -pthread -o ${path} server.c -lrt`],
  execStart: (path) => path,
  tryWith: './server',
  code: (input) => {
    const view = viewOf(input, c.tryWith);
    return fill(view.flags.connection ? perConnection(view) : server(view), view.flags);
  },
  notes: [
    'It reads LISTEN_PID and LISTEN_FDS itself, so that it needs no library. sd_listen_fds_with_names() of libsystemd does the same.',
  ],
};
