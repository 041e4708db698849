import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { deviceAllow } from './device-allow.ts';

const context: Context = { target: 252, unit: 'app.socket', manager: 'system' };

describe('devices that may be used', () => {
  test('systemd answers the same', () => {
    expect(disagreements(deviceAllow, recordedFor('type:device_allow'), 'DeviceAllow')).toEqual([]);
  });

  obeysTheLaws(deviceAllow, /^(\/dev|\/|null|char-|block-|r|w|m|x| |"|'|\\|\.\.|%p|%|\*)*$/);

  test.each([
    ['/dev/null', '/dev/null', 'rwm'],
    ['/dev/null mrr', '/dev/null', 'rm'],
    ['"/dev/a b" r', '/dev/a b', 'r'],
    ['char-/x/../y', 'char-/x/../y', 'rwm'],
    ['"char-a b" w', 'char-a b', 'w'],
    ['/dev/', '/dev', 'rwm'],
    ['/run/systemd/inaccessible//x m', '/run/systemd/inaccessible/x', 'm'],
  ])('%s', (text, device, rights) => {
    expect(deviceAllow.read(text, context)).toEqual({ status: 'accepted', value: { device, rights }, problems: [] });
  });

  test.each([
    ['null rw', 'device/not-a-node', '/dev/null rw'],
    ['dev/null', 'device/not-a-node', '/dev/null'],
    ['/sys/x r', 'device/not-a-node', undefined],
    ['/dev/null rwx', 'device/rights', '/dev/null rw'],
    ['/dev/null r w', 'device/rights', '/dev/null rw'],
    ['/dev/null "r"', 'device/rights', '/dev/null r'],
    ['/dev/../x', 'path/not-normalized', undefined],
    ['char-%z', 'specifier/unknown', 'char-%%z'],
    ['/dev/"x', 'words/unbalanced-quote', undefined],
  ])('%s is rejected by %s, and probably means %s', (text, code, suggestion) => {
    const read = deviceAllow.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.suggestion]).toEqual([code, suggestion]);
  });

  test('says what is allowed', () => {
    expect(deviceAllow.words({ device: '/dev/null', rights: 'rwm' }, context)).toBe('read, write and create /dev/null');
  });
});
