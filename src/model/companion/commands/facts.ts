import { type BundleUnit, companionOf, type LoadedBundle, socketsOf } from '../../unit/load-bundle.ts';
import { inForce, type Unit, valueOf } from '../../unit/unit.ts';

/** Whether `systemctl enable` has something to do with a unit. */
export const canBeEnabled = ({ unit }: BundleUnit): boolean =>
  ['WantedBy', 'RequiredBy', 'UpheldBy', 'Also', 'Alias'].some((key) => inForce(unit, key, 'Install').length > 0);

/** A value in force that is text and not empty. */
export function textOf(unit: Pick<Unit, 'entries'>, key: string, section = 'Socket'): string | undefined {
  const value = valueOf(unit, key, section);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The words of a list, from all the assignments in force. */
export const listOf = (unit: Pick<Unit, 'entries'>, key: string, section: string): readonly string[] =>
  inForce(unit, key, section).flatMap(({ read }) =>
    read.status === 'accepted' && Array.isArray(read.value) ? read.value.map(String) : [],
  );

/** Where a service's commands read from or write to, as the word systemd shows: `socket`, `null`, `fd`. */
export function streamOf(unit: Pick<Unit, 'entries'>, key: string): { readonly to: string; readonly name?: string } {
  const value = valueOf(unit, key, 'Service');
  if (typeof value !== 'object' || value === null || !('to' in value)) return { to: '' };
  return { to: String(value.to), ...('name' in value ? { name: String(value.name) } : {}) };
}

/**
 * The socket units whose listeners a service receives: those that start it, and those that its `Sockets=` names. One with
 * `Accept=yes` hands over its connections only.
 */
export function socketsFeeding(loaded: LoadedBundle, service: BundleUnit): readonly BundleUnit[] {
  const named = new Set(listOf(service.unit, 'Sockets', 'Service'));
  return socketsOf(loaded).filter(
    (socket) => companionOf(loaded, socket) === service || (!socket.unit.accept && named.has(socket.name)),
  );
}

/** The parts of a listener's address that commands need. */
export type Address =
  | { readonly type: 'inet' | 'inet6'; readonly host: string; readonly port: number; readonly everywhere: boolean }
  | { readonly type: 'unix'; readonly path: string }
  | { readonly type: 'abstract'; readonly name: string }
  | { readonly type: 'vsock'; readonly cid: number | 'any'; readonly port: number };

/** The address of a listener; undefined for what has none, such as a FIFO. */
export function addressOf({ entry: { read } }: Unit['listeners'][number]): Address | undefined {
  const value: unknown = read.status === 'accepted' ? read.value : undefined;
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  const { type, address, port, scope, path, name, cid, dualStack } = value as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'unix':
      return { type, path: String(path) };
    case 'abstract':
      return { type, name: String(name) };
    case 'vsock':
      return { type, cid: typeof cid === 'number' ? cid : 'any', port: Number(port) };
    case 'inet':
    case 'inet6': {
      const host = scope === undefined ? String(address) : `${address}%${scope}`;
      return { type, host, port: Number(port), everywhere: dualStack === true || /^(?:0\.0\.0\.0|::)$/.test(host) };
    }
    default:
      return undefined;
  }
}
