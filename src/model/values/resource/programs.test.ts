import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { bpfProgram } from './bpf-program.ts';
import { ipFilterProgram } from './ip-filter-program.ts';
import { nftSets } from './nft-set.ts';

const context: Context = { target: 262, unit: 'app.socket', manager: 'system' };
const problemOf = (read: ReturnType<typeof bpfProgram.read>) =>
  read.status === 'rejected' ? read.problems[0] : undefined;

describe('programs of the BPF file system', () => {
  test('systemd answers the same', () => {
    const filters = recordedFor('type:ip_filter_bpf_progs');
    expect(disagreements(ipFilterProgram, filters, (c) => c.key)).toEqual([]);
    expect(disagreements(bpfProgram, recordedFor('type:bpf_foreign_program'), 'BPFProgram')).toEqual([]);
  });

  obeysTheLaws(ipFilterProgram, /^(\/|sys|fs|\.\.|%p|%| |")*$/);
  obeysTheLaws(bpfProgram, /^(egress|bind4|foo|:|\/|x|%p|%|\.\.| |\\)*$/);

  test.each([
    [':egress:/x', 'egress', '/x'],
    ['egress::/x:/y', 'egress', '/x:/y'],
    ['bind6:%t', 'bind6', '/run'],
  ])('%s', (text, point, path) => {
    expect(bpfProgram.read(text, context)).toEqual({ status: 'accepted', value: { point, path }, problems: [] });
  });

  test.each([
    ['egress', 'bpf-program/no-path', undefined],
    ['Egress:/x', 'choice/unknown', 'egress:/x'],
    ['foo:/x', 'choice/unknown', undefined],
    ['egress:x', 'path/not-absolute', undefined],
  ])('%s is rejected by %s, and probably means %s', (text, code, suggestion) => {
    const problem = problemOf(bpfProgram.read(text, context));
    expect(problem?.code).toBe(code);
    if (suggestion) expect(problem?.suggestion).toBe(suggestion);
  });
});

describe('sets of nftables', () => {
  test('systemd answers the same', () => {
    expect(disagreements(nftSets, recordedFor('type:cgroup_nft_set'))).toEqual([]);
  });

  obeysTheLaws(nftSets, /^(cgroup|user|:|inet|ip6|a|1|\\| |"|_)*$/);

  test.each([
    ['foo:inet:a:b', 0, 3],
    ['cgroup:foo:a:b', 7, 10],
    ['cgroup:inet:1:b', 12, 13],
    ['cgroup:inet:a', 0, 13],
  ])('%s is wrong from %d to %d', (text, start, end) => {
    expect(nftSets.read(text, context)).toMatchObject({
      status: 'rejected',
      problems: [{ code: 'nft-set/malformed', start, end }],
    });
  });

  test('several colons count as one, and a bad set is dropped', () => {
    const good = { source: 'cgroup', family: 'inet', table: 'a', set: 'b' };
    expect(nftSets.read('cgroup::inet:a:b', context)).toMatchObject({ status: 'accepted', value: [good] });
    expect(nftSets.read('x cgroup:inet:a:b', context)).toMatchObject({
      value: [good],
      problems: [{ effect: 'dropped' }],
    });
  });
});
