import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Bundle,
  companionOf,
  type LoadedBundle,
  loadAll,
  loadBundle,
  loadCommands,
  loadCompanion,
  loadStarters,
  socketsOf,
} from '../../src/model/index.ts';
import { type Preset, presets } from '../../src/model/presets/index.ts';
import { systemdVersion } from '../files.ts';
import { inBox } from './box.ts';
import { boxLack, needing } from './machine.ts';
import { prepare, userManager } from './scenario.ts';
import { type Files, packagedSsh } from './stubs.ts';

/** A pair to be installed by its own script, and tried by its own test commands. */
interface Case {
  readonly id: string;
  readonly loaded: LoadedBundle;
  /** The program for the path in `ExecStart=`. */
  readonly program: string;
  readonly script: string;
  /** The test command of each listener. */
  readonly tests: readonly string[];
}

/** What was seen of it. */
interface Seen {
  readonly state: string;
  readonly enabled: string;
  readonly answers: readonly string[];
  /** Descriptors of the service from 3 on, and its variables. */
  readonly fds: readonly string[];
  readonly variables: readonly string[];
}

const bundleOf = ({ name, file, text, manager }: Preset): Bundle => ({
  name,
  target: systemdVersion() ?? 0,
  ...(manager ? { manager } : {}),
  files: [{ name: file, text }],
});

const whole = presets.filter((each) => each.dropInFor === undefined);

/** What is on the machine before: of the preset that is a drop-in, the unit that it lies over, and its service. */
const packaged: Files = {
  'ssh.socket': packagedSsh,
  'ssh.service': '[Service]\nExecStart=/usr/local/bin/ssh\n',
};

/** Those that are tried in the strict sandbox as well: by network, by path, per connection, and by packets. */
const confined = whole.filter(({ id }) => ['several-addresses', 'unix-socket', 'echo', 'udp'].includes(id));

/** How long all of it may take, in seconds: machines are slow at times. */
const patience = 240;

const firstSocket = (loaded: LoadedBundle) => {
  const [socket] = socketsOf(loaded);
  if (!socket) throw new Error('no socket');
  return socket;
};

/** The box is a chroot, in which the kernel makes no user namespaces; all other lines of the sandbox hold. */
const inBoxAtAll = (bundle: Bundle): LoadedBundle =>
  loadBundle({
    ...bundle,
    files: bundle.files.map((file) => ({ ...file, text: file.text.replace('PrivateUsers=yes\n', '') })),
  });

async function caseOf(id: string, bundle: Bundle, strict: boolean): Promise<Case> {
  const { changeSetup, pairFor, setupOf } = await loadCompanion();
  const { installScript, listenerTests } = await loadCommands();
  const { starterInput, starterOf } = await loadStarters();
  const pair = loadBundle(pairFor(bundle));
  const setup = setupOf(pair, firstSocket(pair));
  const loaded = strict
    ? inBoxAtAll(changeSetup(pair, firstSocket(pair), { hardening: 'strict', network: 'none' }).bundle)
    : pair;
  const socket = firstSocket(loaded);
  // Perl is on every Debian.
  const program = starterOf('perl')?.code(starterInput([socket], setup.taking)) ?? '';
  // The starter speaks no TLS: there the second way is tried, which is by hand.
  const tests = listenerTests(loaded, socket, { http: true }).map(
    ({ steps }) => steps.find(({ command }) => !command.includes('https:'))?.command ?? 'false',
  );
  return { id, loaded, program, script: installScript(loaded), tests };
}

/** A manager of root's own, for the preset that is a user's. There is no logind here. */
const atHome = `${userManager}
printf '#!/bin/sh\\n' > /usr/local/bin/loginctl; chmod +x /usr/local/bin/loginctl
await 'systemctl --user is-system-running > /dev/null 2>&1 || systemctl --user list-units > /dev/null 2>&1'
`;

/** Installs a pair, connects, and says what there is. */
function tryOut({ id, loaded, tests }: Case): string {
  const socket = firstSocket(loaded);
  const { service } = socket.unit;
  const { name, manager } = loaded.bundle;
  const ctl = manager ? `systemctl --${manager}` : 'systemctl';
  const running = socket.unit.accept ? '' : service;
  return `
echo "case ${id}"
install -D -m 0755 "/run/box/${id}.pl" "/usr/local/bin/${name}"
bash "/run/box/${id}.sh" > /run/install.txt 2>&1 || sed 's/^/failed /' /run/install.txt
echo "state $(${ctl} show --property=ActiveState --value ${socket.name})"
echo "enabled $(${ctl} is-enabled ${socket.name})"
${tests.map((_, i) => `printf 'hello\\n' | timeout 10 bash "/run/box/${id}.${i}.sh" 2>&1 | tr -d '\\r' | sed 's/^/answer /'`).join('\n')}
${running === '' ? '' : fdsOf(ctl, running)}
${ctl} disable --now ${socket.name} > /dev/null 2>&1
${running === '' ? '' : `${ctl} stop ${running}; await '! ${ctl} is-active --quiet ${running}'`}
find /run -not -path '/run/systemd/*' -not -path '/run/box/*' -not -path '/run/user/*/systemd/*' \\( -type s -o -type p \\) -delete
`;
}

/** The descriptors of a running service from 3 on, by what /proc says, and what it was told of them. */
const fdsOf = (ctl: string, service: string): string => `
for _ in $(seq 50); do pid=$(${ctl} show --property=MainPID --value ${service}); [ "$pid" != 0 ] && break; sleep 0.1; done
tr '\\0' '\\n' < "/proc/$pid/environ" | grep '^LISTEN_' | grep -v PID | sed 's/^/variable /'
for fd in $(ls "/proc/$pid/fd" | sort -n); do
  [ "$fd" -ge 3 ] && echo "fd $fd $(readlink "/proc/$pid/fd/$fd" | sed 's/:.*//')"
done
`;

function read(output: string): ReadonlyMap<string, Seen> {
  return new Map(
    output
      .split(/^case /m)
      .slice(1)
      .map((part) => {
        const [id = '', ...lines] = part.split('\n');
        const rest = (word: string) =>
          lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
        return [
          id,
          {
            state: [...rest('state'), ...rest('failed')].join('\n'),
            enabled: rest('enabled').join(),
            answers: rest('answer'),
            fds: rest('fd'),
            variables: rest('variable'),
          },
        ];
      }),
  );
}

/** What a listener is in /proc: a path, or the word for what has none. */
const inProc = (address: string, type: string): string => (type === 'ListenFIFO' ? address : 'socket');

describe(...needing('pairs, installed by their own scripts in a real systemd', boxLack()), () => {
  let cases: readonly Case[] = [];
  let seen: ReadonlyMap<string, Seen> = new Map();

  beforeAll(async () => {
    await loadAll();
    const plain = await Promise.all(presets.map((each) => caseOf(each.id, bundleOf(each), false)));
    const hardened = await Promise.all(confined.map((each) => caseOf(`${each.id}-strict`, bundleOf(each), true)));
    cases = [...plain, ...hardened];
    const beside: Files = Object.fromEntries(
      cases.flatMap(({ id, program, script, tests }) => [
        [`${id}.pl`, program],
        [`${id}.sh`, script],
        ...tests.map((command, i) => [`${id}.${i}.sh`, `${command}\n`]),
      ]),
    );
    seen = read(inBox(packaged, `${prepare}${atHome}${cases.map(tryOut).join('\n')}`, beside, patience));
  }, patience * 1000);

  test.each([...presets.map(({ id }) => id), ...confined.map(({ id }) => `${id}-strict`)])('%s', async (id) => {
    const { fdTable } = await loadCommands();
    const of = cases.find((each) => each.id === id);
    const found = seen.get(id);
    if (!of || !found) throw new Error('not tried');
    const socket = firstSocket(of.loaded);
    expect(found.state).toBe('active');
    // What a package brings stays enabled or not, as it was.
    if (!socket.packaged) expect(found.enabled).toBe('enabled');
    // A client of each listener that can be answered is answered.
    const answering = socket.unit.listeners.filter(
      ({ type, classes }) => type === 'ListenStream' || (type === 'ListenDatagram' && classes.has('ip')),
    );
    expect(found.answers.filter((line) => /hello from/.test(line))).toHaveLength(answering.length);
    if (socket.unit.accept) return;
    const service = companionOf(of.loaded, socket);
    if (!service) return expect(socket.packaged).toBe(true);
    const table = fdTable(of.loaded, service);
    expect(found.variables.toSorted()).toEqual([
      `LISTEN_FDNAMES=${table.listenFdNames}`,
      `LISTEN_FDS=${table.listenFds}`,
    ]);
    const listeners = socket.unit.listeners.map(({ type, address, fd }) => `${fd} ${inProc(address, type)}`);
    expect(found.fds.slice(0, listeners.length)).toEqual(listeners);
    expect(table.rows.map(({ fd }) => fd)).toEqual(socket.unit.listeners.map(({ fd }) => fd));
  });
});
