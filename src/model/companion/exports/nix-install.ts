import { type BundleUnit, type LoadedBundle, unitNamed } from '../../unit/load-bundle.ts';
import { activation, installNames } from './activation.ts';
import type { Refused } from './exported.ts';
import { nixComment, nixList } from './nix-text.ts';

const options = { WantedBy: 'wantedBy', RequiredBy: 'requiredBy', UpheldBy: 'upheldBy', Alias: 'aliases' } as const;
const keys = ['WantedBy', 'RequiredBy', 'UpheldBy', 'Alias'] as const;

/** What `unitNameType` of NixOS takes. */
const unitName = /^[a-zA-Z0-9@%:_.\\-]+[.](service|socket|device|mount|automount|swap|target|path|timer|scope|slice)$/;

/** The units that enabling the sockets of a bundle enables: these, and what their `Also=` names. */
export function enabledUnits(loaded: LoadedBundle): ReadonlySet<BundleUnit> {
  const enabled = new Set(activation(loaded).started.map(({ of }) => of));
  for (const unit of enabled)
    for (const name of installNames(unit, 'Also')) {
      const other = unitNamed(loaded, name);
      if (other) enabled.add(other);
    }
  return enabled;
}

/** NixOS makes the links itself and never reads `[Install]`: what enabling would do, as attributes. */
export function nixInstall(loaded: LoadedBundle, unit: BundleUnit, indent: string): string | Refused {
  const found = keys
    .map((key) => [options[key], installNames(unit, key)] as const)
    .filter(([, names]) => names.length > 0);
  if (!enabledUnits(loaded).has(unit))
    return found.length === 0 ? '' : nixComment('Nothing enables this unit, so its [Install] is left out.', indent);
  const others = installNames(unit, 'Also').filter((name) => !unitNamed(loaded, name));
  if (others.length > 0)
    return { refused: `Also= of ${unit.name} names a unit that is not here, and NixOS has nothing for that.` };
  const raw = unit.unit.entries.filter(({ directive, effective }) => directive.section === 'Install' && effective);
  if (raw.some(({ assignment }) => assignment.value.includes('%')))
    return { refused: `[Install] of ${unit.name} holds specifiers (%), which NixOS does not replace.` };
  if (found.some(([, names]) => names.some((name) => !unitName.test(name))))
    return { refused: `[Install] of ${unit.name} names something that is no unit.` };
  return found.map(([option, names]) => `${indent}${option} = ${nixList(names, indent)};\n`).join('');
}
