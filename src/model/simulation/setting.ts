import type { SectionName } from '../catalog/directive.ts';
import { directive } from '../catalog/index.ts';
import type { BundleUnit } from '../unit/load-bundle.ts';
import { type Entry, inForce } from '../unit/unit.ts';
import { infinity, parseTime } from '../values/parse-time.ts';

/** What holds of a directive: as written in the file, or as systemd has it where nothing is written. */
export interface Setting {
  readonly unit: string;
  readonly section: SectionName;
  readonly name: string;
  /** As `systemctl show` would print it. */
  readonly shown: string;
  /** As it was read; a default is its text. */
  readonly value: unknown;
  /** The line that says so; undefined for a default. */
  readonly entry: Entry | undefined;
}

/** Defaults that hang on what else is set, or are not said in the catalog as a plain value. */
const others: Readonly<Record<string, (accept: boolean, unit: BundleUnit | undefined) => string | undefined>> = {
  Service: (_, unit) => unit?.unit.service,
  TriggerLimitBurst: (accept) => (accept ? '200' : '20'),
  PollLimitBurst: (accept) => (accept ? '150' : '15'),
  StartLimitIntervalSec: () => '10s',
  StartLimitBurst: () => '5',
  RestartSec: () => '100ms',
};

/** What holds of a directive in a unit. */
export function settingOf(
  unit: BundleUnit | undefined,
  section: SectionName,
  name: string,
  { accept }: { readonly target: number; readonly accept: boolean },
): Setting {
  const entry = unit && inForce(unit.unit, name, section).at(-1);
  const place = { unit: unit?.name ?? '', section, name };
  if (unit && entry?.read.status === 'accepted')
    return { ...place, shown: entry.kind.show(entry.read.value, unit.unit.context), value: entry.read.value, entry };
  const usual = others[name]?.(accept, unit) ?? directive(section, name)?.default ?? 'no';
  return { ...place, shown: usual, value: usual, entry: undefined };
}

/** A time as it was read (µs) or as written, in milliseconds; what is none has no end. */
export function milliseconds(value: unknown): number {
  if (typeof value === 'bigint') return value >= infinity ? Number.POSITIVE_INFINITY : Number(value / 1000n);
  const time = typeof value === 'string' ? parseTime(value) : undefined;
  return time?.ok && time.usec < infinity ? Number(time.usec / 1000n) : Number.POSITIVE_INFINITY;
}
