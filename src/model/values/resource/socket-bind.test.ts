import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { networkInterface, networkInterfaces } from './network-interfaces.ts';
import { socketBind } from './socket-bind.ts';

const context: Context = { target: 252, unit: 'app.socket', manager: 'system' };

describe('ports that may be bound', () => {
  test('systemd answers the same', () => {
    expect(disagreements(socketBind, recordedFor('type:cgroup_socket_bind'), (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(socketBind, /^(ipv4|ipv6|tcp|UDP|:|any|8|0|65535|-| |\/|inet)*$/);

  test.each([
    ['TCP', 'tcp:any', 'any port of TCP'],
    ['ipv4:Tcp:0x50', 'ipv4:tcp:80', 'port 80 of TCP over IPv4'],
    ['80- 90', '80-90', 'ports 80 to 90'],
    ['ipv6', 'ipv6:any', 'any port of IPv6'],
    ['any', 'any', 'any port'],
  ])('%s is %s: %s', (text, canonical, words) => {
    const read = socketBind.read(text, context);
    const said = read.status === 'accepted' && [
      socketBind.canonical(read.value),
      socketBind.words(read.value, context),
    ];
    expect(said).toEqual([canonical, words]);
  });

  test.each([
    ['tcp:ipv4', 'socket-bind/rule', 'ipv4:tcp'],
    ['8080/tcp', 'socket-bind/rule', 'tcp:8080'],
    ['IPv4', 'socket-bind/rule', 'ipv4'],
    ['any:', 'socket-bind/rule', 'any'],
    ['90-80', 'socket-bind/rule', undefined],
    ['ipv4:tcp:80:90', 'socket-bind/rule', undefined],
    ['0', 'socket-bind/port-zero', undefined],
  ])('%s is rejected by %s, and probably means %s', (text, code, suggestion) => {
    const read = socketBind.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.suggestion]).toEqual([code, suggestion]);
  });

  test('all ports and port 0 are any port from 256 on', () => {
    expect(socketBind.read('0-65535', { ...context, target: 256 })).toMatchObject({ status: 'accepted', value: {} });
  });
});

describe('network interfaces', () => {
  test('systemd answers the same', () => {
    // Several are shown in the order of their hashes, and a bad one leaves something that is no list of its own.
    const one = (c: { key: string; value: string }) => (/^~?\w+$/.test(c.value) ? c.key : undefined);
    expect(disagreements(networkInterfaces, recordedFor('type:restrict_network_interfaces'), one)).toEqual([]);
    expect(disagreements(networkInterface, recordedFor('type:ifname'), 'BindNetworkInterface')).toEqual([]);
  });

  obeysTheLaws(networkInterfaces, /^(lo|eth0|~| |"|'|\\|\/|12|0x1|all|,|aaaaaaaaaaa)*$/);
  obeysTheLaws(networkInterface, /^(lo|eth0|~| |"|\/|12|all|%p|%|aaaaaaaaaaa)*$/);

  test.each([
    ['lo ~eth0', false, ['lo', '~eth0']],
    ['"~lo" eth0', false, ['~lo', 'eth0']],
    ['~ lo', true, ['lo']],
    ['~', true, []],
    ['0x0 -5', false, ['0x0', '-5']],
  ])('%s', (text, except, names) => {
    expect(networkInterfaces.read(text, context)).toEqual({
      status: 'accepted',
      value: { except, names },
      problems: [],
    });
  });

  test.each([
    ['0x10', 'interface/numeric'],
    ['+5', 'interface/numeric'],
    ['aaaaaaaaaaaaaaaaaaaa', 'interface/too-long'],
    ['a\\ b', 'interface/character'],
    ['all', 'interface/reserved'],
  ])('%s is rejected by %s', (text, code) => {
    expect(networkInterfaces.read(text, context)).toMatchObject({ status: 'rejected', problems: [{ code }] });
  });

  test('longer alternative names are taken from 256 on', () => {
    const read = (name: string) => networkInterfaces.read(name, { ...context, target: 256 });
    expect(read('a'.repeat(127))).toMatchObject({ status: 'accepted', problems: [] });
    expect(read('a'.repeat(128))).toMatchObject({ problems: [{ code: 'interface/reserved' }] });
    expect(read(`${'a'.repeat(16)}:1`)).toMatchObject({ problems: [{ code: 'interface/character' }] });
  });
});
