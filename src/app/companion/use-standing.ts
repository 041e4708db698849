import type { BundleUnit, LoadedBundle, Unit } from '../../model/index.ts';
import { useCalmState } from '../state/store-context.ts';
import { useCompanion } from '../state/use-companion.ts';

type Companion = ReturnType<typeof useCompanion>;
export type Standing = ReturnType<Companion['standing']>;

interface Known {
  readonly print: string;
  readonly services: readonly Unit[];
  readonly standing: Standing;
}

let known: Known | undefined;

/** How the pair stands; worked out anew only where something that it depends on has changed. Undefined without a socket. */
export function useStanding(): Standing | undefined {
  const { loaded, socket } = useCalmState();
  const { standing } = useCompanion();
  if (!socket) return undefined;
  const services = loaded.units.filter(({ name }) => name.endsWith('.service')).map(({ unit }) => unit);
  const print = printOf(loaded, socket);
  const same =
    known?.print === print &&
    known.services.length === services.length &&
    known.services.every((unit, i) => unit === services[i]);
  if (known && same) return known.standing;
  known = { print, services, standing: standing(loaded, socket) };
  return known.standing;
}

const printOf = ({ bundle }: LoadedBundle, { name, unit }: BundleUnit): string =>
  JSON.stringify([
    bundle.target,
    bundle.manager,
    name,
    unit.service,
    unit.accept,
    unit.listeners.map(({ type, address }) => [type, address]),
  ]);
