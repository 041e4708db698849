import { assignments } from '../../src/model/syntax/document.ts';
import { parse } from '../../src/model/syntax/parse.ts';

export type Files = Readonly<Record<string, string>>;

const stub = '[Service]\nExecStart=/bin/true\n';

/** The service that a socket unit starts, by name. */
export function serviceOf(socket: string, text: string): string {
  const document = parse(text);
  const last = (key: string): string => assignments(document, 'Socket', key).at(-1)?.value ?? '';
  const stem = socket.replace(/\.socket$/, '');
  const perConnection = /^(?:1|y|yes|t|true|on)$/i.test(last('Accept'));
  return last('Service') || (perConnection && !stem.includes('@') ? `${stem}@.service` : `${stem}.service`);
}

/** Least services for sockets that come without one: systemd has something to say about a socket that starts nothing. */
export function stubsFor(files: Files): Files {
  const sockets = Object.entries(files).filter(([name]) => name.endsWith('.socket'));
  const names = sockets.map(([name, text]) => serviceOf(name, text)).filter((name) => !(name in files));
  return Object.fromEntries(names.map((name) => [name, stub]));
}

/** `ssh.socket` as packages bring it, for the drop-in that is laid over it. */
export const packagedSsh = `[Unit]
Description=OpenBSD Secure Shell server socket
Before=sockets.target

[Socket]
ListenStream=0.0.0.0:22
ListenStream=[::]:22
BindIPv6Only=ipv6-only
Accept=no

[Install]
WantedBy=sockets.target
`;
