// Records in data/recorded/security.jsonl how exposed systemd-analyze finds 400 services: some by hand, the others from a
// seed.
//
//   node scripts/record-security.mjs [--write]
//
// Takes systemd-analyze of systemd 252, and neither root nor a running systemd. Without --write it only says how many
// answers are different from the recorded ones.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values: options } = parseArgs({ options: { write: { type: 'boolean' } } });

/** The tests against a live systemd are made of the same parts. */
async function part(name) {
  const path = fileURLToPath(new URL(`../e2e/systemd/${name}.ts`, import.meta.url));
  return (await runnerImport(path, { configFile: false, logLevel: 'error' })).module;
}

const { analyzeSecurity } = await part('analyze-security');
const { randomServices } = await part('random-services');
const file = new URL('../data/recorded/security.jsonl', import.meta.url);
const seed = 20261125;
const wanted = 400;

const service = (...lines) => ['[Service]', 'ExecStart=/bin/true', ...lines, ''].join('\n');
const early = (...lines) => `[Unit]\nDefaultDependencies=no\n${service(...lines)}`;

/** What chance may not come by: each setting alone that brings others along, and orders that matter. */
const byHand = [
  service(),
  early(),
  early('ProtectSystem=strict', 'PrivateTmp=yes', 'User=daemon'),
  service('DynamicUser=yes'),
  service('DynamicUser=yes', 'User=root'),
  service('DynamicUser=yes', 'User=nobody'),
  service('DynamicUser=yes', 'ProtectSystem=full', 'ProtectHome=tmpfs'),
  service('User=nobody'),
  service('User=daemon', 'SupplementaryGroups=adm', 'RemoveIPC=yes'),
  service('PrivateDevices=yes'),
  service('PrivateDevices=yes', 'DevicePolicy=auto'),
  service('PrivateDevices=yes', 'ProtectClock=yes'),
  service('DevicePolicy=strict', 'LoadCredentialEncrypted=a:/srv/a'),
  service('DevicePolicy=closed', 'RootImage=/srv/image.raw'),
  service('DevicePolicy=closed', 'MountImages=/srv/image.raw:/mnt'),
  service('ProtectKernelModules=yes', 'ProtectKernelLogs=yes', 'ProtectClock=yes'),
  service('RestrictAddressFamilies=none'),
  service('RestrictAddressFamilies=AF_BOGUS'),
  service('RestrictAddressFamilies=none', 'RestrictAddressFamilies=~AF_INET'),
  service('RestrictAddressFamilies=AF_UNIX', 'RestrictAddressFamilies=~AF_UNIX'),
  service('RestrictNamespaces=yes', 'RestrictNamespaces=user'),
  service('RestrictNamespaces=no', 'RestrictNamespaces=~user mnt'),
  service('CapabilityBoundingSet='),
  service('CapabilityBoundingSet=~CAP_SYS_ADMIN', 'CapabilityBoundingSet=CAP_SYS_ADMIN'),
  service('SystemCallFilter=@system-service'),
  service('SystemCallFilter=@system-service', 'SystemCallFilter=~@privileged @resources'),
  service('SystemCallFilter=@known', 'SystemCallFilter=~@swap:EPERM', 'SystemCallFilter=~@mount'),
  service('SystemCallFilter=~@swap @mount:EPERM', 'SystemCallFilter=umount'),
  service('SystemCallFilter=~@swap', 'SystemCallFilter=@swap'),
  service('SystemCallFilter=~'),
  service('IPAddressDeny=any', 'IPAddressAllow=localhost'),
  service('IPAddressDeny=any', 'IPAddressAllow=127.0.0.1 ::1/64'),
  service('IPAddressDeny=any'),
  service('IPAddressDeny=0.0.0.0/0'),
  service('Type=notify', 'NotifyAccess=all'),
  service('Delegate='),
];

const texts = [...byHand, ...randomServices(seed, wanted * 2)];
const answers = analyzeSecurity(Object.fromEntries(texts.map((text, at) => [`s${at}.service`, text])));
const rows = texts
  .flatMap((text, at) => {
    const answer = answers.get(`s${at}.service`);
    return answer ? [{ text, ...answer }] : [];
  })
  .slice(0, wanted);

const [first] = rows;
const assessors = [...first.findings].map(([id, { weight, range }]) => ({ id, weight, range }));
const digit = (finding) => (finding.badness === undefined ? '-' : finding.badness.toString(16));
const lines = [
  { systemd: 252, seed, assessors },
  ...rows.map(({ text, overall, rating, findings }) => ({
    overall,
    rating,
    badness: assessors.map(({ id }) => digit(findings.get(id))).join(''),
    text,
  })),
].map((row) => JSON.stringify(row));

const recorded = (() => {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n');
  } catch {
    return [];
  }
})();
const different = lines.filter((line, at) => line !== recorded[at]).length;
console.log(`${rows.length} services, ${different} of ${lines.length} lines are different from what is recorded.`);
if (options.write) writeFileSync(file, `${lines.join('\n')}\n`);
