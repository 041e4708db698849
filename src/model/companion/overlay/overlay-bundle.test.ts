import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../unit/bundle.ts';
import { asOverlay, asWhole, isOverlay, layersOf } from './overlay-bundle.ts';

const text = '[Socket]\nListenStream=22\n';
const own: Bundle = {
  name: 'ssh',
  target: 252,
  files: [
    { name: 'ssh.socket', text },
    { name: 'ssh.service', text: '[Service]\nExecStart=/bin/true\n' },
  ],
};

describe('a bundle in drop-in mode', () => {
  test('has the pasted file where packages put it, and an empty drop-in behind it', () => {
    const laid = asOverlay(own, 'ssh.socket');
    expect(laid.files.map(({ name }) => name)).toEqual([
      '/usr/lib/systemd/system/ssh.socket',
      'ssh.socket.d/override.conf',
      'ssh.service',
    ]);
    expect(laid.files[1]?.text).toBe('');
    expect([isOverlay(own, 'ssh.socket'), isOverlay(laid, 'ssh.socket'), isOverlay(laid, 'ssh.service')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('is the same when it is one already, and what is not there is not touched', () => {
    const laid = asOverlay(own, 'ssh.socket');
    expect(asOverlay(laid, 'ssh.socket')).toEqual(laid);
    expect(asOverlay(own, 'other.socket')).toBe(own);
    expect(asWhole(own, 'other.socket')).toBe(own);
  });

  test('keeps an override that is there', () => {
    const more = { name: 'ssh.socket.d/override.conf', text: '[Socket]\nBacklog=5\n' };
    expect(asOverlay({ ...own, files: [...own.files, more] }, 'ssh.socket').files).toContainEqual(more);
  });

  test('of a user’s manager has its units elsewhere', () => {
    const [file] = asOverlay({ ...own, manager: 'user' }, 'ssh.socket').files;
    expect(file?.name).toBe('/usr/lib/systemd/user/ssh.socket');
  });

  test('goes back to what it was', () => {
    expect(asWhole(asOverlay(own, 'ssh.socket'), 'ssh.socket')).toEqual(own);
  });

  test('goes back to one file with all that its drop-ins say, in the order in which systemd reads them', () => {
    const laid = asOverlay(own, 'ssh.socket');
    const files = [
      ...laid.files.map((file) => (file.text === '' ? { ...file, text: '[Socket]\nBacklog=5\nMark=1\n' } : file)),
      { name: 'ssh.socket.d/10-a.conf', text: '[Socket]\nBacklog=4\n' },
    ];
    expect(asWhole({ ...laid, files }, 'ssh.socket').files).toEqual([
      { name: 'ssh.socket', text: `${text}Backlog=5\nMark=1\n` },
      own.files[1],
    ]);
  });

  test('leaves drop-ins of packages where they are', () => {
    const packaged = { name: '/usr/lib/systemd/system/ssh.socket.d/a.conf', text: '[Socket]\nBacklog=4\n' };
    const laid = asOverlay({ ...own, files: [...own.files, packaged] }, 'ssh.socket');
    expect(asWhole(laid, 'ssh.socket').files).toContainEqual(packaged);
  });

  test('says what lies below its override, other drop-ins included', () => {
    const laid = asOverlay(own, 'ssh.socket');
    const before = { name: '/usr/lib/systemd/system/ssh.socket.d/a.conf', text: '[Socket]\nBacklog=4\n' };
    const after = { name: 'ssh.socket.d/z.conf', text: '[Socket]\nMark=1\n' };
    expect(layersOf({ ...laid, files: [...laid.files, before, after] }, 'ssh.socket')).toEqual({
      vendor: `${text}Backlog=4\n`,
      dropIn: { name: 'ssh.socket.d/override.conf', text: '' },
    });
    expect(layersOf({ ...own, files: [after] }, 'ssh.socket')).toEqual({ vendor: '', dropIn: after });
  });
});
