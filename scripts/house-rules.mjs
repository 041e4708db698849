// The import directions of the house, as data and pure functions. `check-house.mjs` holds the tree against them.

/** Rooms of the model in tiers: a room may import rooms of later tiers, and nothing of its own tier or of earlier ones. */
const MODEL_TIERS = [
  ['journal', 'portrait', 'missions', 'simulation', 'explain', 'explore'],
  ['presets', 'companion', 'share', 'rules'],
  ['reach'],
  ['unit'],
  ['catalog'],
  ['values'],
  ['syntax'],
  ['words'],
];
/** Rooms of the app that show a thing. They never import each other. */
const APP_ROOMS = [
  'builder',
  'preview',
  'picture',
  'learn',
  'share',
  'presets',
  'checks',
  'import',
  'companion',
  'deliver',
  'journal',
  'access',
  'library',
  'offline',
];
/** Rooms of the app that every other one may import. */
const APP_COMMON = ['ui', 'state'];
const NOT_FOR_THE_MODEL = /^(node:|react$|react-|react\/|@tanstack\/|lucide-react)/;

const tierOf = (room) => MODEL_TIERS.findIndex((tier) => tier.includes(room));
export const isTest = (file) => /\.(test|spec)\.\w+$/.test(file);

/** Where a file of `src` lives: its wing (`model`, `app`, `cli`, `worker`, or '' for src itself) and its room ('' for the wing itself). */
export function placeOf(file) {
  const [, wing, room] = file.split('/');
  const depth = file.split('/').length;
  return { wing: depth > 2 ? wing : '', room: depth > 3 ? room : '' };
}

/** Why this file may not be where it is, or undefined. */
export function misplaced(file) {
  const { wing, room } = placeOf(file);
  if (wing !== '' && !['model', 'app', 'cli', 'worker'].includes(wing)) return `src/${wing} is no wing of the house`;
  if (room === '') return undefined;
  if (wing === 'model' && room !== 'testing' && tierOf(room) < 0)
    return `src/model/${room} has no place in the order of rooms`;
  if (wing === 'app' && ![...APP_ROOMS, ...APP_COMMON].includes(room)) return `src/app/${room} is no room of the app`;
  return undefined;
}

function withinModel(from, to, target) {
  if (to.room === 'testing') return from.room === 'testing' ? undefined : 'src/model/testing is for tests only';
  if (from.room === '' || from.room === 'testing' || from.room === to.room) return undefined;
  if (to.room === '') return `rooms of the model do not import ${target}`;
  if (from.room === 'words') return 'words is a leaf: it imports nothing but itself';
  if (tierOf(to.room) > tierOf(from.room)) return undefined;
  return `model/${from.room} must not import model/${to.room}`;
}

function withinApp(from, to, target) {
  if (from.room === '' || from.room === to.room) return undefined;
  if (to.room === '') return `app/${from.room} must not import the shell (${target})`;
  if (APP_COMMON.includes(to.room)) return undefined;
  return `app/${from.room} must not import app/${to.room}`;
}

function betweenWings(from, to, target) {
  if (to.wing === 'model') {
    if (from.wing !== 'model' && target !== 'src/model/index.ts')
      return 'the model is imported through src/model/index.ts only';
    return undefined;
  }
  if (from.wing === '' && to.wing === 'app') return undefined; // src/main.tsx
  return `${from.wing || 'src'} must not import ${to.wing || `src (${target})`}`;
}

/** Why `file` may not import the file `target` (both paths from the root), or undefined. Tests are bound by one rule only. */
export function importProblem(file, target) {
  if (!target.startsWith('src/')) return undefined;
  const from = placeOf(file);
  const to = placeOf(target);
  if (isTest(file)) return from.wing === 'model' || to.wing !== 'model' ? undefined : betweenWings(from, to, target);
  if (isTest(target)) return 'only tests import tests';
  if (from.wing !== to.wing) return betweenWings(from, to, target);
  if (from.wing === 'model') return withinModel(from, to, target);
  return from.wing === 'app' ? withinApp(from, to, target) : undefined;
}

/** Why `file` may not import the package `name`, or undefined. */
export function packageProblem(file, name) {
  if (placeOf(file).wing !== 'model' || isTest(file) || placeOf(file).room === 'testing') return undefined;
  return NOT_FOR_THE_MODEL.test(name) ? `the model is pure TypeScript and must not import ${name}` : undefined;
}

/** Whether `file` is in a room that knows no directive by name. */
export const knowsNoDirective = (file) => /^src\/(app\/ui|model\/values)\//.test(file) && !isTest(file);

/**
 * The classes that a style sheet's selectors begin with and that stand there alone, with their lines: `.entry > li`, not
 * `.kept .entry` or `.entry.kept`. They are about every such element of the page, once the sheet is loaded.
 */
export function leadingClasses(css) {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...plain.matchAll(/[^{}]+(?=\{)/g)].flatMap(({ 0: selectors, index }) => {
    const line = plain.slice(0, index + selectors.length - selectors.trimStart().length).split('\n').length;
    return selectors.split(',').flatMap((selector) => {
      const [first = ''] = selector.trim().split(/[\s>+~]/);
      const [name, ...more] = first.match(/(?<=\.)[\w-]+/g) ?? [];
      return name !== undefined && more.length === 0 && first.startsWith('.') ? [{ name, line }] : [];
    });
  });
}

/** Why a room's sheet may not begin a selector with a class, given the files that use it: another room has elements of that class. */
export function classProblem(sheet, name, users) {
  const { wing, room } = placeOf(sheet);
  if (wing !== 'app' || !APP_ROOMS.includes(room)) return undefined;
  const other = users.find((file) => APP_ROOMS.includes(placeOf(file).room) && placeOf(file).room !== room);
  return other === undefined ? undefined : `.${name} is a class of ${other} as well: it would change there, too`;
}

/** Why the name of a file or of one of its folders is not kebab-case (dots part suffixes: `x.test.ts`), or undefined. */
export function nameProblem(file) {
  const wrong = file.split('/').find((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(part));
  return wrong === undefined ? undefined : `“${wrong}” is not kebab-case`;
}
