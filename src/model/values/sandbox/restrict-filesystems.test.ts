import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { restrictFilesystems } from './restrict-filesystems.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('types of file system', () => {
  test('systemd answers the same and shows the same', () => {
    const cases = recordedFor('RestrictFileSystems');
    expect(cases.length).toBeGreaterThan(5);
    expect(disagreements(restrictFilesystems, cases, 'RestrictFileSystems')).toEqual([]);
  });

  obeysTheLaws(restrictFilesystems, /^(~|ext4|@network|@foo|@|,| |"|'|\\|%i)*$/);

  test.each([
    ['ext4 "tmpfs"', false, ['ext4', 'tmpfs']],
    ['~@network foo', true, ['@network', 'foo']],
    ['%i', false, ['%i']],
  ])('%s is read', (text, deny, items) => {
    const value = { deny, items };
    expect(restrictFilesystems.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
  });

  test('an unknown group is dropped', () => {
    expect(restrictFilesystems.read('ext4 @Network', context)).toMatchObject({
      value: { items: ['ext4'] },
      problems: [{ code: 'filesystem/unknown-group', effect: 'dropped', start: 5, suggestion: 'ext4 @network' }],
    });
    expect(restrictFilesystems.read('@foo', context)).toMatchObject({ value: { deny: false, items: [] } });
  });
});
