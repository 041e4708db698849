import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asked, doors } from '../testing/doors.ts';
import { type Asker, readAsker, type User } from './asker.ts';
import { canConnect } from './connect.ts';
import { everything, holds, rangeOf, without } from './ranges.ts';
import { rowOf } from './row.ts';

const mode = fc.integer({ min: 0, max: 0o777 });
const octal = (bits: number): string => bits.toString(8).padStart(4, '0');
const names = ['app', 'alice', 'web'] as const;
const groups = ['web', 'crew', 'adm'] as const;

/** A user of whom all is known. */
const user: fc.Arbitrary<User> = fc.record({
  kind: fc.constant('user' as const),
  ids: fc.constantFrom(...names).map((name) => [name]),
  groups: fc.subarray([...groups]),
  exact: fc.constant(true),
});

const owned = fc.record({ user: fc.constantFrom(...names), group: fc.constantFrom(...groups), mode, folder: mode });
type Owned = typeof owned extends fc.Arbitrary<infer T> ? T : never;

const linesOf = (each: Owned): string =>
  `ListenStream=/run/d/s\nSocketUser=${each.user}\nSocketGroup=${each.group}\nSocketMode=${octal(each.mode)}\nDirectoryMode=${octal(each.folder)}`;

const verdictOf = (lines: string, asker: Asker) => {
  const [door] = doors(lines);
  return door && canConnect(door, asker).verdict;
};

test('a user gets in exactly where the bits of the mode say so', () => {
  fc.assert(
    fc.property(owned, user, (each, { kind, ids, groups, exact }) => {
      const as = ids.includes(each.user) ? 0o200 : groups.includes(each.group) ? 0o020 : 0o002;
      const may = (each.mode & as) !== 0 && (each.folder & 0o001) !== 0;
      expect(verdictOf(linesOf(each), { kind, ids, groups, exact })).toBe(may ? 'yes' : 'no');
    }),
  );
});

const rank = { no: 0, unknown: 1, some: 2, yes: 3 } as const;
/** People as they are typed, of whom not all is known. */
const typed = fc.constantFrom('alice', 'app', 'alice in web', 'alice in 33', '1000', '1000 in web', 'bob in crew,adm');
const ownerNames = fc.constantFrom('', 'app', 'alice', '1000');
const groupNames = fc.constantFrom('', 'web', 'crew', '33');

test('closing bits of a mode never lets more people in', () => {
  fc.assert(
    fc.property(mode, mode, mode, ownerNames, groupNames, typed, (bits, closed, folder, owner, group, who) => {
      const lines = (socket: number, directory: number) =>
        `ListenStream=/run/d/s\nSocketUser=${owner}\nSocketGroup=${group}\nSocketMode=${octal(socket)}\nDirectoryMode=${octal(directory)}`;
      const open = rank[asked(lines(bits, folder), who).verdict];
      expect(rank[asked(lines(bits & ~closed, folder), who).verdict]).toBeLessThanOrEqual(open);
      expect(rank[asked(lines(bits, folder & ~closed), who).verdict]).toBeLessThanOrEqual(open);
    }),
  );
});

const listener = fc.constantFrom(
  'ListenStream=80',
  'ListenStream=127.0.0.1:80',
  'ListenDatagram=[2001:db8::1]:53',
  'ListenStream=/run/a',
  'ListenStream=/home/x/a',
  'ListenStream=@a',
  'ListenFIFO=/run/f',
  'ListenMessageQueue=/q',
  'ListenNetlink=route 1',
);
const setting = fc.constantFrom(
  'SocketMode=0600',
  'SocketMode=0660',
  'SocketUser=app',
  'SocketGroup=web',
  'DirectoryMode=0700',
  'BindIPv6Only=ipv6-only',
  'BindToDevice=eth0',
  'IPAddressDeny=any',
  'IPAddressAllow=192.0.2.0/24',
);
const unit = fc
  .tuple(fc.array(listener, { minLength: 1, maxLength: 4 }), fc.uniqueArray(setting))
  .map(([listeners, settings]) => [...listeners, ...settings].join('\n'));
const question = fc.constantFrom(
  'root',
  'alice',
  'app',
  'alice in web',
  'this machine',
  '192.0.2.7',
  '::1',
  'fe80::7%eth0',
);

test('root gets in wherever anyone on this machine does', () => {
  fc.assert(
    fc.property(unit, typed, (lines, who) => {
      for (const door of doors(lines)) {
        const root = canConnect(door, { kind: 'root' }).verdict;
        expect(rank[root]).toBeGreaterThanOrEqual(rank[canConnect(door, readAskerOf(who)).verdict]);
      }
    }),
  );
});

test('one client never gets “some” for an answer, but for this machine as a whole', () => {
  fc.assert(
    fc.property(unit, question, (lines, who) => {
      if (who !== 'this machine') expect(asked(lines, who).verdict).not.toBe('some');
    }),
  );
});

test('one more listener takes nobody away', () => {
  fc.assert(
    fc.property(unit, listener, question, (lines, more, who) => {
      const verdicts = (text: string) => doors(text).map((door) => canConnect(door, readAskerOf(who)).verdict);
      const before = verdicts(lines);
      expect(verdicts(`${lines}\n${more}`).slice(0, before.length)).toEqual(before);
    }),
  );
});

const readAskerOf = (text: string): Asker => {
  const read = readAsker(text, { manager: 'system' });
  if (!read.ok) throw new Error(text);
  return read.asker;
};

test('all of a row agrees with what single clients are told', () => {
  fc.assert(
    fc.property(unit, (lines) => {
      for (const door of doors(lines)) {
        const { people, ipv4 } = rowOf(door);
        const root = people.find(({ party }) => party.kind === 'root');
        expect(root?.answer.verdict).toBe(canConnect(door, { kind: 'root' }).verdict);
        const remote = canConnect(door, readAskerOf('198.51.100.9')).verdict;
        if (ipv4.others.verdict === 'yes' || ipv4.others.verdict === 'no') expect(remote).toBe(ipv4.others.verdict);
      }
    }),
  );
});

const octet = fc.integer({ min: 0, max: 255 });
const network = fc
  .tuple(octet, octet, fc.integer({ min: 0, max: 32 }))
  .map(([a, b, length]) => `${a}.${b}.0.0/${length}`);

test('ranges without others hold what the one holds and the others do not', () => {
  fc.assert(
    fc.property(
      fc.array(network, { maxLength: 5 }),
      fc.bigInt({ min: 0n, max: 2n ** 32n - 1n }),
      (networks, number) => {
        const taken = networks.flatMap((each) => rangeOf(each, 4) ?? []);
        const left = without([everything(4)], taken);
        expect(left.some((range) => holds(range, number))).toBe(!taken.some((range) => holds(range, number)));
      },
    ),
  );
});
