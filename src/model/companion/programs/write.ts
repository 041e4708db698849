import type { Listener } from '../../unit/unit.ts';
import type { Line } from '../line.ts';

/** A line for the service of a program. */
export const service = (key: string, value: string, why: string): Line => ({ section: 'Service', key, value, why });

/** A line for the socket unit in front of a program. */
export const socket = (key: string, value: string, why: string): Line => ({ section: 'Socket', key, value, why });

/** The command itself. */
export const start = (command: string, why: string): Line => service('ExecStart', command, why);

/** For a program that says nothing to systemd when it is ready. */
export const exec = service(
  'Type',
  'exec',
  'Counts as started once the program itself runs, so a wrong path is reported at once.',
);

/** For a program whose packaged build says when it is ready. */
export const notify = service('Type', 'notify', 'The program tells systemd when it is ready.');

/** Reads its configuration again on a signal. */
export const reload = (signal: string, what = 'Reads its configuration again'): Line =>
  service('ExecReload', `/bin/kill -${signal} $MAINPID`, `${what} and keeps its sockets.`);

/** The main process ends the others itself. */
export const mixed = service(
  'KillMode',
  'mixed',
  'Only the main process is asked to stop; it ends its workers in order.',
);

/** With the socket as standard input, standard error would be the client too. */
export const errorsToJournal = service(
  'StandardError',
  'journal',
  'Keeps error messages out of the connection: they would go to the client otherwise.',
);

/** Holds back the proxy, which connects once this service counts as started (systemd#2105). */
export const untilFile = (path: string): Line =>
  service(
    'ExecStartPost',
    `/bin/sh -c 'until [ -S ${path} ]; do sleep 0.1; done'`,
    'The proxy connects as soon as this service counts as started; the first client would be refused without the wait.',
  );

export const startedIn = service(
  'WorkingDirectory',
  '/srv/app',
  'Where your application lies; put its own folder here.',
);

/** A listener with its descriptor; where systemd says none, as many as there would be without `Accept=yes`. */
export interface Passed {
  readonly fd: number;
  readonly address: string;
}

/** A Unix socket, by path or abstract. */
export const isPath = (address: string): boolean => /^[/@]/.test(address);

/** The stream sockets among the listeners, as the service receives them. */
export const streams = (listeners: readonly Listener[]): readonly Passed[] =>
  listeners
    .map(({ fd, address, type }, place) => ({ fd: fd ?? 3 + place, address, type }))
    .filter(({ type }) => type === 'ListenStream');

/** The descriptor of the first stream socket; 3 where there is none yet. */
export const firstFd = (listeners: readonly Listener[]): number => streams(listeners)[0]?.fd ?? 3;

/** A word of a command or an `Environment=`, so that systemd reads it back as it is. */
export function word(text: string): string {
  const plain = text.replaceAll('%', '%%');
  return /[\s"'\\]/.test(plain) ? `"${plain.replace(/["\\]/g, '\\$&')}"` : plain;
}

/** An `Environment=` with one variable. */
export const variable = (name: string, value: string, why: string): Line =>
  service('Environment', word(`${name}=${value}`), why);
