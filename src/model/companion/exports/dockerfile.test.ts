import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBytes, toBytes } from '../../syntax/utf8.ts';
import { awkwardTexts, bundleOf, samples } from '../../testing/export-samples.ts';
import { anyText, unitText } from '../../testing/texts.ts';
import type { LoadedBundle } from '../../unit/load-bundle.ts';
import { dockerfile } from './dockerfile.ts';
import { isRefused } from './exported.ts';

function textOf(loaded: LoadedBundle): string {
  const made = dockerfile.make(loaded);
  if (isRefused(made) || typeof made.content !== 'string') throw new Error(JSON.stringify(made));
  return made.content;
}

/** The files that a Dockerfile writes, by path: a reader of here-documents as BuildKit has one. */
function filesIn(text: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const copy = /^COPY --chmod=0644 <<'(\w+)' (\S+)$/.exec(lines[at] ?? '');
    const run = /^RUN mkdir -p '(?:[^']+)' && base64 -d > '([^']+)' <<'(\w+)'$/.exec(lines[at] ?? '');
    const word = copy?.[1] ?? run?.[2];
    if (word === undefined) continue;
    const end = lines.indexOf(word, at + 1);
    expect(end).toBeGreaterThan(at);
    const body = lines
      .slice(at + 1, end)
      .map((line) => `${line}\n`)
      .join('');
    if (copy) files.set((copy[2] ?? '').replaceAll('\\\\', '\\'), new TextEncoder().encode(body));
    else files.set(run?.[1] ?? '', new Uint8Array(Buffer.from(body, 'base64')));
    at = end;
  }
  return files;
}

test('a pair of units is written, and its socket enabled', () => {
  expect(textOf(samples.tcp)).toBe(`# syntax=docker/dockerfile:1
# Keep the line above as the first of the Dockerfile, and put the rest behind its FROM.
# Only for images that boot systemd as their first process; in others nothing would listen.
COPY --chmod=0644 <<'UNIT' /etc/systemd/system/app.socket
[Unit]
Description=App socket

[Socket]
# For everybody.
ListenStream=8080
NoDelay=yes

[Install]
WantedBy=sockets.target
UNIT
COPY --chmod=0644 <<'UNIT' /etc/systemd/system/app.service
[Unit]
Description=App
After=network.target

[Service]
ExecStart=/usr/bin/app --name "My \${APP}"
UNIT
RUN systemctl enable app.socket
`);
});

test('drop-ins, templates and units of users have their places', () => {
  expect([...filesIn(textOf(samples.dropIn)).keys()]).toEqual(['/etc/systemd/system/ssh.socket.d/port.conf']);
  expect([...filesIn(textOf(samples.accept)).keys()][1]).toBe('/etc/systemd/system/echo@.service');
  expect([...filesIn(textOf(samples.user)).keys()]).toEqual(['/etc/systemd/user/agent.socket']);
  expect(textOf(samples.user)).toMatch(/\nRUN systemctl --global enable agent\.socket\n$/);
});

test('a backslash in the name of a unit is one for the builder and for the shell', () => {
  const name = 'a\\x2db.socket';
  const text = textOf(bundleOf({ [name]: '[Socket]\nListenStream=80\n[Install]\nWantedBy=sockets.target\n' }));
  expect([...filesIn(text).keys()]).toEqual([`/etc/systemd/system/${name}`]);
  expect(text).toContain(`\nRUN systemctl enable '${name}'\n`);
});

test('a line that ends the here-document is none of the file', () => {
  expect(textOf(bundleOf({ 'a.socket': 'UNIT\nUNIT2\n' }))).toContain("<<'UNIT3' /etc/systemd/system/a.socket\n");
});

test('a line that is too long for the builder is encoded', () => {
  const text = `[Socket]\n#${'x'.repeat(70_000)}\n`;
  const made = textOf(bundleOf({ 'a.socket': text }));
  expect(Math.max(...made.split('\n').map(({ length }) => length))).toBeLessThan(200);
  expect(filesIn(made).get('/etc/systemd/system/a.socket')).toEqual(new Uint8Array(toBytes(text)));
});

test('every file comes out as it went in', () => {
  const all = fc.oneof(anyText, unitText, fc.uint8Array().map(fromBytes), fc.constantFrom(...awkwardTexts));
  fc.assert(
    fc.property(all, (text) => {
      const bytes = filesIn(textOf(bundleOf({ 'a.socket': text }))).get('/etc/systemd/system/a.socket');
      expect(bytes).toEqual(new Uint8Array(toBytes(text)));
    }),
  );
});
