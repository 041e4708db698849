import type { Program } from '../program.ts';
import { exec, firstFd, mixed, notify, reload, service, start, startedIn, streams } from './write.ts';

/** One `--bind fd://` for each stream socket. */
const binds = (fds: readonly number[]): string => fds.map((fd) => `--bind fd://${fd}`).join(' ');

export const python: readonly Program[] = [
  // gunicorn: gunicorn/systemd.py, arbiter.py (start), docs/deploy; PR#1950, PR#2326, #2137, #1524. Seen: 20.1 and 26.2.
  {
    id: 'gunicorn',
    title: 'Gunicorn',
    group: 'web',
    taking: 'native',
    commands: ['gunicorn', 'gunicorn3'],
    service: () => [
      notify,
      startedIn,
      start('/usr/bin/gunicorn wsgi:application', 'There is no --bind: Gunicorn takes the sockets by itself.'),
      reload('HUP', 'Starts workers with the new code'),
      mixed,
    ],
    notes: [
      'Leave --bind out: beside sockets from systemd it is ignored without a word, and a reader of the unit believes in a port that nobody opens.',
      'Keep the socket out of RuntimeDirectory= of this service: when the service stops, the folder goes, and the socket with it.',
      'The owner of the socket is set by SocketUser= in the socket unit; User= there, which the manual of Gunicorn said for a year, does not do it.',
      'Run it directly: behind a shell script without exec, LISTEN_PID names the shell, and Gunicorn opens 127.0.0.1:8000 instead.',
    ],
  },
  // uvicorn: uvicorn/server.py (startup), main.py (--fd). Seen: 0.17 and 0.54, on TCP and Unix sockets, and with --workers.
  {
    id: 'uvicorn',
    title: 'Uvicorn',
    group: 'web',
    taking: 'native',
    commands: ['uvicorn'],
    service: (listeners) => [
      exec,
      startedIn,
      start(
        `/usr/bin/uvicorn --fd ${firstFd(listeners)} asgi:application`,
        'Uvicorn does not look at LISTEN_FDS; --fd names the descriptor of the first socket.',
      ),
    ],
    notes: [
      'Uvicorn serves one socket: of several --fd only the last counts, and clients of the other sockets wait for ever. For more than one, take Gunicorn with “-k uvicorn_worker.UvicornWorker”, or Hypercorn.',
      'Leave --host, --port and --uds out: beside --fd they do nothing.',
      'Uvicorn does not tell systemd when it is ready, so Type=notify would wait until the start times out.',
    ],
  },
  // Hypercorn: hypercorn/config.py (_create_sockets). Read in Debian's 0.13; not run.
  {
    id: 'hypercorn',
    title: 'Hypercorn',
    group: 'web',
    taking: 'native',
    commands: ['hypercorn'],
    service: (listeners) => [
      exec,
      startedIn,
      start(
        `/usr/bin/hypercorn ${binds(streams(listeners).length ? streams(listeners).map(({ fd }) => fd) : [3])} asgi:application`,
        'Hypercorn does not look at LISTEN_FDS; each --bind fd:// names the descriptor of one socket.',
      ),
    ],
    notes: [
      'Each socket needs its own --bind fd://; one that is left out is never served, and its clients wait.',
      'HTTP/3 is --quic-bind fd:// with a ListenDatagram= socket.',
    ],
  },
  // uWSGI: core/socket.c, uwsgi-docs Systemd.html; uwsgi-docs PR#253; Debian's uwsgi-app@.service. Seen: 2.0.21.
  {
    id: 'uwsgi',
    title: 'uWSGI',
    group: 'web',
    taking: 'native',
    commands: ['uwsgi', 'uwsgi-core'],
    service: () => [
      notify,
      startedIn,
      start(
        '/usr/bin/uwsgi --master --need-app --protocol http --wsgi-file wsgi.py',
        'There is no --socket: uWSGI finds the sockets of systemd by itself, and --protocol says what it speaks on them.',
      ),
      service('KillSignal', 'SIGQUIT', 'To uWSGI this is the signal to end; on SIGTERM it would load itself anew.'),
    ],
    notes: [
      'Leave out --protocol http behind “uwsgi_pass” of nginx, and add “--plugin python3” on Debian and Ubuntu, where each language is a plug-in.',
      'Do not add --socket or --http: --http opens a port of its own that the socket unit knows nothing of.',
      'Do not add --die-on-term beside KillSignal=SIGQUIT: it swaps the two signals, and a stop would become a reload.',
      'The log must say “SystemD socket activation detected”: without --need-app uWSGI also runs with no application and answers every request with an error.',
    ],
  },
];
