import { beforeAll, describe, expect, test } from 'vitest';
import { applyEdits } from '../syntax/edit.ts';
import { loadAll } from '../unit/load-all.ts';
import { loadBundle } from '../unit/load-bundle.ts';
import { adviceOn, advised } from './advise.ts';

beforeAll(loadAll);

const loadedOf = (files: Readonly<Record<string, string>>) =>
  loadBundle({ name: 'a', target: 252, files: Object.entries(files).map(([name, text]) => ({ name, text })) });

const tcp = '[Socket]\nListenStream=8080\n\n[Install]\nWantedBy=sockets.target\n';
const run = (command: string, more = ''): string => `[Service]\nExecStart=${command}\n${more}`;
const codes = (found: readonly { readonly code: string }[]): readonly string[] => found.map(({ code }) => code);
const said = (files: Readonly<Record<string, string>>): readonly string[] =>
  codes(adviceOn(loadedOf(files)).map(({ diagnostic }) => diagnostic));

describe('advice', () => {
  test('is not given about a plain pair, which stays as it is', () => {
    const loaded = loadedOf({ 'a.socket': tcp, 'a.service': run('/opt/a') });
    expect(adviceOn(loaded)).toEqual([]);
    expect(advised(loaded)).toBe(loaded);
  });

  test('is not given about a unit that systemd does not read to its end, or that is masked', () => {
    expect(said({ 'a.socket': tcp, 'a.service': run('/bin/true') })).toEqual(['pair/never-accepts']);
    expect(said({ 'a.socket': `[Socket\n${tcp}`, 'a.service': run('/bin/true') })).toEqual([]);
    expect(said({ 'a.socket': '', 'a.service': run('/bin/true') })).toEqual([]);
  });

  test('stands among what systemd says, in the order of the text, and leaves other units alone', () => {
    const loaded = loadedOf({ 'a.socket': tcp, 'a.service': run('/bin/true', 'Frob=1\n') });
    const [socket, service] = advised(loaded).units;
    expect(codes(service?.unit.diagnostics ?? [])).toEqual(['pair/never-accepts', 'key/unknown']);
    expect(socket).toBe(loaded.units[0]);
  });

  test('names the drop-in whose line it is about, and edits no other file', () => {
    const path = 'a.service.d/enable.conf';
    const files = { 'a.socket': tcp, 'a.service': run('/opt/a'), [path]: '[Install]\nWantedBy=multi-user.target\n' };
    const [advice] = adviceOn(loadedOf(files));
    expect(advice?.unit).toBe('a.service');
    expect(advice?.diagnostic).toMatchObject({ code: 'pair/started-at-boot', file: path, fixes: [] });
    expect(files[path]?.slice(advice?.diagnostic.start, advice?.diagnostic.end)).toBe('multi-user.target');
  });

  test('is gone from the unit that a comment ignores it in, and only from there', () => {
    const ignore = '# unitwright: ignore pair/never-accepts\n';
    expect(said({ 'a.socket': tcp, 'a.service': ignore + run('/bin/true') })).toEqual([]);
    expect(said({ 'a.socket': ignore + tcp, 'a.service': run('/bin/true') })).toEqual(['pair/never-accepts']);
  });

  test('is gone once its fix is made', () => {
    const files = { 'a.socket': tcp, 'a.service': run('/opt/a', '[Install]\nWantedBy=multi-user.target\n') };
    const [advice] = adviceOn(loadedOf(files));
    const [fix] = advice?.diagnostic.fixes ?? [];
    expect(fix).toBeDefined();
    expect(said({ ...files, 'a.service': applyEdits(files['a.service'], fix?.edits ?? []) })).toEqual([]);
  });
});
