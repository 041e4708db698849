import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { ipPrefixes } from './ip-prefixes.ts';

const context: Context = { target: 252, unit: 'app.socket', manager: 'system' };

describe('networks', () => {
  test('systemd answers the same', () => {
    // Several are shown in the order of their hashes.
    const one = (c: { key: string; value: string }) => (/^[\d.:a-f/]+$/.test(c.value) ? c.key : undefined);
    expect(disagreements(ipPrefixes, recordedFor('type:in_addr_prefixes'), one)).toEqual([]);
  });

  obeysTheLaws(ipPrefixes, /^(any|localhost|10\.0\.0\.1|::|fe80::1|1|\/|8|0|,| |\\|ANY|ffff:)*$/);

  test.each([
    ['10.1.2.3/8', ['10.0.0.0/8']],
    ['192.168.255.255/20', ['192.168.240.0/20']],
    ['1.2.3.4/0', ['0.0.0.0/0']],
    ['1.2.3.4', ['1.2.3.4/32']],
    ['fe80::1234/10', ['fe80::/10']],
    ['2001:db8:ffff::1/33', ['2001:db8:8000::/33']],
    ['::ffff:1.2.3.4/112', ['::ffff:1.2.0.0/112']],
    ['10.0.0.0/0x8 10.0.0.1/010', ['10.0.0.0/8']],
    ['foo.LOCALHOST.', ['127.0.0.0/8', '::1/128']],
  ])('%s is %o', (text, value) => {
    expect(ipPrefixes.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
  });

  test.each([
    ['10.0.0.1,10.0.0.2', 'ip-prefix/comma', '10.0.0.1 10.0.0.2'],
    ['10.0.0.0/33', 'ip-prefix/length', undefined],
    ['10.0.0.0/08', 'ip-prefix/length', '10.0.0.0/8'],
    ['[::1]', 'ip-prefix/unknown', '::1'],
    ["'any'", 'ip-prefix/unknown', 'any'],
    ['none', 'ip-prefix/unknown', undefined],
  ])('%s is rejected by %s, and probably means %s', (text, code, suggestion) => {
    const read = ipPrefixes.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.suggestion]).toEqual([code, suggestion]);
  });

  test('a bad word is dropped, and the others stay', () => {
    expect(ipPrefixes.read('any foo 10.0.0.1', context)).toMatchObject({
      status: 'accepted',
      value: ['0.0.0.0/0', '::/0', '10.0.0.1/32'],
      problems: [{ effect: 'dropped', start: 4, end: 7 }],
    });
  });
});
