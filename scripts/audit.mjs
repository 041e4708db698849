// `npm run audit`: asks the registry which packages have known holes. Ends with 1 where one is in what is shipped, or a
// grave one in what it is made with. A registry that cannot be asked is said, and is no failure: a mirror may not know.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const levels = ['low', 'moderate', 'high', 'critical'];

/** How many holes of each level, or undefined where nobody could be asked. */
function holes(...args) {
  const npm = spawnSync('npm', ['audit', '--json', ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    shell: process.platform === 'win32',
  });
  try {
    return JSON.parse(npm.stdout).metadata.vulnerabilities;
  } catch {
    return undefined;
  }
}

function verdict(what, found, least) {
  const grave = levels.slice(levels.indexOf(least)).filter((level) => found[level] > 0);
  const words = levels.filter((level) => found[level] > 0).map((level) => `${found[level]} ${level}`);
  console.log(`${what}: ${words.join(', ') || 'no known holes'}`);
  return grave.length === 0;
}

const shipped = holes('--omit=dev');
const all = shipped && holes();
if (!shipped || !all) console.log('Not audited: the registry of this machine does not say which packages have holes.');
else {
  const fine = [verdict('Shipped packages', shipped, 'low'), verdict('All packages', all, 'high')];
  if (fine.includes(false)) {
    console.error('“npm audit” tells more.');
    process.exit(1);
  }
}
