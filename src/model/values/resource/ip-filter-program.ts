import { pathKind } from '../path-value.ts';

/** A program pinned in the BPF file system, by its path; empty clears them. Follows `config_parse_ip_filter_bpf_progs`. */
export const ipFilterProgram = pathKind('config_parse_ip_filter_bpf_progs', {}, (path) => `the program ${path}`, [
  '/sys/fs/bpf/app-filter',
  '/sys/fs/bpf/%p',
]);
