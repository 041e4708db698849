import { expect, test } from 'vitest';
import { doors } from '../testing/doors.ts';
import { cellWords, peopleWords } from '../words/reach-cells.ts';
import { rowOf } from './row.ts';

/** A row as the table shows it: IPv4, IPv6, this machine, other machines, users. */
function drawn(lines: string, manager: 'system' | 'user' = 'system', service?: string): readonly string[] {
  const [door] = doors(lines, manager, service);
  if (!door) throw new Error(`${lines} listens on nothing`);
  const { ipv4, ipv6, machine, network, people } = rowOf(door);
  const others = network.map(cellWords).join(' / ');
  return [cellWords(ipv4.anyone), cellWords(ipv6.anyone), cellWords(machine), others, peopleWords(people)];
}

test.each([
  ['ListenStream=80', 'yes, yes, yes, yes, every user'],
  ['ListenStream=80\nBindIPv6Only=ipv6-only', 'no, yes, yes, yes, every user'],
  ['ListenStream=127.0.0.1:80', 'yes, no, yes, no, every user'],
  ['ListenStream=[fe80::1]:80%%eth0', 'no, yes, yes, on the link of eth0, every user'],
  ['ListenStream=80\nBindToDevice=eth0', 'yes, yes, yes, by eth0, every user'],
  [
    'ListenStream=0.0.0.0:80\nIPAddressDeny=any\nIPAddressAllow=10.0.0.0/8',
    'only 10.0.0.0/8, no, not known, only 10.0.0.0/8, not known',
  ],
  ['ListenStream=80\nIPAddressDeny=10.0.0.0/8', 'yes, yes, yes, all but 10.0.0.0/8 / yes, every user'],
  [
    'ListenStream=0.0.0.0:80\nIPAddressDeny=10.0.0.0/8\nIPAddressAllow=10.1.0.0/16 192.0.2.1',
    'yes, no, yes, all but 10.0.0.0/8 without 10.1.0.0/16, every user',
  ],
  ['ListenStream=80\nIPAddressDeny=any', 'no, no, no, no, nobody'],
  ['ListenStream=/run/a', 'no, no, yes, no, every user'],
  ['ListenStream=/run/a\nSocketMode=0600', 'no, no, some users, no, root'],
  [
    'ListenStream=/run/a\nSocketMode=0660\nSocketUser=a\nSocketGroup=b',
    'no, no, some users, no, root, a and the group b',
  ],
  ['ListenStream=/run/a\nSocketMode=0660\nSocketUser=a', 'no, no, some users, no, root, a and the main group of a'],
  ['ListenStream=/run/a\nSocketMode=0606\nSocketGroup=b', 'no, no, yes, no, every user but the group b'],
  ['ListenStream=/home/a/s', 'no, no, some users, no, root; of others it is not known'],
  ['ListenNetlink=route 1', 'no, no, some users, no, root'],
  ['ListenSpecial=/dev/x', 'no, no, not known, no, not known'],
  ['ListenStream=vsock::8', 'no, no, not known, host and guests, not known'],
])('%j: %s', (lines, expected) => {
  expect(drawn(lines).join(', ')).toBe(expected);
});

test('of a user’s manager its user is one of them', () => {
  expect(drawn('ListenStream=%t/a', 'user').at(-1)).toBe('root and the user');
  expect(drawn('ListenStream=/tmp/a\nSocketMode=0660', 'user').at(-1)).toBe('root, the user and the user’s main group');
});

test('a folder that the service is given lets in whom the socket would not name', () => {
  const service = 'RuntimeDirectory=d\nRuntimeDirectoryMode=0750\nUser=app\nGroup=web';
  expect(drawn('ListenStream=/run/d/s', 'system', service).at(-1)).toBe('root, app and the group web');
});
