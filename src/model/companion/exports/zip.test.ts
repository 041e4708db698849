import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fromBytes, toBytes } from '../../syntax/utf8.ts';
import { awkwardTexts, bundleOf, samples } from '../../testing/export-samples.ts';
import { anyText } from '../../testing/texts.ts';
import type { LoadedBundle } from '../../unit/load-bundle.ts';
import { isRefused } from './exported.ts';
import { zip } from './zip.ts';

function bytesOf(loaded: LoadedBundle, script?: string): Uint8Array {
  const made = zip.make(loaded, script === undefined ? {} : { script });
  if (isRefused(made) || typeof made.content === 'string') throw new Error(JSON.stringify(made));
  return made.content;
}

test('files lie where systemd looks for them', () => {
  expect(Object.keys(unzipSync(bytesOf(samples.tcp)))).toEqual([
    'etc/systemd/system/app.socket',
    'etc/systemd/system/app.service',
  ]);
  expect(Object.keys(unzipSync(bytesOf(samples.dropIn)))).toEqual(['etc/systemd/system/ssh.socket.d/port.conf']);
  expect(Object.keys(unzipSync(bytesOf(samples.user)))).toEqual(['.config/systemd/user/agent.socket']);
});

test('every byte of a file comes out again', () => {
  const all = fc.oneof(anyText, fc.uint8Array().map(fromBytes), fc.constantFrom(...awkwardTexts));
  fc.assert(
    fc.property(all, (text) => {
      const bytes = unzipSync(bytesOf(bundleOf({ 'a.socket': text })))['etc/systemd/system/a.socket'];
      expect(bytes).toEqual(new Uint8Array(toBytes(text)));
    }),
    { numRuns: 50 },
  );
});

test('the script is a program, the units are not', () => {
  const bytes = bytesOf(samples.tcp, '#!/bin/sh\n');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const modes: string[] = [];
  for (let at = 0; at + 4 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) {
      expect(view.getUint8(at + 5)).toBe(3);
      modes.push((view.getUint32(at + 38, true) >>> 16).toString(8));
    }
  expect(modes).toEqual(['100644', '100644', '100755']);
  expect(unzipSync(bytes)['install.sh']).toEqual(new Uint8Array(toBytes('#!/bin/sh\n')));
});

test('the same bundle gives the same archive', () => {
  const first = bytesOf(samples.tcp);
  expect(bytesOf(samples.tcp)).toEqual(first);
  // 1 January 2000, 0:00, as DOS has it.
  expect([...first.slice(10, 14)]).toEqual([0, 0, 0x21, 0x28]);
});

test.each([
  '../app.socket',
  '..\\..\\app.socket',
  'C:\\app.socket',
  'a/../../app.socket',
  './app.socket',
  'etc/app.socket',
  'app.socket\n',
  'app\u202e.socket',
  'app.sh',
  'app.socket.d/../x.conf',
  'app.socket.d/x.sh',
  'app.socket.d/..',
  '..d/x.conf',
  '',
])('the name %j is refused', (name) => {
  const made = zip.make(bundleOf({ [name]: '' }));
  expect(isRefused(made) && made.refused).toMatch(/^“[^\n\u202e]*” is no name of a unit file or drop-in/);
});

test('a name of which systemd would read only one file is refused, and so is a bundle of packaged files only', () => {
  const twice = bundleOf({ 'app.socket': '' });
  const files = [...twice.bundle.files, ...twice.bundle.files];
  expect(zip.make({ ...twice, bundle: { ...twice.bundle, files } })).toHaveProperty('refused');
  expect(zip.make(bundleOf({ '/usr/lib/systemd/system/ssh.socket': '' }))).toHaveProperty('refused');
});

test('packaged files stay where they are', () => {
  const loaded = bundleOf({ '/usr/lib/systemd/system/ssh.socket': '', 'ssh.socket.d/a.conf': '' });
  expect(Object.keys(unzipSync(bytesOf(loaded)))).toEqual(['etc/systemd/system/ssh.socket.d/a.conf']);
});

test('the archive is called like the bundle, with what no file system takes left out', () => {
  const named = (name: string) => zip.make(bundleOf({ 'a.socket': '' }, undefined, name));
  expect(named('web-1')).toHaveProperty('fileName', 'web-1.zip');
  expect(named('../../e:t\0c')).toHaveProperty('fileName', 'e-t-c.zip');
  expect(named('..')).toHaveProperty('fileName', 'unit.zip');
});
