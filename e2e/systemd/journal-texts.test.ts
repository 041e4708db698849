import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemdRows } from '../../src/model/journal/recognise.ts';
import { systemdVersion } from '../files.ts';
import { needing } from './machine.ts';

/** Messages of which the words are put together at run time, so that no program has them in one piece. */
const composed: readonly RegExp[] = [
  /^Failed to queue service startup job \(Maybe the service file is missing or not a (?:non-)?template unit\?\)/, // template
  /^See (?:system|user) logs and 'systemctl/, // scope
  /^Failed to enable unit: /, // what is to be done
  /^(?:start|Start)(?:-pre|-post)? operation timed out\./, // state
  /^Found (?:ordering cycle|dependency) on \{first\}\/\{type\}$/,
];

/** Messages of later versions. */
const later: readonly RegExp[] = [
  /^SO_PASSPIDFD failed/,
  /^Failed to fchown\(\)/,
  /^Failed to queue service startup job \(Maybe the service is missing/,
  /^Failed to (?:set socket on service|load connection service unit)/,
  /^Connection service unit is masked/,
  /^(?:Stopping|Disabling) '\{unit\}', but its triggering units/,
  /^Unable to locate executable/,
  /^Failed to spawn /,
  /^Found ordering cycle on .*; has dependency on|^Found ordering cycle: /,
  /with DeferTrigger= enabled/,
  /^Section header invalid/,
];

/** Messages of earlier ones. */
const earlier: readonly RegExp[] = [
  /^The unit files have no \[Install\] section/,
  /^Failed to execute command/,
  /^start request repeated too quickly, refusing/,
  /skipped because of a failed condition check|all trigger condition checks failed/,
  /^Breaking ordering cycle/,
  /^Unit lacks Listen setting/,
  /^Service lacks both ExecStart=/,
  /^Unknown key name|^Unknown lvalue/,
  /^Path not absolute|^Executable path is not absolute/,
];

const programs = ['systemd', 'systemd-socket-proxyd'].map((name) => `/lib/systemd/${name}`);
const tools = ['systemctl', 'systemd-analyze', 'systemd-socket-activate', 'journalctl'].map(
  (name) => `/usr/bin/${name}`,
);

/** The shared parts of systemd, wherever this architecture keeps them. */
const libraries = (): readonly string[] =>
  ['/usr/lib', ...readdirSync('/usr/lib').map((name) => join('/usr/lib', name))]
    .map((folder) => join(folder, 'systemd'))
    .filter((folder) => existsSync(folder) && statSync(folder).isDirectory())
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => /libsystemd-(?:core|shared)-.*\.so$/.test(path));

/** What stands between the places of a message, in pieces that a program has as they are. */
const piecesOf = (says: string): readonly string[] =>
  says
    .replace(/^\.\.|\.\.$/g, '')
    .split(/\{\w+\}|→|: |["()=']|, /)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length > 4);

const lack = systemdVersion() === 252 ? undefined : 'the texts are compared with those of systemd 252';

describe(...needing('the texts of systemd', lack), () => {
  test('are in its programs, but for those that are put together and those of other versions', () => {
    const all = [...programs, ...tools, ...libraries()]
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path, 'latin1'))
      .join('\n');
    const lost = systemdRows
      .map(([says]) => says)
      .filter((says) => !piecesOf(says).every((piece) => all.includes(piece)));
    const known = [...composed, ...later, ...earlier];
    expect(lost.filter((says) => !known.some((pattern) => pattern.test(says)))).toEqual([]);
    expect(known.filter((pattern) => !lost.some((says) => pattern.test(says)))).toEqual([]);
    expect(systemdRows.length - lost.length).toBeGreaterThan(300);
  });
});
