// `node scripts/check-house.mjs`: holds src against the import directions of the design. It has no list of exceptions.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import {
  classProblem,
  importProblem,
  isTest,
  knowsNoDirective,
  leadingClasses,
  misplaced,
  nameProblem,
  packageProblem,
} from './house-rules.mjs';

const CODE = /\.(ts|tsx|mts)$/;
const NAMED_FOLDERS = ['src', 'scripts', 'e2e'];

function filesUnder(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(root, path) : [path];
  });
}

function* nodesOf(value) {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (value !== null && typeof value === 'object') {
    if (typeof value.type === 'string') yield value;
    for (const child of Object.values(value)) yield* nodesOf(child);
  }
}

const literal = (node) => {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.quasis.length === 1) return node.quasis[0].value.cooked;
  return undefined;
};

/** `new URL('./worker.ts', import.meta.url)` is how a worker is imported. */
const isFileUrl = (node) => node.type === 'NewExpression' && node.callee.name === 'URL' && node.arguments.length === 2;

/** The words in all texts of an expression. */
const wordsOf = (value) =>
  [...nodesOf(value)]
    .flatMap((node) => (node.type === 'TemplateElement' ? node.value.cooked : literal(node)) ?? [])
    .flatMap((text) => text.split(/\s+/))
    .filter(Boolean);

function parseSource(text, file) {
  try {
    return parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file);
  } catch {
    return undefined;
  }
}

/**
 * What a source file imports (type imports, re-exports, `import()` and workers too) and its string literals, with
 * lines, and the classes that it gives to elements. Undefined for what is no TypeScript.
 */
function readSource(text, file) {
  const program = parseSource(text, file);
  if (program === undefined) return undefined;
  const lineOf = (node) => text.slice(0, node.start).split('\n').length;
  const imports = [];
  const strings = [];
  const classes = new Set();
  for (const node of nodesOf(program)) {
    const source = isFileUrl(node) ? node.arguments[0] : node.source;
    if (literal(source) !== undefined)
      imports.push({ line: lineOf(source), name: literal(source).replace(/\?.*$/, '') });
    if (literal(node) !== undefined) strings.push({ line: lineOf(node), text: literal(node) });
    if (node.type === 'JSXAttribute' && node.name.name === 'className')
      for (const word of wordsOf(node.value)) classes.add(word);
  }
  return { imports, strings, classes };
}

/** Each cycle once, as the list of its files from the first in the alphabet on. */
function cyclesOf(graph) {
  const found = new Map();
  const done = new Set();
  const walk = (file, path) => {
    const at = path.indexOf(file);
    if (at >= 0) {
      const cycle = path.slice(at);
      const first = cycle.indexOf([...cycle].sort()[0]);
      const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
      found.set(turned.join(' '), turned);
    } else if (!done.has(file)) {
      for (const target of graph.get(file) ?? []) walk(target, [...path, file]);
      done.add(file);
    }
  };
  for (const file of graph.keys()) walk(file, []);
  return [...found.values()];
}

/** Names of all directives of [Socket] in the facts file, or undefined when there is none. */
function directiveNames(root) {
  const facts = join(root, 'data/directives.tsv');
  if (!existsSync(facts)) return undefined;
  const rows = readFileSync(facts, 'utf8')
    .split('\n')
    .map((row) => row.split('\t'));
  return new Set(rows.filter(([section]) => section === 'Socket').map(([, name]) => name));
}

/**
 * All violations of the house under the folder `root`, as lines `file:line message`. `directives` is the set of names
 * that src/app/ui and src/model/values must not say; by default it is read from data/directives.tsv.
 */
export function checkHouse(root, directives = directiveNames(root)) {
  const violations = [];
  const graph = new Map();
  const users = new Map();
  const sheets = [];
  const report = (file, line, message) => message !== undefined && violations.push(`${file}:${line} ${message}`);
  if (!directives?.size)
    report('data/directives.tsv', 1, 'names no directive of [Socket], so that nothing can be checked');

  for (const file of NAMED_FOLDERS.flatMap((folder) => filesUnder(root, folder))) {
    if (/\.(tsx?|mts|m?js|css|html)$/.test(file)) report(file, 1, nameProblem(file));
    if (file.startsWith('src/') && file.endsWith('.css')) sheets.push(file);
    if (!file.startsWith('src/') || !CODE.test(file)) continue;
    report(file, 1, misplaced(file));
    const source = readSource(readFileSync(join(root, file), 'utf8'), file);
    if (source === undefined) {
      report(file, 1, 'cannot be parsed');
      continue;
    }
    const { imports, strings, classes } = source;
    if (!isTest(file)) for (const name of classes) users.set(name, [...(users.get(name) ?? []), file]);
    const targets = [];
    for (const { line, name } of imports) {
      if (!name.startsWith('.')) {
        report(file, line, packageProblem(file, name));
        continue;
      }
      const target = posix.join(posix.dirname(file), name);
      targets.push({ target, line });
      report(file, line, importProblem(file, target));
    }
    if (!isTest(file))
      graph.set(
        file,
        targets.map(({ target }) => target),
      );
    if (!knowsNoDirective(file)) continue;
    for (const { line, text } of strings) {
      const [name] = text.split('=');
      if (directives?.has(name)) report(file, line, `names the directive ${name}=, which this room must not know`);
    }
  }
  for (const sheet of sheets)
    for (const { name, line } of leadingClasses(readFileSync(join(root, sheet), 'utf8')))
      report(sheet, line, classProblem(sheet, name, users.get(name) ?? []));
  for (const cycle of cyclesOf(graph)) report(cycle[0], 1, `import cycle: ${[...cycle, cycle[0]].join(' → ')}`);
  return violations.sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const violations = checkHouse(dirname(dirname(fileURLToPath(import.meta.url))));
  for (const violation of violations) console.log(violation);
  if (violations.length > 0) process.exit(1);
  console.log('The house is in order.');
}
