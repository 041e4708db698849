// A plugin of the build: what others wrote of it. licences.txt has the licences that are to go with it, sbom.cdx.json
// the same packages for machines (CycloneDX). Both are made of the modules that are in the build, and of the lock file.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const root = join(import.meta.dirname, '..');

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** As the lock file has it: `sha512-` and the hash in Base64. */
  readonly integrity: string;
}

const { name, version, packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, Package>>;
};

/** The package that a module is of; what Vite and Rolldown add to a build has an address of its own kind. */
export const packageOf = (id: string): string | undefined =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? /^\0(vite|rolldown)\//.exec(id)?.[1];

/** The text of the licence in a package's folder, without those of what its makers built in. */
function licenceText(folder: string): string {
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${folder} has no licence in it`);
  const [own = ''] = readFileSync(join(folder, file), 'utf8').split(/^# Licenses of bundled dependencies/m);
  return own.trim();
}

const licences = (all: readonly Package[]): string =>
  [
    `What is in this build of ${name} and was written by others, with the licences that it is under.\n`,
    ...all.map(
      (each) =>
        `${'-'.repeat(80)}\n${each.name} ${each.version} (${each.license})\n\n${licenceText(join(root, 'node_modules', each.name))}\n`,
    ),
  ].join('\n');

const component = ({ name, version, license, integrity }: Package) => ({
  type: 'library',
  'bom-ref': `${name}@${version}`,
  name,
  version,
  purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  // A choice between licences is an expression, and has no id.
  licenses: [/\s/.test(license) ? { expression: license } : { license: { id: license } }],
  hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') }],
});

/** Without a time and a number of its own, so that the same commit gives the same bytes. */
const bill = (all: readonly Package[]): string =>
  `${JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      metadata: {
        lifecycles: [{ phase: 'build' }],
        component: { type: 'application', 'bom-ref': name, name, version, licenses: [{ license: { id: 'MIT' } }] },
      },
      components: all.map(component),
      dependencies: [{ ref: name, dependsOn: all.map((each) => `${each.name}@${each.version}`) }],
    },
    null,
    2,
  )}\n`;

/** `besides`: packages that are shipped with this build, and made in another one. */
export const notices = (besides: readonly string[] = []): Plugin => ({
  name: 'notices',
  apply: 'build',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []));
    const names = [...new Set([...modules.flatMap((id) => packageOf(id) ?? []), ...besides])].sort();
    const all = names.map((each): Package => {
      const found = packages[`node_modules/${each}`];
      if (!found) throw new Error(`${each} is in the build and not in the lock file`);
      return { ...found, name: each };
    });
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licences(all) });
    this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source: bill(all) });
  },
});
