import { optionValues, type Program, programOf } from '../program.ts';
import { atValue, inPairs, type Rule } from '../rule.ts';
import { isKnownToBind } from './cannot-take.ts';
import { type Endpoint, endpointIn, meets } from './endpoint.ts';

/** Options that name where to listen. */
const options: ReadonlySet<string> = new Set(
  `bind listen port addr address bind-address bind-addr listen-address listen-addr http http-port http-address server.port
  web.listen-address uds unix-socket unixsocket`
    .split(/\s+/)
    .flatMap((name) => [`--${name}`, `-${name}`])
    .concat('-b', '-p', '-l', '-P', '-Dserver.port'),
);

/** These bind to the address of the socket that they take, heed no such option beside it, or are no servers themselves. */
const exempt =
  /^(?:puma|systemd-socket-\w+|nginx|caddy|podman|dockerd|gunicorn|uwsgi(?:-core)?|cockpit-\w+|sshd|haproxy)$/;

/** Words by which a program is told to take what systemd hands it. */
const takes = /systemd|socket-activ|(?:^|[=:])fd[:/@]|^--?fd(?:=|$)/i;

/** What the words of a command have it open. */
function* opened({ name, args, argv }: Program): Generator<{ readonly words: string; readonly value: string }> {
  yield* optionValues(args, options);
  const last = argv.at(-1) ?? '';
  // These never take a socket: `python -m http.server 8080`, `manage.py runserver 0.0.0.0:8000`, `php -S 0.0.0.0:8000`.
  if (name === 'http.server' || args.includes('runserver')) yield { words: last, value: last };
  if (name === 'php') yield* optionValues(args, new Set(['-S']));
  for (const word of args) {
    const [, kind = '', value = ''] = /^(TCP|UNIX)[46]?-(?:LISTEN|L):([^,]+)/i.exec(word) ?? [];
    if (kind !== '') yield { words: word, value };
  }
}

const shown = (endpoint: Endpoint): { readonly port: string } | { readonly path: string } =>
  'path' in endpoint ? endpoint : { port: endpoint.port };

/** A program that opens the port or the path of its socket unit finds it taken. */
export const bindsItself: Rule = {
  code: 'pair/binds-itself',
  severity: 'warning',
  find: inPairs(({ socket, service }) => {
    const program = programOf(service);
    if (!program || socket.unit.accept || exempt.test(program.name) || isKnownToBind(program)) return [];
    if (program.args.some((word) => takes.test(word))) return [];
    for (const { words, value } of opened(program)) {
      const endpoint = endpointIn(value);
      if (endpoint && socket.unit.listeners.some((listener) => meets(listener, endpoint, socket.unit)))
        return [atValue(service, program.entry, { words, ...shown(endpoint) })];
    }
    return [];
  }),
};
