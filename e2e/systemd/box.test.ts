import { beforeAll, describe, expect, test } from 'vitest';
import { presets } from '../../src/model/presets/index.ts';
import { parse } from '../../src/model/syntax/parse.ts';
import { load } from '../../src/model/unit/load.ts';
import { loadAll } from '../../src/model/unit/load-all.ts';
import { show } from '../../src/model/unit/show.ts';
import { systemdVersion } from '../files.ts';
import { inBox } from './box.ts';
import { boxLack, needing } from './machine.ts';
import { packagedSsh, stubsFor } from './stubs.ts';

const socketOf = (file: string): string => file.replace(/\.d\/[^/]*$/, '');
/** No preset has links. */
const linked = {
  'linked.socket':
    '[Socket]\nListenStream=/run/linked.sock\nSocketMode=0620\nSymlinks=/run/other-a.sock "/run/other b.sock"\n',
};
const echo = { 'echo@.service': '[Service]\nExecStart=-/bin/cat\nStandardInput=socket\n' };

/** Starts one socket after another, since some want the same port, and prints what there is while it listens. */
const script = `
for group in my-service docker www-data adm daemon; do getent group $group > /dev/null || groupadd $group; done
getent passwd my-service > /dev/null || useradd --gid my-service --no-create-home my-service
nodes() { find /run -not -path '/run/systemd/*' \\( -type s -o -type p \\) "$@"; }
for unit in ${[...presets.map((each) => socketOf(each.file)), 'linked.socket'].join(' ')}; do
  echo "unit $unit"
  systemctl start "$unit"
  echo "state $(systemctl show --property=ActiveState --value "$unit")"
  ss --no-header --listening --numeric --tcp --udp --unix | sed 's/^/ss /'
  nodes -printf 'file %y %m %u %g %p\\n'
  find /run -maxdepth 1 -name 'other*' -type l -printf 'link %l %p\\n'
  if [[ $unit == echo.socket ]]; then
    exec 3<> /dev/tcp/127.0.0.1/2007
    echo hello >&3
    read -r -t 10 answer <&3
    echo "answer $answer"
    exec 3>&-
  fi
  systemctl stop "$unit"
  nodes -printf 'left %p\\n' -delete
done
`;

interface Seen {
  readonly state: string;
  /** Type and address, as ss says it. */
  readonly sockets: readonly string[];
  /** Type, mode, owner, group and path. */
  readonly files: readonly string[];
  /** Paths that are still there when it is stopped. */
  readonly left: readonly string[];
  /** Target and path of the links to it. */
  readonly links: readonly string[];
  readonly answer: string;
}

function read(output: string): ReadonlyMap<string, Seen> {
  const parts = output.split(/^unit /m).slice(1);
  return new Map(
    parts.map((part) => {
      const [unit = '', ...lines] = part.split('\n');
      const rest = (word: string) =>
        lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
      const sockets = rest('ss')
        .map((line) => line.split(/ +/))
        .map(([type, , , , address]) => `${type} ${address}`);
      return [
        unit,
        {
          state: rest('state').join(),
          sockets,
          files: rest('file'),
          left: rest('left'),
          links: rest('link'),
          answer: rest('answer').join(),
        },
      ];
    }),
  );
}

const types: Readonly<Record<string, readonly [ip: string, unix: string]>> = {
  ListenStream: ['tcp', 'u_str'],
  ListenDatagram: ['udp', 'u_dgr'],
};

/** What the model says that there will be: the same words as in `Seen`. */
function expected(
  name: string,
  text: string,
): { readonly sockets: readonly string[]; readonly files: readonly string[] } {
  const unit = load(parse(text), { target: systemdVersion() ?? 0, unit: name, manager: 'system' });
  const { SocketMode, SocketUser, SocketGroup } = show(unit, { all: true });
  const access = `${String(SocketMode).replace(/^0/, '')} ${SocketUser || 'root'} ${SocketGroup || 'root'}`;
  const sockets: string[] = [];
  const files: string[] = [];
  for (const { type, address, classes } of unit.listeners) {
    if (classes.has('path') || classes.has('fifo'))
      files.push(`${classes.has('fifo') ? 'p' : 's'} ${access} ${address}`);
    const [ip, unix] = types[type] ?? [];
    // ss writes a star for the address of both families.
    if (ip) sockets.push(classes.has('unix') ? `${unix} ${address}` : `${ip} ${address.replace('[::]:', '*:')}`);
  }
  return { sockets, files };
}

describe(...needing('a real systemd', boxLack()), () => {
  let seen: ReadonlyMap<string, Seen> = new Map();
  beforeAll(async () => {
    await loadAll();
    const units = Object.fromEntries(presets.map((each) => [each.file, each.text]));
    const all = { 'ssh.socket': packagedSsh, ...echo, ...linked, ...units };
    seen = read(inBox({ ...stubsFor(all), ...all }, script));
  });

  test.each(presets.map((each) => [each.id, each] as const))('listens as the preset %s says', (_, each) => {
    const { sockets, files } = expected(socketOf(each.file), each.text);
    const found = seen.get(socketOf(each.file));
    expect(sockets.length + files.length).toBeGreaterThan(0);
    expect(found?.state).toBe('active');
    expect(found?.files.toSorted()).toEqual(files.toSorted());
    // systemd's own sockets are in a folder of theirs, or have no name.
    const own = found?.sockets.filter((socket) => !/^u_\w+ (?:\/run\/systemd\/|@|\*)/.test(socket));
    expect(own?.toSorted()).toEqual(sockets.toSorted());
    const paths = files.map((file) => file.slice(file.indexOf('/')));
    expect(found?.left).toEqual(/^RemoveOnStop=yes$/m.test(each.text) ? [] : paths);
  });

  test('answers through the preset echo', () => {
    expect(seen.get('echo.socket')?.answer).toBe('hello');
  });

  test('makes the links that we say it makes', () => {
    const text = linked['linked.socket'];
    const unit = load(parse(text), { target: systemdVersion() ?? 0, unit: 'linked.socket', manager: 'system' });
    expect(show(unit, { all: false }).Symlinks).toBe('/run/other-a.sock "/run/other b.sock"');
    const found = seen.get('linked.socket');
    expect(found?.files).toEqual(expected('linked.socket', text).files);
    expect(found?.links.toSorted()).toEqual([
      '/run/linked.sock /run/other b.sock',
      '/run/linked.sock /run/other-a.sock',
    ]);
  });
});
