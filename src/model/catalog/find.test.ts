import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from './catalog.ts';
import { nearest, oneTypo } from './find.ts';
import { proseOf, search } from './search.ts';

describe('the directive that was probably meant', () => {
  test.each([
    ['Socket', 'listenstream', 'Socket.ListenStream'],
    ['Socket', 'LISTENSTREAM', 'Socket.ListenStream'],
    ['Socket', 'DeferAccept', 'Socket.DeferAcceptSec'],
    ['Socket', 'KeepAliveTime', 'Socket.KeepAliveTimeSec'],
    ['Socket', 'KeepAliveInterval', 'Socket.KeepAliveIntervalSec'],
    ['Socket', 'ListenTCP', 'Socket.ListenStream'],
    ['Socket', 'ListenUDP', 'Socket.ListenDatagram'],
    ['Socket', 'ListenSteam', 'Socket.ListenStream'],
    ['Socket', 'Bakclog', 'Socket.Backlog'],
    ['Socket', 'memorymax', 'Socket.MemoryMax'],
    ['Socket', 'Description', 'Unit.Description'],
    ['Socket', 'WantedBy', 'Install.WantedBy'],
    ['Socket', 'ExecStart', 'Service.ExecStart'],
    ['Socket', 'Type', 'Service.Type'],
    ['Service', 'ListenStream', 'Socket.ListenStream'],
    ['Unit', 'ListenStream', 'Socket.ListenStream'],
    ['Unit', 'MemoryMax', 'Socket.MemoryMax'],
    ['Unit', 'Descripton', 'Unit.Description'],
    ['Unit', 'ConditionPathExist', 'Unit.ConditionPathExists'],
    ['Install', 'WantedBY', 'Install.WantedBy'],
    ['Install', 'Wantedby', 'Install.WantedBy'],
  ] as const)('[%s] %s= is near %s', (section, name, expected) => {
    const found = nearest(section, name);
    expect(found && `${found.section}.${found.name}`).toBe(expected);
  });

  test.each(['', 'Foo', 'ListenStreamDatagram'])('nothing is near %j', (name) => {
    expect(nearest('Socket', name)).toBeUndefined();
  });

  test('what is described here comes before what is near elsewhere, and the first before a later one', () => {
    for (const entry of catalog) {
      const found = nearest(entry.section, entry.name.toUpperCase());
      expect(found?.section, entry.name).toBe(entry.section);
      expect(found?.name.toLowerCase()).toBe(entry.name.toLowerCase());
    }
  });

  test('every slip of the hand in a long name leads back to a directive', () => {
    const long = catalog.filter((entry) => entry.name.length > 6);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), (entry, at) => {
        const place = at % entry.name.length;
        const slipped = entry.name.slice(0, place) + entry.name.slice(place + 1);
        return nearest(entry.section, slipped) !== undefined;
      }),
    );
  });

  test('oneTypo is symmetric, and false for equal words and for words two slips apart', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => oneTypo(a, b) === oneTypo(b, a)));
    expect(oneTypo('mark', 'mark')).toBe(false);
    expect(oneTypo('mark', 'mask')).toBe(true);
    expect(oneTypo('mark', 'amrk')).toBe(true);
    expect(oneTypo('mark', 'marks')).toBe(true);
    expect(oneTypo('mark', 'masks')).toBe(false);
  });
});

describe('search', () => {
  test.each([
    ['SO_REUSEPORT', 'ReusePort'],
    ['reuse port', 'ReusePort'],
    ['port sharing', 'ReusePort'],
    ['nagle', 'NoDelay'],
    ['world writable', 'SocketMode'],
    ['dual stack', 'BindIPv6Only'],
    ['v6only', 'BindIPv6Only'],
    ['keepalive', 'KeepAlive'],
    ['keep alive interval', 'KeepAliveIntervalSec'],
    ['ListenStream=', 'ListenStream'],
    ['listenstream', 'ListenStream'],
    ['udp', 'ListenDatagram'],
    ['DeferAccept', 'DeferAcceptSec'],
    ['somaxconn', 'Backlog'],
    ['inetd', 'Accept'],
    ['dscp', 'IPTOS'],
    ['LISTEN_FDNAMES', 'FileDescriptorName'],
    ['autostart', 'WantedBy'],
    ['varlink', 'XAttrEntryPoint'],
    ['owner', 'SocketUser'],
    ['MemoryMax', 'MemoryMax'],
    ['umask', 'UMask'],
    ['chmod', 'SocketMode'],
  ])('%j finds %s first', (query, name) => {
    expect(search(query)[0]?.name).toBe(name);
  });

  test.each(['', '  ', '=', 'xyzzy', 'nagle xyzzy'])('%j finds nothing', (query) => {
    expect(search(query)).toEqual([]);
  });

  test('every directive is first for its own name', () => {
    for (const entry of catalog) expect(search(entry.name)[0]?.name).toBe(entry.name);
  });

  test('every kernel interface and keyword finds the directive', () => {
    for (const entry of catalog)
      for (const word of [...(proseOf(entry).kernel ?? []), ...(proseOf(entry).keywords ?? [])])
        expect(search(word)).toContain(entry);
  });
});
