import { oneTypo } from '../../catalog/find.ts';
import { add, setValue } from '../../syntax/edit.ts';
import { type BundleUnit, companionOf, type LoadedBundle, socketsOf, unitNamed } from '../../unit/load-bundle.ts';
import { listWords } from '../list-words.ts';
import { atHeader, atValue, inSockets, lineOf, type Rule } from '../rule.ts';

const stemOf = (name: string): string => name.slice(0, name.lastIndexOf('.'));

const others = ['Requires', 'Wants', 'BindsTo', 'Upholds', 'Requisite', 'After', 'JoinsNamespaceOf'];

/** Whether other units here have a use for a service, so that it may have nothing to do with this socket. */
const isUsed = ({ units }: LoadedBundle, { name }: BundleUnit): boolean =>
  units.some((unit) => listWords(unit, 'Unit', ...others).some(({ word }) => word === name));

/**
 * The service that a socket was probably meant to start: the one that no socket starts, where there is one only; else that of
 * another socket, to whose name something is added here (`app-admin.socket` and `app.service`).
 */
function meant(loaded: LoadedBundle, socket: BundleUnit): BundleUnit | undefined {
  const services = loaded.units.filter(({ name }) => name.endsWith('.service') && !name.includes('@'));
  const started = new Set(socketsOf(loaded).map((each) => companionOf(loaded, each)));
  const free = services.filter((service) => !started.has(service) && !isUsed(loaded, service));
  const wanted = stemOf(socket.unit.service);
  const near = services.find(({ name }) => oneTypo(stemOf(name), wanted));
  const [only] = free.length === 1 ? free : [];
  return (
    near ?? only ?? services.find((service) => started.has(service) && wanted.startsWith(`${stemOf(service.name)}-`))
  );
}

/** A socket unit whose service is not there cannot be started (`socket_start()`, “not loaded, refusing”). */
export const noService: Rule = {
  code: 'pair/no-service',
  severity: 'warning',
  spoken: true,
  find: inSockets((socket, loaded) => {
    const { unit, name, packaged } = socket;
    if (unit.accept || packaged || unitNamed(loaded, unit.service)) return [];
    const service = meant(loaded, socket);
    if (!service) return [];
    const line = lineOf(socket, 'Socket', 'Service');
    const edits = line
      ? setValue(line.assignment, service.name)
      : add(unit.document, { section: 'Socket', beside: [] }, 'Service', service.name);
    const params = { socket: name, service: unit.service, meant: service.name };
    const fixes = [{ title: `Set Service=${service.name}`, edits }];
    return [line ? atValue(socket, line, params, fixes) : atHeader(socket, 'Socket', params, fixes)];
  }),
};
