import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { isQuiet, loadAll, loadBundle } from '../../src/model/index.ts';
import { adviceOn } from '../../src/model/rules/advise.ts';
import { systemdVersion } from '../files.ts';
import { inBox } from './box.ts';
import { boxLack, needing, verifyLack } from './machine.ts';
import { verifyUnits } from './verify.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const units = {
  'unitwright.socket': read('deploy/unitwright.socket'),
  'unitwright.service': read('deploy/unitwright.service'),
};

/** The box is a chroot, in which the kernel makes no user namespaces. */
const inChroot = { ...units, 'unitwright.service': units['unitwright.service'].replace('PrivateUsers=yes\n', '') };

const beside = {
  'serve.mjs': read('scripts/serve.mjs'),
  _headers: read('public/_headers'),
  'index.html': read('index.html'),
};

const script = `
[ -x /usr/bin/node ] || cp ${process.execPath} /usr/bin/node
mkdir -p /opt/unitwright/dist
cp /run/box/serve.mjs /opt/unitwright/
cp /run/box/_headers /run/box/index.html /opt/unitwright/dist/
state() { echo "$1 $(systemctl is-active unitwright.socket) $(systemctl is-active unitwright.service)"; }
systemctl enable --now unitwright.socket 2> /dev/null
state started
curl --silent --show-error --max-time 30 --include http://127.0.0.1:4173/ 2>&1 | tr -d '\\r'
state asked
systemctl stop unitwright.service 2> /dev/null
state stopped
curl --silent --max-time 30 --output /dev/null --write-out 'again %{http_code}\\n' http://127.0.0.1:4173/
`;

beforeAll(loadAll);

test('there is nothing to say about the units in deploy/', () => {
  const files = Object.entries(units).map(([name, text]) => ({ name, text }));
  const loaded = loadBundle({ name: 'unitwright', target: systemdVersion() ?? 252, files });
  expect(loaded.units.flatMap(({ unit }) => unit.diagnostics.filter((each) => !isQuiet(each)))).toEqual([]);
  expect(adviceOn(loaded)).toEqual([]);
});

describe(...needing('systemd-analyze verify of the units in deploy/', verifyLack()), () => {
  test('has nothing to say', () => {
    expect(verifyUnits(units)).toEqual([]);
  });
});

describe(...needing('the page on one’s own machine, by the units in deploy/', boxLack()), () => {
  test('is there when it is asked for, with all its headers, and again after the service was stopped', () => {
    const seen = inBox(inChroot, script, beside);
    expect(seen).toContain('started active inactive\nHTTP/1.1 200 OK\n');
    for (const [, name = '', value] of beside._headers.split('\n\n')[0]?.matchAll(/^ {2}([\w-]+): (.+)$/gm) ?? [])
      expect(seen).toContain(`${name.toLowerCase()}: ${value}\n`);
    expect(seen).toContain(beside['index.html']);
    expect(seen).toContain('asked active active\nstopped active inactive\nagain 200\n');
  });
});
