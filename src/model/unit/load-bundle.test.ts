import { expect, test } from 'vitest';
import { loadBundle } from './load-bundle.ts';
import { valueOf } from './unit.ts';

test('of two drop-ins with one file name that of the administrator is read, in whichever order a bundle has them', () => {
  const files = [
    { name: '/usr/lib/systemd/system/app.socket', text: '[Socket]\nListenStream=80\n' },
    { name: '/usr/lib/systemd/system/app.socket.d/a.conf', text: '[Socket]\nBacklog=1\nMark=1\n' },
    { name: 'app.socket.d/a.conf', text: '[Socket]\nBacklog=2\n' },
  ];
  for (const each of [files, files.toReversed()]) {
    const [unit] = loadBundle({ name: 'app', target: 252, files: each }).units;
    expect(unit && [valueOf(unit.unit, 'Backlog'), valueOf(unit.unit, 'Mark')]).toEqual([2, undefined]);
  }
});
