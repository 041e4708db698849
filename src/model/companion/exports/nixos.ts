import { parse } from '../../syntax/parse.ts';
import type { UnitFile } from '../../unit/bundle.ts';
import { inOrder, nameToCheck } from '../../unit/drop-ins.ts';
import type { BundleUnit, LoadedBundle } from '../../unit/load-bundle.ts';
import { splitUnitName } from '../../values/unit-name.ts';
import { activation, defaultInstance } from './activation.ts';
import { type Exported, type ExportFormat, fileName, isRefused, type Refused } from './exported.ts';
import { enabledUnits, nixInstall } from './nix-install.ts';
import { settingsOf } from './nix-settings.ts';
import { nixComment, nixLines, nixName, nixString } from './nix-text.ts';
import { nixAttributes } from './nix-unit.ts';
import { ownFiles } from './own-files.ts';
import { isUnicode } from './yaml-text.ts';

/** Types of unit that NixOS has options for, which are called alike. */
const types = ['socket', 'service', 'timer', 'path', 'slice'] as const;
const indent = '    ';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Our own files of a unit in the order in which they are read. */
function filesOf({ own, packaged, dropIns, name }: BundleUnit): readonly UnitFile[] {
  const mine = dropIns.filter((file) => !file.name.startsWith('/'));
  const documents = mine.map((file) => ({ path: file.name, document: parse(file.text) }));
  const ordered = inOrder(documents, nameToCheck(name)).flatMap(
    ({ path }) => mine.find((file) => file.name === path) ?? [],
  );
  return own && !packaged ? [own, ...ordered] : ordered;
}

/** The attributes, where they say exactly what the files say; else their text as it is. */
function bodyOf(
  unit: BundleUnit,
  files: readonly UnitFile[],
  type: string,
  install: string,
): { readonly path: string; readonly body: string } | Refused {
  const name = unit.name.slice(0, -type.length - 1);
  const settings = settingsOf(
    files.map(({ text }) => parse(text)),
    capital(type),
  );
  // An empty file masks the unit; NixOS would put sections into it.
  const usual = settings && unit.own?.text !== '' && !unit.unit.pending;
  const body = usual ? nixAttributes(settings, capital(type), install, indent) : undefined;
  if (body !== undefined) return { path: `${type}s.${nixName(name)}`, body };
  const [only, ...more] = files;
  if (only === undefined || more.length > 0)
    return { refused: `NixOS has one file for ${unit.name}, and these cannot be put into one: join them first.` };
  const why = 'As text: as attributes, which NixOS sorts and checks, it would be another unit.';
  const text = `${nixComment(why, indent)}${indent}text = ${nixLines(only.text, indent)};\n`;
  return { path: `units.${nixString(unit.name)}`, body: install + text };
}

function block(loaded: LoadedBundle, unit: BundleUnit): string | Refused {
  const files = filesOf(unit);
  if (files.length === 0) return '';
  const type = types.find((each) => unit.name.endsWith(`.${each}`));
  if (type === undefined || !splitUnitName(unit.name))
    return { refused: `NixOS has no options for ${unit.name} that this module could set.` };
  const install = nixInstall(loaded, unit, indent);
  if (isRefused(install)) return install;
  const instance = enabledUnits(loaded).has(unit) ? instanceOf(unit) : undefined;
  const made = bodyOf(unit, files, type, instance === undefined ? install : '');
  if (isRefused(made)) return made;
  const manager = loaded.bundle.manager === 'user' ? 'systemd.user' : 'systemd';
  const strategy = unit.packaged ? `${indent}overrideStrategy = "asDropin";\n` : '';
  const whole = `  ${manager}.${made.path} = {\n${strategy}${made.body}  };\n`;
  if (instance === undefined) return whole;
  const name = nixName(unit.name.slice(0, -type.length - 1) + instance);
  return `${whole}\n  ${manager}.${type}s.${name} = {\n${indent}overrideStrategy = "asDropin";\n${install}  };\n`;
}

/** The instance of a template that is enabled with it: its links are those of a unit of its own. */
const instanceOf = (unit: BundleUnit): string | undefined =>
  splitUnitName(unit.name)?.template ? defaultInstance(unit) : undefined;

/** A program that is neither in the store nor linked from `/run/current-system`. */
const elsewhere = /^\s*Exec\w+\s*=\s*(?![-@:+!|]*\/(?:nix|run)\/)[^\s]/m;

function notes(loaded: LoadedBundle, commands: boolean): readonly string[] {
  const { bundle, units } = loaded;
  const ours = units.filter((unit) => filesOf(unit).length > 0);
  return [
    ...(commands
      ? ['NixOS has no programs in /usr: give ExecStart= a path in the store, as "${pkgs.hello}/bin/hello".']
      : []),
    ...(ours.some(({ name }) => name.endsWith('.service'))
      ? ['NixOS adds PATH, and TZDIR and the like, to the environment of services that are set by attributes.']
      : []),
    ...(bundle.manager === 'user' ? ['These units become those of every user.'] : []),
    ...ours.flatMap(({ packaged, name }) =>
      packaged
        ? [
            `${name} is taken to come from systemd.packages. NixOS does not read its [Install]: set wantedBy as well.`,
            `Where a module of NixOS makes ${name}, use the options of that module, and not this.`,
          ]
        : [],
    ),
    ...activation(loaded).templates.map((name) => `${name} is a template: nothing here makes an instance of it.`),
  ];
}

function make(loaded: LoadedBundle): Exported | Refused {
  const files = ownFiles(loaded.bundle);
  if (isRefused(files)) return files;
  const raw = files.find(({ text }) => !isUnicode(text) || text.includes('\0'));
  if (raw) return { refused: `${raw.name} holds bytes that a string of Nix cannot hold.` };
  const blocks: string[] = [];
  for (const unit of loaded.units) {
    const made = block(loaded, unit);
    if (typeof made !== 'string') return made;
    if (made !== '') blocks.push(made);
  }
  const commands = files.some(({ text }) => elsewhere.test(text));
  const head = notes(loaded, commands)
    .map((note) => nixComment(note, ''))
    .join('');
  const content = `${head}${commands ? '{ pkgs, ... }' : '{ ... }'}:\n\n{\n${blocks.join('\n')}}\n`;
  return { fileName: fileName(loaded, '.nix'), mediaType: 'text/plain', content };
}

export const nixos: ExportFormat = {
  id: 'nixos',
  title: 'NixOS module',
  summary: 'The units as options of NixOS, ready to import.',
  make,
};
