import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hereDocument } from '../../src/model/companion/commands/shell.ts';
import type { UnitFile } from '../../src/model/unit/bundle.ts';
import { type LoadedBundle, loadBundle, socketsOf } from '../../src/model/unit/load-bundle.ts';
import { valueOf } from '../../src/model/unit/unit.ts';
import { systemdVersion } from '../files.ts';
import { inBox } from './box.ts';
import type { Files } from './stubs.ts';

/** A bundle for the systemd of this machine, with what systemd makes of it. */
export const bundleOf = (files: Readonly<Record<string, string>>, manager?: 'user'): LoadedBundle =>
  loadBundle({
    name: 'test',
    target: systemdVersion() ?? 0,
    ...(manager ? { manager } : {}),
    files: Object.entries(files).map(([name, text]): UnitFile => ({ name, text })),
  });

/** Starts a manager of root's own, as a login would. */
export const userManager = `
mkdir -p /run/user/0
export XDG_RUNTIME_DIR=/run/user/0 HOME=/root
systemd-run --quiet --property=Type=notify --property=Delegate=yes --setenv=XDG_RUNTIME_DIR --setenv=HOME /lib/systemd/systemd --user
`;

/** The program behind sockets in tests, see its head. */
const server = readFileSync(fileURLToPath(new URL('serve.py', import.meta.url)), 'utf8');
export const serve = (name: string): string => `ExecStart=/usr/bin/python3 -S /run/serve.py ${name}\n`;

const sudo = `#!/bin/bash
if [ "$1" = -u ]; then exec runuser -u "$2" -- "\${@:3}"; fi
exec "$@"
`;

/** Puts a text into a file of the box, as it is. */
export const put = (path: string, text: string): string =>
  hereDocument(`cat > ${path}`, text.endsWith('\n') ? text : `${text}\n`, 'SCENARIO');

/** A machine has sudo and queues; the box is root without them. */
export const prepare = `
${put('/run/serve.py', server)}
${put('/usr/local/bin/sudo', sudo)}
chmod +x /usr/local/bin/sudo
export PATH=/usr/local/bin:$PATH
# A connection that has ended is an error here, not the end.
trap '' PIPE
mount -t mqueue mqueue /dev/mqueue
# Each reload would run all of these; they look for disks and the like, which the box does not have.
mount -t tmpfs tmpfs /lib/systemd/system-generators
# At most five seconds, in short steps.
await() { for ((n = 0; n < 1500; n++)); do if eval "$1"; then return; fi; sleep 0.02; done; echo "gave up: $1"; return 1; }
# Connects to a port, and waits for the answer.
ask() { { echo hello >&3; read -r -t 5 answer <&3; echo "answer $answer"; } 3<> "/dev/tcp/127.0.0.1/$1"; }
# Type and address of all that listens, but what the managers have of their own.
listening() {
  ss --no-header --listening --numeric --tcp --udp --unix | awk '{ print "listens", $1, $5 }' |
    grep -Ev '^listens u_\\w+ (/run/(systemd|user)/|\\*)' | LC_ALL=C sort
}
`;

const kinds = { ListenStream: ['tcp', 'u_str'], ListenDatagram: ['udp', 'u_dgr'] } as const;

/** What `listening` prints while all sockets of a bundle listen; ss writes a star for the address of both families. */
export const expectedListening = (loaded: LoadedBundle): readonly string[] =>
  socketsOf(loaded)
    .flatMap(({ unit }) =>
      unit.listeners.flatMap(({ type, address, classes }) => {
        if (type !== 'ListenStream' && type !== 'ListenDatagram') return [];
        const both = valueOf(unit, 'BindIPv6Only') !== 'ipv6-only';
        const shown = both ? address.replace('[::]:', '*:') : address;
        return [`listens ${kinds[type][classes.has('unix') ? 1 : 0]} ${shown}`];
      }),
    )
    .sort();

/** On a busy machine all of a test may take several times what it takes on an idle one, in seconds. */
const patience = 110;
/** The same for a hook that runs boxes, in milliseconds. */
export const patient = 2 * patience * 1000;

/** Runs commands in a box over these units; the output by its parts, each begun by a line `part NAME`. */
export function runParts(units: Files, ...commands: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const parts = inBox(units, commands.join('\n'), {}, patience)
    .split(/^part /m)
    .slice(1);
  return new Map(
    parts.map((part) => {
      const [name = '', ...lines] = part.trimEnd().split('\n');
      return [name, lines];
    }),
  );
}
