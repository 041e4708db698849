import { targetName } from '../../catalog/targets.ts';
import type { BundleUnit, LoadedBundle } from '../../unit/load-bundle.ts';
import type { Change } from './change.ts';
import { listenerChanges } from './listeners.ts';
import { settingChanges } from './settings.ts';
import { type Twins, twinsOf } from './twins.ts';

/**
 * What systemd does otherwise with `after` than with `before`. Empty where both mean the same: comments, the order of lines that
 * do not depend on each other, other spellings, and defaults that are written out make no difference. Needs `loadAll()`.
 */
export function meaningOf(before: LoadedBundle, after: LoadedBundle): readonly Change[] {
  const found: Change[] = [];
  const [was, is] = [before.bundle, after.bundle];
  const manager = (bundle: LoadedBundle['bundle']) => bundle.manager ?? 'system';
  if (was.target !== is.target)
    found.push({ what: 'target', before: targetOf(was.target), after: targetOf(is.target) });
  if (manager(was) !== manager(is)) found.push({ what: 'manager', before: manager(was), after: manager(is) });
  const general = found.length > 0;
  for (const twins of twinsOf(before, after)) found.push(...ofTwins(before, after, twins, general));
  return found;
}

const targetOf = (target: number): string => {
  const name = targetName(target);
  return name.startsWith('systemd') ? name : `${name} (systemd ${target})`;
};

function ofTwins(
  before: LoadedBundle,
  after: LoadedBundle,
  { before: was, after: is }: Twins,
  general: boolean,
): readonly Change[] {
  if (!is) return was ? [{ what: 'unit-gone', unit: was.name }] : [];
  if (!was) return [{ what: 'unit-new', unit: is.name }];
  const renamed: readonly Change[] =
    was.name === is.name ? [] : [{ what: 'renamed', unit: is.name, before: was.name, after: is.name }];
  // A unit whose files are what they were means what it meant, but for what others say of it.
  if (!general && renamed.length === 0 && sameFiles(was, is) && !is.name.endsWith('.socket')) return [];
  return [...renamed, ...ofUnit([before, was], [after, is], general || renamed.length > 0)];
}

const sameFiles = (was: BundleUnit, is: BundleUnit): boolean =>
  was.own?.text === is.own?.text &&
  was.dropIns.length === is.dropIns.length &&
  was.dropIns.every(({ name, text }, i) => is.dropIns[i]?.name === name && is.dropIns[i]?.text === text);

const stateOf = ({ unit }: BundleUnit): 'taken' | 'refused' | 'masked' =>
  unit.state === 'loaded' ? 'taken' : unit.state === 'masked' ? 'masked' : 'refused';

/** Settings of `[Socket]` of which another sentence tells. */
const toldBy: Readonly<Record<string, readonly Change['what'][]>> = {
  Accept: ['accept'],
  Service: ['accept', 'starts'],
  FileDescriptorName: ['fd-name'],
};

const isTold = (key: string, changes: readonly Change[]): boolean =>
  changes.some((change) => toldBy[key]?.includes(change.what) || ('by' in change && change.by.includes(key)));

function ofUnit(
  before: readonly [LoadedBundle, BundleUnit],
  after: readonly [LoadedBundle, BundleUnit],
  general: boolean,
): readonly Change[] {
  const [[, was], [, is]] = [before, after];
  const unit = is.name;
  const states: readonly Change[] =
    stateOf(was) === stateOf(is) ? [] : [{ what: 'state', unit, before: stateOf(was), after: stateOf(is) }];
  const { settings, rest } = settingChanges(was, is);
  if (!unit.endsWith('.socket'))
    return [...states, ...settings, ...leftOver(rest, general || states.length + settings.length > 0)];
  const changed = new Set(settings.filter(({ section }) => section === 'Socket').map(({ key }) => key));
  // Who gets to a socket that is not opened is no question; what it would listen on is told all the same.
  const listeners = listenerChanges(before, after, changed).filter(
    ({ what }) => states.length === 0 || (what !== 'reach' && what !== 'people'),
  );
  const own = [...states, ...listeners, ...ofSocket(was, is)];
  const others = settings.filter(({ section, key }) => section !== 'Socket' || !isTold(key, own));
  return [...own, ...others, ...leftOver(rest, general || own.length + others.length > 0)];
}

/** What follows from other changes is not told beside them. */
const leftOver = (rest: readonly Change[], anything: boolean): readonly Change[] => (anything ? [] : rest);

function ofSocket(was: BundleUnit, is: BundleUnit): readonly Change[] {
  const unit = is.name;
  const found: Change[] = [];
  const [old, now] = [was.unit, is.unit];
  if (old.accept !== now.accept) {
    const [one, many] = old.accept ? [now, old] : [old, now];
    found.push({
      what: 'accept',
      unit,
      before: old.accept,
      after: now.accept,
      service: one.service,
      template: many.service,
    });
  } else if (old.service !== now.service && !(was.name !== is.name && isNamedAfter(was) && isNamedAfter(is)))
    found.push({ what: 'starts', unit, before: old.service, after: now.service });
  if (old.fdName !== now.fdName && old.accept === now.accept)
    found.push({ what: 'fd-name', unit, before: old.fdName, after: now.fdName });
  return found;
}

/** Whether a socket starts the service of its own name. */
const isNamedAfter = ({ name, unit }: BundleUnit): boolean =>
  unit.service.replace(/@?\.service$/, '') === name.replace(/\.socket$/, '');
