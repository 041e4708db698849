import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fromBytes, toBytes } from '../../syntax/utf8.ts';
import { awkwardTexts, bundleOf, install, samples } from '../../testing/export-samples.ts';
import { anyText, unitText } from '../../testing/texts.ts';
import type { LoadedBundle } from '../../unit/load-bundle.ts';
import { cloudInit } from './cloud-init.ts';
import { isRefused } from './exported.ts';

interface Written {
  readonly path: string;
  readonly owner: string;
  readonly permissions: string;
  readonly encoding?: 'b64';
  readonly content: string;
}

function textOf(loaded: LoadedBundle): string {
  const made = cloudInit.make(loaded);
  if (isRefused(made) || typeof made.content !== 'string') throw new Error(JSON.stringify(made));
  return made.content;
}

const bytesOf = ({ encoding, content }: Written): Uint8Array =>
  encoding === 'b64' ? new Uint8Array(Buffer.from(content, 'base64')) : new TextEncoder().encode(content);

test('a pair of units is written, and its socket started', () => {
  expect(textOf(samples.tcp)).toBe(`#cloud-config
write_files:
  - path: /etc/systemd/system/app.socket
    owner: root:root
    permissions: '0644'
    content: |
      [Unit]
      Description=App socket

      [Socket]
      # For everybody.
      ListenStream=8080
      NoDelay=yes

      [Install]
      WantedBy=sockets.target
  - path: /etc/systemd/system/app.service
    owner: root:root
    permissions: '0644'
    content: |
      [Unit]
      Description=App
      After=network.target

      [Service]
      ExecStart=/usr/bin/app --name "My \${APP}"
runcmd:
  - [systemctl, daemon-reload]
  - [systemctl, enable, --now, app.socket]
`);
});

test('a template for connections is written beside its socket', () => {
  const { write_files, runcmd } = parse(textOf(samples.accept));
  expect(write_files.map(({ path }: Written) => path)).toEqual([
    '/etc/systemd/system/echo.socket',
    '/etc/systemd/system/echo@.service',
  ]);
  expect(runcmd.at(-1)).toEqual(['systemctl', 'enable', '--now', 'echo.socket']);
});

test('a socket of a package may run already: it is stopped with its service, or neither would know the drop-in', () => {
  expect(parse(textOf(samples.dropIn)).runcmd).toEqual([
    ['systemctl', 'daemon-reload'],
    ['systemctl', 'stop', 'ssh.socket', 'ssh.service'],
    ['systemctl', 'enable', '--now', 'ssh.socket'],
  ]);
});

test('units of a user become those of every user, and it says so', () => {
  const text = textOf(samples.user);
  expect(text).toContain('# These units become those of every user');
  const { write_files, runcmd } = parse(text);
  expect(write_files[0].path).toBe('/etc/systemd/user/agent.socket');
  expect(runcmd).toEqual([['systemctl', '--global', 'enable', 'agent.socket']]);
});

test('a socket with nothing in [Install] is only started, and it says so', () => {
  const text = textOf(bundleOf({ 'app.socket': '[Socket]\nListenStream=80\n' }));
  expect(text).toContain('# app.socket has nothing in [Install]: it is started now, and not at boot.\n');
  expect(parse(text).runcmd.at(-1)).toEqual(['systemctl', 'start', 'app.socket']);
});

test('of a template the default instance is started, or none', () => {
  const socket = `[Socket]\nListenStream=/run/%i.sock\n${install}`;
  expect(parse(textOf(bundleOf({ 'a@.socket': `${socket}DefaultInstance=x\n` }))).runcmd.at(-1)).toEqual([
    'systemctl',
    'enable',
    '--now',
    'a@x.socket',
  ]);
  const text = textOf(bundleOf({ 'a@.socket': socket }));
  expect(text).toContain('# a@.socket is a template: enable an instance of it, as a@name.socket.\n');
  expect(parse(text).runcmd).toEqual([['systemctl', 'daemon-reload']]);
});

test('every file comes out of the YAML as it went in', () => {
  const all = fc.oneof(anyText, unitText, fc.uint8Array().map(fromBytes), fc.constantFrom(...awkwardTexts));
  fc.assert(
    fc.property(fc.array(all, { minLength: 1, maxLength: 3 }), (texts) => {
      const files = Object.fromEntries(texts.map((text, at) => [`a${at}.socket`, text]));
      const written: Written[] = parse(textOf(bundleOf(files))).write_files;
      expect(written.map(bytesOf)).toEqual(texts.map((text) => new Uint8Array(toBytes(text))));
      for (const { owner, permissions } of written) expect([owner, permissions]).toEqual(['root:root', '0644']);
    }),
  );
});
