import { blankUnit, loadCompanion } from '../../model/index.ts';
import type { Store } from './store.ts';

type Companion = Awaited<ReturnType<typeof loadCompanion>>;
export type Choice = Parameters<Companion['changeSetup']>[2];

/** Sets the pair up in another way: both files change in one step. */
export async function setUp(store: Store, choice: Choice, label: string): Promise<void> {
  const [{ changeSetup }] = await Promise.all([loadCompanion(), store.complete()]);
  const { loaded, socket } = store.get();
  if (socket) store.apply(changeSetup(loaded, socket, choice), label);
}

/** The unit that a pair still lacks: the service of a socket, or the socket of a lone service. */
export function missingUnit(names: readonly string[], service: string | undefined): string | undefined {
  if (service !== undefined) {
    const template = service.replace(/@[^.]+\./, '@.');
    return names.includes(service) || names.includes(template) ? undefined : service;
  }
  return names.find((name) => name.endsWith('.service'))?.replace(/@?\.service$/, '.socket');
}

/** Adds the unit that is missing, and shows it. */
export async function addUnit(store: Store, name: string): Promise<void> {
  if (name.endsWith('.service')) await setUp(store, {}, `add ${name}`);
  else {
    const { bundle } = store.get();
    const files = [{ name, text: blankUnit }, ...bundle.files];
    store.apply({ bundle: { ...bundle, files }, told: [] }, `add ${name}`);
  }
  store.show(name);
}
