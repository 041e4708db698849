import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIpv4, readIpv6 } from './ip-address.ts';

describe('IP addresses', () => {
  test.each([
    ['::', '::'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['::1', '::1'],
    ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['1::3:4:5:6:7:8', '1:0:3:4:5:6:7:8'],
    ['::ffff:127.0.0.1', '::ffff:127.0.0.1'],
    ['::ffff:7f00:1', '::ffff:127.0.0.1'],
    ['::1:2', '::0.1.0.2'],
    ['64:ff9b::1.2.3.4', '64:ff9b::102:304'],
    ['1::2::3', undefined],
    ['1:2:3:4:5:6:7', undefined],
    ['1::2:3:4:5:6:7:8', undefined],
    [':1::', undefined],
    ['1:', undefined],
    ['::1.2.3', undefined],
    ['12345::', undefined],
    ['', undefined],
  ])('%s prints as %s', (text, printed) => {
    expect(readIpv6(text)).toBe(printed);
  });

  test('only four plain decimal numbers are an IPv4 address', () => {
    expect(
      ['1.2.3.4', '01.2.3.4', '256.1.1.1', '1.2.3', '1.2.3.4.5', '1.2.3.', ''].map((t) => readIpv4(t) !== undefined),
    ).toEqual([true, false, false, false, false, false, false]);
  });

  test('the same texts are addresses as for Node', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), fc.stringMatching(/^(:|::|[0-9a-f]{1,2}|1\.2\.3\.4|\.){1,9}$/)), (text) => {
        expect(readIpv6(text) !== undefined).toBe(isIPv6(text));
      }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.stringMatching(/^([0-9]{1,3}|\.){3,8}$/)), (text) => {
        expect(readIpv4(text) !== undefined).toBe(isIPv4(text));
      }),
    );
  });

  test('an address as printed prints the same again', () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        const printed = readIpv6(text) ?? '';
        expect(readIpv6(printed)).toBe(printed);
      }),
    );
  });
});
