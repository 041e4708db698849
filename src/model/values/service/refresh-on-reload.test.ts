import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { type RefreshChange, refreshed, refreshOnReload } from './refresh-on-reload.ts';

const context: Context = { target: 262, unit: 'app.service', manager: 'system' };

describe('what a reload refreshes', () => {
  test('systemd answers the same', () => {
    const cases = recordedFor('type:refresh');
    expect(cases.length).toBeGreaterThan(5);
    expect(disagreements(refreshOnReload, cases, 'RefreshOnReload')).toEqual([]);
  });

  obeysTheLaws(refreshOnReload, /^(~|extensions|credentials|yes|no|E|s| |,|\\)*$/);

  test.each([
    ['foo', undefined],
    ['extensions foo', undefined],
    ['Credential', 'credentials'],
    ['~extension', '~extensions'],
  ])('%s is rejected as a whole', (text, suggestion) => {
    const read = refreshOnReload.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect(problem).toMatchObject({ code: 'choice/unknown', effect: 'ignored' });
    expect(problem?.suggestion).toBe(suggestion);
  });

  test.each([
    [['yes'], ['extensions', 'credentials']],
    [['no'], []],
    [['yes', '~extensions'], ['credentials']],
    [['yes', '~extensions credentials'], []],
    [['~extensions'], []],
    [['~credentials'], ['extensions']],
    [
      ['credentials', 'extensions'],
      ['extensions', 'credentials'],
    ],
    [['yes', 'no', 'credentials'], ['credentials']],
    [[], []],
  ])('%j come to %j', (texts, things) => {
    const changes = texts.flatMap((text): RefreshChange[] => {
      const read = refreshOnReload.read(text, context);
      return read.status === 'accepted' ? [read.value] : [];
    });
    expect(refreshed(changes)).toEqual(things);
  });
});
