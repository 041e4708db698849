import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { bpfAttachments, bpfCommands, bpfMaps, bpfPrograms } from './bpf-delegate.ts';

const context: Context = { target: 262, unit: 'app.socket', manager: 'system' };

describe.each([
  ['BPFDelegateCommands', bpfCommands],
  ['BPFDelegateMaps', bpfMaps],
  ['BPFDelegatePrograms', bpfPrograms],
  ['BPFDelegateAttachments', bpfAttachments],
])('%s', (name, kind) => {
  test('systemd answers the same and shows the same', () => {
    const cases = recordedFor(name);
    expect(cases.length).toBeGreaterThan(5);
    expect(disagreements(kind, cases, name)).toEqual([]);
  });

  obeysTheLaws(kind, /^(any|BPFMapCreate|BPFProgLoad|BPF_MAP_CREATE|BPFMapTypeHash|,| |\\)*$/);
});

test.each([
  ['any', 'any'],
  ['BPFProgLoad,BPFMapCreate', ['BPFMapCreate', 'BPFProgLoad']],
])('%s is read', (text, value) => {
  expect(bpfCommands.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
});

test.each([
  ['BPF_MAP_CREATE', 'BPFMapCreate'],
  ['BPFProgLoad BPFMapCreate', 'BPFProgLoad,BPFMapCreate'],
  ['BPFFoo', undefined],
])('%s is unknown, and probably means %s', (text, suggestion) => {
  const read = bpfCommands.read(text, context);
  expect(read.status === 'rejected' && read.problems[0].suggestion).toBe(suggestion);
});

test('one unknown name is lost alone', () => {
  expect(bpfMaps.read('BPFMapTypeHash,BPFMapCreate', context)).toMatchObject({
    value: ['BPFMapTypeHash'],
    problems: [{ code: 'bpf/unknown', effect: 'dropped', start: 15 }],
  });
});
