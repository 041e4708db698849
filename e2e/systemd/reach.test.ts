import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Door, doorsOf, type Proviso } from '../../src/model/reach/answer.ts';
import { readAsker } from '../../src/model/reach/asker.ts';
import { canConnect } from '../../src/model/reach/connect.ts';
import { loadAll } from '../../src/model/unit/load-all.ts';
import { socketsOf } from '../../src/model/unit/load-bundle.ts';
import { inBox } from './box.ts';
import { boxLack, filterLack, linkLack, needing } from './machine.ts';
import { bundleOf, prepare, put } from './scenario.ts';
import type { Files } from './stubs.ts';

/** Someone who asks, and how to be them. */
interface Client {
  /** As it is typed on the page. */
  readonly asks: string;
  readonly in: 'here' | 'other' | 'third';
  readonly from?: string;
  /** The addresses of the machine that they try, one after the other. */
  readonly to: readonly string[];
  /** The interface of the machine that they come by. */
  readonly by: string;
}

const own4 = ['192.0.2.1', '198.51.100.1', '169.254.9.1'];
const own6 = ['2001:db8::1', '2001:db8:1::1'];

/** The machine has two links, `va` to one other machine and `vb` to a third, each a network namespace here. */
const clients: readonly Client[] = [
  {
    asks: 'this machine',
    in: 'here',
    to: ['127.0.0.1', '127.0.0.9', '::1', ...own4, ...own6, 'fe80::1%va', 'fe80::1%vb'],
    by: 'lo',
  },
  { asks: '127.0.0.1', in: 'here', from: '127.0.0.1', to: ['127.0.0.1', '127.0.0.9', ...own4], by: 'lo' },
  { asks: '::1', in: 'here', from: '::1', to: ['::1', ...own6, 'fe80::1%va', 'fe80::1%vb'], by: 'lo' },
  { asks: '192.0.2.7', in: 'other', from: '192.0.2.7', to: own4, by: 'va' },
  { asks: '2001:db8::7', in: 'other', from: '2001:db8::7', to: own6, by: 'va' },
  { asks: 'fe80::7%va', in: 'other', from: 'fe80::7%pa', to: [...own6, 'fe80::1%pa'], by: 'va' },
  { asks: '169.254.9.7', in: 'other', from: '169.254.9.7', to: own4, by: 'va' },
  { asks: '198.51.100.7', in: 'third', from: '198.51.100.7', to: own4, by: 'vb' },
  { asks: '2001:db8:1::7', in: 'third', from: '2001:db8:1::7', to: own6, by: 'vb' },
  { asks: 'fe80::7%vb', in: 'third', from: 'fe80::7%pb', to: [...own6, 'fe80::1%pb'], by: 'vb' },
];

/** Sockets on IP, `PORT` standing for one of their own. */
const ip = [
  'ListenStream=PORT',
  'ListenStream=PORT\nBindIPv6Only=ipv6-only',
  'ListenStream=PORT\nBindIPv6Only=both',
  'ListenStream=0.0.0.0:PORT',
  'ListenStream=127.0.0.1:PORT',
  'ListenStream=127.0.0.9:PORT',
  'ListenStream=[::1]:PORT',
  'ListenStream=192.0.2.1:PORT',
  'ListenStream=169.254.9.1:PORT',
  'ListenStream=[2001:db8::1]:PORT',
  'ListenStream=[2001:db8::1]:PORT%%vb',
  'ListenStream=[::]:PORT%%va',
  'ListenStream=[fe80::1]:PORT',
  'ListenStream=[fe80::1]:PORT%%va',
  'ListenStream=[fe80::1]:PORT\nBindToDevice=va',
  'ListenStream=[fe80::1]:PORT%%vb\nBindToDevice=va',
  'ListenStream=[::ffff:192.0.2.1]:PORT',
  'ListenStream=[::ffff:192.0.2.1]:PORT\nBindIPv6Only=ipv6-only',
  'ListenStream=[::ffff:0.0.0.0]:PORT',
  'ListenStream=224.0.0.5:PORT',
  'ListenStream=PORT\nBindToDevice=va',
  'ListenStream=PORT\nBindToDevice=lo',
  'ListenStream=127.0.0.1:PORT\nBindToDevice=va',
  'ListenStream=192.0.2.1:PORT\nBindToDevice=va',
  'ListenStream=192.0.2.1:PORT\nBindToDevice=lo',
  'ListenStream=PORT\nPrivateNetwork=yes',
] as const;

/** Sockets with a filter. */
const filtered = [
  'ListenStream=PORT\nIPAddressDeny=any',
  'ListenStream=PORT\nIPAddressDeny=any\nIPAddressAllow=localhost',
  'ListenStream=PORT\nIPAddressAllow=192.0.2.7\nIPAddressDeny=192.0.2.0/24 127.0.0.0/8',
  'ListenStream=PORT\nIPAddressAllow=192.0.2.7',
  'ListenStream=PORT\nIPAddressDeny=any\nIPAddressAllow=link-local',
  'ListenStream=PORT\nIPAddressDeny=192.0.2.0/24\nIPAddressDeny=\nIPAddressDeny=2001:db8::/64',
  'ListenStream=192.0.2.1:PORT\nIPAddressDeny=any\nIPAddressAllow=localhost 192.0.2.7',
  'ListenStream=127.0.0.9:PORT\nIPAddressDeny=any\nIPAddressAllow=127.0.0.1',
  'ListenStream=PORT\nBindToDevice=va\nIPAddressDeny=192.0.2.7',
] as const;

const port = (index: number): number => 20100 + index;

const files = (units: readonly string[], from: number): Files =>
  Object.fromEntries(
    units.map((text, i) => [
      `ip${from + i}.socket`,
      `[Socket]\n${text.replace('PORT', String(port(from + i)))}\nService=idle.service\n`,
    ]),
  );

/** Stays up, and takes nothing: a connection waits in the queue of the kernel. */
const idle: Files = { 'idle.service': '[Service]\nExecStart=/bin/sleep infinity\n' };

/** The other machines, each at the end of a link of its own. */
const links = `
mkdir -p /run/netns
for pair in 'va pa other' 'vb pb third'; do
  set -- $pair
  ip netns add $3
  ip link add $1 type veth peer name $2 netns $3
  ip link set $1 addrgenmode none up
  ip -n $3 link set $2 addrgenmode none up
  ip -n $3 link set lo up
done
ip addr add 192.0.2.1/24 dev va
ip addr add 169.254.9.1/24 dev va
ip addr add 198.51.100.1/24 dev vb
ip -n other addr add 192.0.2.7/24 dev pa
ip -n other addr add 169.254.9.7/24 dev pa
ip -n third addr add 198.51.100.7/24 dev pb
v6() { ip "\${@:3}" -6 addr add $1/64 dev $2 nodad; }
v6 2001:db8::1 va; v6 fe80::1 va; v6 2001:db8:1::1 vb; v6 fe80::1 vb
v6 2001:db8::7 pa -n other; v6 fe80::7 pa -n other; v6 2001:db8:1::7 pb -n third; v6 fe80::7 pb -n third
ip -n other route add default via 192.0.2.1; ip -n third route add default via 198.51.100.1
ip -n other -6 route add default via 2001:db8::1; ip -n third -6 route add default via 2001:db8:1::1
`;

const knockScript = readFileSync(fileURLToPath(new URL('knock.py', import.meta.url)), 'utf8');
const knock = 'python3 -S /run/knock.py /run/box/knocks.json';

/** The outcomes by their keys. */
const read = (output: string): ReadonlyMap<string, boolean> =>
  new Map(
    output.split('\n').flatMap((line) => {
      const [, key, ended] = /^(\S+) (yes|no)$/.exec(line) ?? [];
      return key === undefined ? [] : [[key, ended === 'yes'] as const];
    }),
  );

const text = (units: Files, name: string): string => units[name] ?? '';

type Manager = 'system' | 'user';

/** The first listener of a unit. */
function doorOf(units: Files, name: string, manager: Manager): Door {
  const loaded = bundleOf(units, manager === 'user' ? 'user' : undefined);
  const socket = socketsOf(loaded).find((each) => each.name === name);
  const [door] = socket ? doorsOf(loaded, socket) : [];
  if (!door) throw new Error(`${name} listens on nothing`);
  return door;
}

/** What the model says of a question; undefined where it says that it cannot know. */
function predicted(door: Door, asks: string, holds: (proviso: Proviso) => boolean): boolean | undefined {
  const asked = readAsker(asks, door.socket.unit.context);
  if (!asked.ok) throw new Error(`nobody: ${asks}`);
  const { verdict, provisos } = canConnect(door, asked.asker);
  // Where it depends on something that is otherwise in the box, the answer is the other one.
  return verdict === 'yes' ? provisos.every(holds) : verdict === 'no' ? !provisos.every(holds) : undefined;
}

/** The interfaces that have an address. */
const has: Readonly<Record<string, string>> = { '192.0.2.1': 'va' };

const holdsFor =
  ({ by }: Client) =>
  ({ code, params }: Proviso): boolean => {
    if (code === 'device') return params.interface === by;
    if (code === 'address-on-device') return has[String(params.address)] === params.interface;
    return true;
  };

describe.each([
  ['by address, family and interface', ip, 0, linkLack],
  ['through the filter of the unit', filtered, ip.length, filterLack],
] as const)('who gets to a port, %s', (title, texts, first, lack) => {
  describe(...needing(`in a real systemd, ${title}`, lack()), () => {
    const units = files(texts, first);
    let seen: ReadonlyMap<string, boolean> = new Map();
    beforeAll(async () => {
      await loadAll();
      const knocks = texts.flatMap((_, i) =>
        clients.map((client, k) => ({ ...client, how: 'tcp', key: `${first + i}/${k}`, port: port(first + i) })),
      );
      const names = Object.keys(units).join(' ');
      const script = `${prepare}${put('/run/knock.py', knockScript)}${links}
systemctl start ${names} 2> /dev/null
${knock} here
ip netns exec other ${knock} other
ip netns exec third ${knock} third
`;
      seen = read(inBox({ ...idle, ...units }, script, { 'knocks.json': JSON.stringify(knocks) }, 110));
    });

    test.each(texts.map((each, i) => [each.replace(/\n/g, ' '), first + i] as const))('%s', (_, index) => {
      const name = `ip${index}.socket`;
      const door = doorOf({ ...idle, [name]: text(units, name) }, name, 'system');
      const said = clients.map(
        (client, k) =>
          [client.asks, predicted(door, client.asks, holdsFor(client)), seen.get(`${index}/${k}`)] as const,
      );
      const known = said.filter(([, model]) => model !== undefined);
      expect(known.length).toBeGreaterThan(3);
      expect(Object.fromEntries(known.map(([asks, model]) => [asks, model]))).toEqual(
        Object.fromEntries(known.map(([asks, , actual]) => [asks, actual])),
      );
    });
  });
});

/** A user, what is typed for them, and what is true of them in the box. */
interface Person {
  readonly asks: string;
  readonly user: string;
}

const accounts = `
groupadd crew; groupadd prim
useradd -M -U -u 4001 alice; useradd -M -U -G crew bob; useradd -M -g prim app; useradd -M -g prim carl; useradd -M -U web; useradd -M -U -G web dan
# As it is on a machine; in the box it is like /tmp.
chmod 0755 /run
mkdir -p /run/user
`;

const people: readonly Person[] = [
  { asks: 'root', user: 'root' },
  { asks: 'alice', user: 'alice' },
  { asks: '4001', user: 'alice' },
  { asks: 'uid=4001(alice) gid=4001(alice) groups=4001(alice)', user: 'alice' },
  { asks: 'bob in crew', user: 'bob' },
  { asks: 'app', user: 'app' },
  { asks: 'carl in prim', user: 'carl' },
  { asks: 'web', user: 'web' },
  { asks: 'dan (web)', user: 'dan' },
];

/** Sockets in the file system and others of this machine alone; `NAME` is a path's last part of their own. */
const local = [
  'ListenStream=/run/NAME',
  'ListenStream=/run/NAME\nSocketMode=0600',
  'ListenStream=/run/NAME\nSocketMode=0660\nSocketGroup=crew',
  'ListenStream=/run/NAME\nSocketMode=0660\nSocketUser=app\nSocketGroup=crew',
  'ListenStream=/run/NAME\nSocketMode=0060\nSocketUser=app\nSocketGroup=crew',
  'ListenStream=/run/NAME\nSocketMode=0606\nSocketUser=app\nSocketGroup=crew',
  'ListenStream=/run/NAME\nSocketMode=0006\nSocketUser=app\nSocketGroup=crew',
  'ListenStream=/run/NAME\nSocketMode=0660\nSocketUser=app',
  'ListenStream=/run/NAME\nSocketMode=0660\nSocketUser=web',
  'ListenStream=/run/NAME\nSocketMode=0600\nSocketUser=4001',
  'ListenStream=/run/NAME\nSocketMode=0660\nSocketGroup=alice',
  'ListenStream=/run/NAME\nSocketMode=0000',
  'ListenStream=/run/NAME\nSocketMode=4444',
  'ListenStream=/run/NAME.d/s\nDirectoryMode=0700',
  'ListenStream=/run/NAME.d/s\nDirectoryMode=0711',
  'ListenStream=/run/NAME.d/e/s\nDirectoryMode=0766\nSocketUser=app',
  'ListenStream=/root/NAME',
  'ListenStream=/tmp/NAME',
  'ListenStream=/var/tmp/NAME',
  'ListenDatagram=/run/NAME\nSocketMode=0620\nSocketGroup=crew',
  'ListenSequentialPacket=/run/NAME\nSocketMode=0646\nSocketGroup=crew',
  'ListenFIFO=/run/NAME\nSocketMode=0620\nSocketGroup=crew',
  'ListenFIFO=/run/NAME\nSocketMode=1622',
  'ListenMessageQueue=/NAME\nSocketMode=0620\nSocketUser=app\nSocketGroup=crew',
  'ListenMessageQueue=/NAME',
  'ListenStream=@NAME\nSocketMode=0600',
  'ListenNetlink=route 0',
  'ListenNetlink=2 1',
] as const;

/** The same for a user's own manager. */
const ofUser = [
  'ListenStream=%t/NAME',
  'ListenStream=/tmp/NAME',
  'ListenStream=/tmp/NAME\nSocketMode=0600',
  'ListenStream=/tmp/NAME.d/s\nDirectoryMode=0700',
  'ListenFIFO=/tmp/NAME',
  'ListenFIFO=/tmp/NAME\nSocketMode=0622',
  'ListenMessageQueue=/NAME',
] as const;

const ways = {
  ListenStream: 'stream',
  ListenDatagram: 'datagram',
  ListenSequentialPacket: 'packets',
  ListenFIFO: 'fifo',
  ListenSpecial: 'special',
  ListenNetlink: 'netlink',
  ListenMessageQueue: 'queue',
  ListenUSBFunction: 'usb',
} as const;

/** How a listener is knocked at: the netlink sockets are PID 1's, by its number. */
function knockAt({ listener }: Door): { readonly how: string; readonly path: string } {
  const path = listener.address.replace('/run/user/1000', '/run/user/4001');
  const [family] = path.replace('route', '0').split(' ');
  return { how: ways[listener.type], path: listener.type === 'ListenNetlink' ? `${family}:1` : path };
}

const named = (texts: readonly string[], stem: string): Files =>
  Object.fromEntries(
    texts.map((each, i) => [
      `${stem}${i}.socket`,
      `[Socket]\n${each.replaceAll('NAME', `${stem}${i}`)}\nService=idle.service\n`,
    ]),
  );

/** A service that closes the folder of its socket when it starts. */
const closing: Files = {
  'closing.socket': '[Socket]\nListenStream=/run/closing/s\n',
  'closing.service':
    '[Service]\nExecStart=/bin/sleep infinity\nUser=app\nRuntimeDirectory=closing\nRuntimeDirectoryMode=0710\nRuntimeDirectoryPreserve=yes\n',
};

/** What is true of the groups in the box: only carl is in the main group of app, and dan in that of web. */
const holdsOf =
  ({ user }: Person) =>
  ({ code, params }: Proviso): boolean => {
    const mates: Readonly<Record<string, string>> = { app: 'carl', web: 'dan' };
    return code !== 'not-in-primary' || mates[String(params.user)] !== user;
  };

describe(...needing('which users get to a socket, in a real systemd', boxLack()), () => {
  const units = named(local, 'unit');
  const own = named(ofUser, 'user');
  const asOwner: readonly Person[] = [{ asks: 'me', user: 'alice' }, ...people.filter(({ user }) => user !== 'alice')];
  let seen: ReadonlyMap<string, boolean> = new Map();

  beforeAll(async () => {
    await loadAll();
    const all = { ...units, 'closing.socket': text(closing, 'closing.socket') };
    const attempts = (of: Files, who: readonly Person[], manager: Manager) =>
      Object.entries(of).flatMap(([name, unit]) => {
        const at = knockAt(doorOf({ [name]: unit }, name, manager));
        return who.map(({ user }, k) => ({ key: `${name}/${k}`, user, ...at }));
      });
    const first = attempts(all, people, 'system');
    const script = `${prepare}${put('/run/knock.py', knockScript)}${accounts}
systemctl start ${Object.keys(units).join(' ')} 2> /dev/null
systemctl start closing.socket closing.service
folder=/run/manager/systemd/user
mkdir -p $folder /run/user/4001
cp /run/box/user*.socket /run/box/idle.service $folder
chown -R alice: /run/manager /run/user/4001; chmod 0700 /run/user/4001
systemd-run --quiet --unit=manager --uid=alice --property=Type=notify --property=Delegate=yes \\
  --setenv=XDG_RUNTIME_DIR=/run/user/4001 --setenv=XDG_CONFIG_HOME=/run/manager --setenv=HOME=/run/manager /lib/systemd/systemd --user
export XDG_RUNTIME_DIR=/run/user/4001
await '[ -S $XDG_RUNTIME_DIR/systemd/private ]'
runuser -u alice -- systemctl --user start ${Object.keys(own).join(' ')}
${knock} here
`;
    const knocks = JSON.stringify([...first, ...attempts(own, asOwner, 'user')]);
    seen = read(inBox({ ...idle, ...closing, ...units }, script, { ...idle, ...own, 'knocks.json': knocks }, 110));
  });

  const compare = (name: string, units: Files, who: readonly Person[], manager: Manager) => {
    const door = doorOf(units, name, manager);
    const said = who.map(
      (person, k) => [person.asks, predicted(door, person.asks, holdsOf(person)), seen.get(`${name}/${k}`)] as const,
    );
    const known = said.filter(([, model]) => model !== undefined);
    expect(known.length).toBeGreaterThan(2);
    expect(Object.fromEntries(known.map(([asks, model]) => [asks, model]))).toEqual(
      Object.fromEntries(known.map(([asks, , actual]) => [asks, actual])),
    );
  };

  test.each(local.map((each, i) => [each.replace(/\n/g, ' '), `unit${i}.socket`] as const))('%s', (_, name) => {
    compare(name, { ...idle, [name]: text(units, name) }, people, 'system');
  });

  test.each(ofUser.map((each, i) => [each.replace(/\n/g, ' '), `user${i}.socket`] as const))(
    'of a user’s manager: %s',
    (_, name) => compare(name, { ...idle, [name]: text(own, name) }, asOwner, 'user'),
  );

  test('in a folder that the service is given when it starts', () => {
    compare('closing.socket', closing, people, 'system');
  });
});
