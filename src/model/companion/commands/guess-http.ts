import { type BundleUnit, companionOf, type LoadedBundle } from '../../unit/load-bundle.ts';
import type { Listener } from '../../unit/unit.ts';
import { inForce } from '../../unit/unit.ts';
import { addressOf } from './facts.ts';

const httpPorts = new Set([80, 81, 443, 3000, 4000, 5000, 8000, 8008, 8080, 8081, 8443, 8888, 9000, 9090]);
const servers =
  /nginx|apache|httpd|caddy|lighttpd|traefik|haproxy|gunicorn|uvicorn|hypercorn|daphne|uwsgi|puma|unicorn|granian|waitress|http|web|www|rails|node|deno|bun\b|kestrel|dotnet/i;
const others = /ssh|sql|redis|valkey|mongo|smtp|imap|ldap|dns|ftp|echo|cat\b|fpm|mosquitto|mqtt/i;

/** Whether a listener probably speaks HTTP, going by its port and by the names around it, and whether with TLS. */
export function guessHttp(loaded: LoadedBundle, socket: BundleUnit, listener: Listener): 'http' | 'https' | undefined {
  if (listener.type !== 'ListenStream') return undefined;
  const address = addressOf(listener);
  const port = address?.type === 'inet' || address?.type === 'inet6' ? address.port : undefined;
  if (port === 443 || port === 8443) return 'https';
  const service = companionOf(loaded, socket);
  const programs = service
    ? inForce(service.unit, 'ExecStart', 'Service').map(({ assignment }) => assignment.value.split(/\s/, 1)[0] ?? '')
    : [];
  const names = [socket.name, ...programs].join(' ');
  if (others.test(names)) return undefined;
  if (port !== undefined && httpPorts.has(port)) return 'http';
  return servers.test(names) ? 'http' : undefined;
}
