import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog, directivesIn } from './catalog.ts';
import type { Directive } from './directive.ts';
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

  test('every slip of the hand leads back to the first directive that is so near', () => {
    const slips: readonly ((name: string, at: number, letter: string) => string)[] = [
      (name, at) => name.slice(0, at) + name.slice(at + 1),
      (name, at, letter) => name.slice(0, at) + letter + name.slice(at),
      (name, at, letter) => name.slice(0, at) + letter + name.slice(at + 1),
      (name, at) => name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2),
    ];
    const sections = ['Unit', 'Socket', 'Service', 'Install'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...catalog.filter(({ name }) => name.length > 4)),
        fc.constantFrom(...slips),
        fc.nat(),
        fc.constantFrom(...'abcxyz'),
        fc.constantFrom(...sections),
        ({ name }, slip, at, letter, section) => {
          const slipped = slip(name, at % name.length, letter);
          const found = nearest(section, slipped);
          expect(found).toBeDefined();
          const near = (entry: Directive) => oneTypo(slipped.toLowerCase(), entry.name.toLowerCase());
          if (!found || !near(found)) return;
          const here = catalog.filter((entry) => entry.section === section);
          const elsewhere = catalog.filter((entry) => entry.section !== section);
          expect(found).toBe([...here, ...directivesIn(section), ...elsewhere].find(near));
        },
      ),
      { numRuns: 3000 },
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
