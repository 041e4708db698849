import { describe, expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { type DropIn, inOrder } from './drop-ins.ts';
import { load } from './load.ts';
import { systemdLine } from './outcome.ts';
import { inForce, type Unit, valueOf } from './unit.ts';

const main = '[Unit]\nDescription=App\n[Socket]\nListenStream=80\nBacklog=5\n';

function loaded(dropIns: Readonly<Record<string, string>>, text = main, unit = 'app.socket'): Unit {
  const files = Object.entries(dropIns).map(([path, content]): DropIn => ({ path, document: parse(content) }));
  return load(parse(text), { target: 252, unit, manager: 'system' }, inOrder(files, unit));
}

const said = ({ diagnostics, document, dropIns }: Unit) =>
  diagnostics.map((d) => {
    const file = dropIns.find(({ path }) => path === d.file);
    return `${d.file ?? '.'}:${systemdLine(d, file?.document ?? document)} ${d.code} ${d.effect}`;
  });

describe('drop-ins', () => {
  test('come after the unit, in the order of their names', () => {
    const unit = loaded({ 'app.socket.d/b.conf': '[Socket]\nBacklog=7', 'app.socket.d/a.conf': '[Socket]\nBacklog=6' });
    expect(valueOf(unit, 'Backlog')).toBe(7);
    expect(unit.dropIns.map((d) => d.path)).toEqual(['app.socket.d/a.conf', 'app.socket.d/b.conf']);
    expect(inForce(unit, 'Backlog').map((e) => e.file)).toEqual(['app.socket.d/b.conf']);
  });

  test('add to lists and clear them', () => {
    const more = loaded({ 'app.socket.d/a.conf': '[Socket]\nListenStream=81' });
    expect(more.listeners.map((l) => l.address)).toEqual(['[::]:80', '[::]:81']);
    const other = loaded({ 'app.socket.d/a.conf': '[Socket]\nListenStream=\nListenStream=81' });
    expect(other.listeners.map((l) => l.address)).toEqual(['[::]:81']);
    expect(loaded({ 'app.socket.d/a.conf': '[Socket]\nListenFIFO=' }).state).toBe('bad-setting');
  });

  test('begin outside of any section', () => {
    expect(said(loaded({ 'app.socket.d/a.conf': 'Backlog=7' }))).toEqual([
      'app.socket.d/a.conf:1 line/outside-section ignored',
    ]);
  });

  // As real systemd 252 did with these files.
  test('lose what follows a fatal line, and the unit loads without it', () => {
    const unit = loaded({
      'd/app.socket.d/a.conf': '[Socket]\nBacklog=bad2\nSocketUser=65535\nBacklog=bad3\n',
      'd/app.socket.d/b.conf': 'Backlog=7\n[Socket]\nBacklog=bad4\n[Soc"ket]\nBacklog=bad5\n',
      'd/app.socket.d/c.conf': '[Socket]\nBacklog=bad6\nNope=1',
      'd/socket.d/b.conf': '[Socket]\nBacklog=badtype\n',
      'd/socket.d/bb.conf': '[Socket]\nBacklog=badtype2\n',
    });
    expect(said(unit)).toEqual([
      'd/app.socket.d/a.conf:2 number/not-a-number ignored',
      'd/app.socket.d/a.conf:3 user/number ignored',
      'd/app.socket.d/b.conf:1 line/outside-section ignored',
      'd/app.socket.d/b.conf:3 number/not-a-number ignored',
      'd/app.socket.d/b.conf:4 line/unsafe-header ignored',
      'd/socket.d/bb.conf:2 number/not-a-number ignored',
      'd/app.socket.d/c.conf:2 number/not-a-number ignored',
      'd/app.socket.d/c.conf:3 key/unknown ignored',
    ]);
    expect([unit.state, valueOf(unit, 'Backlog'), unit.stopped]).toEqual(['loaded', 5, false]);
  });

  test('are not read when the unit itself ends in a fatal line', () => {
    const unit = loaded({ 'app.socket.d/a.conf': '[Socket]\nBacklog=bad' }, `${main}SocketUser=65535`);
    expect([unit.state, unit.stopped, unit.diagnostics.length, unit.dropIns.length]).toEqual([
      'bad-setting',
      true,
      1,
      0,
    ]);
  });

  test('a refusal for the sake of a drop-in is about that file, and no fix of the unit is offered', () => {
    const unit = loaded({ 'app.socket.d/a.conf': '[Socket]\nSymlinks=/run/a' });
    expect(unit.diagnostics).toMatchObject([{ code: 'unit/symlinks-target', file: 'app.socket.d/a.conf', fixes: [] }]);
  });
});

describe('what ends the reading', () => {
  test.each([
    ['a refused value', 'SocketUser=65535', 'bad-setting'],
    ['a header that does not close', '[Socket', 'error'],
    ['a line that is not UTF-8', 'A=\uDCFF', 'error'],
  ])('%s: nothing below it is said or counts', (_, line, state) => {
    const unit = loaded({}, `${main}${line}\nBacklog=9\nBacklog=bad\n[Install\n`);
    expect([unit.state, unit.stopped, unit.diagnostics.length, valueOf(unit, 'Backlog')]).toEqual([state, true, 1, 5]);
  });

  test('the lines below are still there to be shown', () => {
    const unit = loaded({}, '[Socket\n[Socket]\nListenStream=80\n');
    expect(unit.entries.map((e) => [e.directive.name, e.effective])).toEqual([['ListenStream', false]]);
  });

  test('a path that cannot be reached is taken, the lines below are read, and it may be cleared before', () => {
    const bad = '[Socket]\nListenStream=/run/../a\nBacklog=bad\n';
    expect(loaded({}, bad)).toMatchObject({
      state: 'error',
      stopped: false,
      diagnostics: [{ code: 'path/not-normalized', effect: 'refused' }, { code: 'number/not-a-number' }],
    });
    expect(loaded({}, `${bad}ListenStream=\nListenStream=80`)).toMatchObject({
      state: 'loaded',
      diagnostics: [{ code: 'number/not-a-number' }],
    });
  });
});

describe('services and sockets', () => {
  test('a service has its own sections', () => {
    const unit = loaded({}, '[Unit]\nDescription=a\n[Service]\nExecStart=/bin/true\n[Socket]\nA=b', 'app.service');
    expect(said(unit)).toEqual(['.:5 section/unknown ignored']);
    expect(unit.diagnostics[0]?.params).toMatchObject({ companion: 'app.socket', suffix: '.service' });
  });

  test.each([
    ['[Socket]\nListenStream=80\nExecStart=/bin/true', 'app.socket', 'Service', 'app.service'],
    ['[Socket]\nListenStream=80\nExecStart=/bin/true\nAccept=yes', 'app.socket', 'Service', 'app@.service'],
    ['[Socket]\nListenStream=80\nExecStart=/bin/true\nService=b.service', 'app.socket', 'Service', 'b.service'],
    ['[Service]\nExecStart=/bin/true\nListenStream=80', 'app.service', 'Socket', 'app.socket'],
    ['[Service]\nExecStart=/bin/true\nListenStream=80', 'app@.service', 'Socket', 'app.socket'],
  ])('%j in %s: the key belongs in [%s] of %s, and no line is moved', (text, unit, belongs, companion) => {
    const found = loaded({}, text, unit).diagnostics.find((d) => d.code === 'key/other-unit');
    expect(found).toMatchObject({ params: { belongs, companion }, fixes: [] });
  });

  test('a section of the unit on the other side names that unit', () => {
    const [found] = loaded({}, '[Socket]\nListenStream=80\n[Service]\nExecStart=/bin/true').diagnostics;
    expect(found).toMatchObject({ code: 'section/unknown', params: { companion: 'app.service' } });
  });
});
