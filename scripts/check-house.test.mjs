import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkHouse } from './check-house.mjs';

const DIRECTIVES = new Set(['Backlog', 'ListenStream']);

/** The violations of a tree that is written out as { path: content }. */
function violationsOf(tree, ...directives) {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    for (const [file, content] of Object.entries(tree)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), content);
    }
    return checkHouse(root, ...directives);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The violations of a single import from one file to another. */
const ofImport = (file, name) => violationsOf({ [file]: `import { a } from '${name}';\n` }, DIRECTIVES);

describe('imports that the house allows', () => {
  test.each([
    ['src/app/builder/row.tsx', '../../model/index.ts'],
    ['src/cli/main.ts', '../model/index.ts'],
    ['src/worker/worker.ts', './shared.ts'],
    ['src/main.tsx', './app/app.tsx'],
    ['src/main.tsx', './app/builder/row.tsx'],
    ['src/app/app.tsx', './preview/preview.tsx'],
    ['src/app/preview/preview.tsx', '../ui/button.tsx'],
    ['src/app/checks/list.tsx', '../state/bundle.ts'],
    ['src/app/preview/preview.tsx', './line.tsx'],
    ['src/model/index.ts', './values/kind.ts'],
    ['src/model/rules/one.ts', '../unit/load.ts'],
    ['src/model/presets/web.ts', '../syntax/parse.ts'],
    ['src/model/unit/load.ts', '../catalog/targets.ts'],
    ['src/model/values/kind.ts', '../syntax/document.ts'],
    ['src/model/syntax/parse.ts', '../words/words.ts'],
    ['src/model/values/kind.test.ts', '../testing/recorded.ts'],
    ['src/model/syntax/parse.test.ts', '../presets/web.ts'],
    ['src/model/testing/recorded.ts', '../values/kind.ts'],
    ['src/model/testing/recorded.ts', 'node:fs'],
    ['src/model/share/pack.ts', 'fflate'],
    ['src/app/preview/preview.test.ts', '../builder/row.tsx'],
  ])('%s imports %s', (file, name) => {
    expect(ofImport(file, name)).toEqual([]);
  });
});

describe('imports that the house forbids', () => {
  test.each([
    ['src/app/builder/row.tsx', '../../model/values/kind.ts', 'the model is imported through src/model/index.ts only'],
    [
      'src/app/builder/row.test.tsx',
      '../../model/values/kind.ts',
      'the model is imported through src/model/index.ts only',
    ],
    ['src/app/app.tsx', '../model/unit/load.ts', 'the model is imported through src/model/index.ts only'],
    ['src/cli/main.ts', '../model/unit/load.ts', 'the model is imported through src/model/index.ts only'],
    ['src/main.tsx', './model/unit/load.ts', 'the model is imported through src/model/index.ts only'],
    ['src/cli/main.ts', '../app/state/bundle.ts', 'cli must not import app'],
    ['src/worker/worker.ts', '../app/state/bundle.ts', 'worker must not import app'],
    ['src/app/app.tsx', '../worker/worker.ts', 'app must not import worker'],
    ['src/model/unit/load.ts', '../../app/state/bundle.ts', 'model must not import app'],
    ['src/app/app.tsx', '../main.tsx', 'app must not import src (src/main.tsx)'],
    ['src/app/builder/row.tsx', '../preview/preview.tsx', 'app/builder must not import app/preview'],
    ['src/app/ui/button.tsx', '../builder/row.tsx', 'app/ui must not import app/builder'],
    ['src/app/state/bundle.ts', '../share/link.ts', 'app/state must not import app/share'],
    ['src/app/builder/row.tsx', '../app.tsx', 'app/builder must not import the shell (src/app/app.tsx)'],
    ['src/model/syntax/parse.ts', '../values/kind.ts', 'model/syntax must not import model/values'],
    ['src/model/values/kind.ts', '../catalog/targets.ts', 'model/values must not import model/catalog'],
    ['src/model/unit/load.ts', '../rules/one.ts', 'model/unit must not import model/rules'],
    ['src/model/share/pack.ts', '../presets/web.ts', 'model/share must not import model/presets'],
    ['src/model/words/words.ts', '../syntax/parse.ts', 'words is a leaf: it imports nothing but itself'],
    ['src/model/unit/load.ts', '../index.ts', 'rooms of the model do not import src/model/index.ts'],
    ['src/model/values/kind.ts', '../testing/recorded.ts', 'src/model/testing is for tests only'],
    ['src/model/index.ts', './testing/recorded.ts', 'src/model/testing is for tests only'],
    ['src/model/values/kind.ts', './boolean.test.ts', 'only tests import tests'],
    ['src/model/values/kind.ts', 'node:path', 'the model is pure TypeScript and must not import node:path'],
    ['src/model/unit/load.ts', 'react', 'the model is pure TypeScript and must not import react'],
  ])('%s imports %s', (file, name, message) => {
    expect(ofImport(file, name)).toEqual([`${file}:1 ${message}`]);
  });

  test.each([
    ["import type { A } from '../builder/row.tsx';"],
    ["export { a } from '../builder/row.tsx';"],
    ["export * from '../builder/row.tsx';"],
    ["import '../builder/row.tsx';"],
    ["const later = () => import('../builder/row.tsx');"],
    ['const later = () => import(`../builder/row.tsx`);'],
    ["type A = import('../builder/row.tsx').A;"],
    ["const worker = new Worker(new URL('../builder/row.tsx', import.meta.url));"],
    ["import text from '../builder/row.tsx?raw';"],
  ])('are seen in every form: %s', (code) => {
    expect(violationsOf({ 'src/app/preview/a.tsx': `\n\n${code}\n` }, DIRECTIVES)).toEqual([
      'src/app/preview/a.tsx:3 app/preview must not import app/builder',
    ]);
  });

  test('are not seen in comments and strings', () => {
    const code = `// import '../builder/row.tsx';\nexport const a = "import '../builder/row.tsx'";\n`;
    expect(violationsOf({ 'src/app/preview/a.tsx': code }, DIRECTIVES)).toEqual([]);
  });
});

describe('the rest of the house', () => {
  test('a cycle is reported once, however it is entered', () => {
    const tree = {
      'src/model/unit/a.ts': "import './b.ts';\n",
      'src/model/unit/b.ts': "import './c.ts';\n",
      'src/model/unit/c.ts': "import './b.ts';\nimport './d.ts';\n",
      'src/model/unit/d.ts': '',
    };
    expect(violationsOf(tree, DIRECTIVES)).toEqual([
      'src/model/unit/b.ts:1 import cycle: src/model/unit/b.ts → src/model/unit/c.ts → src/model/unit/b.ts',
    ]);
  });

  test.each([
    ["export const a = 'Backlog';", 1],
    ["export const a = 'Backlog=12';", 1],
    ['export const a = `ListenStream`;', 1],
    ["export const a = { 'Backlog': 1 };", 1],
    ["export const a = 'backlog';", 0],
    ["export const a = 'the Backlog of it';", 0],
    ['// Backlog and "Backlog"\nexport const a = 1; /* "ListenStream" */', 0],
  ])('controls and kinds know no directive by name: %s', (code, count) => {
    expect(violationsOf({ 'src/app/ui/a.ts': code }, DIRECTIVES)).toHaveLength(count);
    expect(violationsOf({ 'src/model/values/a.ts': code }, DIRECTIVES)).toHaveLength(count);
    expect(violationsOf({ 'src/model/values/a.test.ts': code }, DIRECTIVES)).toEqual([]);
    expect(violationsOf({ 'src/model/catalog/a.ts': code }, DIRECTIVES)).toEqual([]);
  });

  test('a file that is no TypeScript is a violation, not a crash', () => {
    expect(violationsOf({ 'src/model/unit/a.ts': 'import from;' }, DIRECTIVES)).toEqual([
      'src/model/unit/a.ts:1 cannot be parsed',
    ]);
  });

  test('the names come from the facts, and having none is a violation', () => {
    const tree = { 'src/app/ui/a.tsx': 'export const a = <p title="Backlog">Don\'t</p>;' };
    const facts = { 'data/directives.tsv': 'Service\tAccept\nSocket\tBacklog\tUNSIGNED\n' };
    expect(violationsOf({ ...tree, ...facts })).toEqual([
      'src/app/ui/a.tsx:1 names the directive Backlog=, which this room must not know',
    ]);
    expect(violationsOf(tree)).toEqual([
      'data/directives.tsv:1 names no directive of [Socket], so that nothing can be checked',
    ]);
  });

  test.each([
    ['src/model/unit/loadUnit.ts', '“loadUnit.ts” is not kebab-case'],
    ['src/app/ui/Button.tsx', '“Button.tsx” is not kebab-case'],
    ['scripts/make_facts.mjs', '“make_facts.mjs” is not kebab-case'],
    ['e2e/Presets/web.spec.ts', '“Presets” is not kebab-case'],
    ['src/helpers/a.ts', 'src/helpers is no wing of the house'],
    ['src/app/widgets/a.ts', 'src/app/widgets is no room of the app'],
    ['src/model/misc/a.ts', 'src/model/misc has no place in the order of rooms'],
  ])('%s is in the wrong place or has a wrong name', (file, message) => {
    expect(violationsOf({ [file]: '' }, DIRECTIVES)).toEqual([`${file}:1 ${message}`]);
  });

  test.each([
    [
      '.list > li {}',
      [
        'src/app/checks/checks.css:1 .list is a class of src/app/picture/picture.tsx as well: it would change there, too',
      ],
    ],
    [
      '/* a\n*/\n.own, .list:hover {}',
      [
        'src/app/checks/checks.css:3 .list is a class of src/app/picture/picture.tsx as well: it would change there, too',
      ],
    ],
    ['.checks .list {} .list.checks {} .list-item {} @media print { .own {} }', []],
  ])('a sheet changes nothing in other rooms: %j', (css, violations) => {
    const tree = {
      'src/app/checks/checks.css': css,
      'src/app/checks/checks.tsx': 'export const a = <ul className="list own" />;',
      'src/app/picture/picture.tsx': 'export const a = (on: boolean) => <ul className={on ? `list ${on}` : "off"} />;',
      'src/app/app.tsx': 'export const a = <p className="own" />;',
    };
    expect(violationsOf(tree, DIRECTIVES)).toEqual(violations);
  });
});
