import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, type ScalarTag } from 'yaml';
import { awkwardTexts, bundleOf, samples } from '../../testing/export-samples.ts';
import { anyText, unitText } from '../../testing/texts.ts';
import type { LoadedBundle } from '../../unit/load-bundle.ts';
import { ansible } from './ansible.ts';
import { isRefused } from './exported.ts';
import { isUnicode } from './yaml-text.ts';

function textOf(loaded: LoadedBundle): string {
  const made = ansible.make(loaded);
  if (isRefused(made) || typeof made.content !== 'string') throw new Error(JSON.stringify(made));
  return made.content;
}

/** What Ansible would not replace anything in. */
class Unsafe {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
const unsafe: ScalarTag = { tag: '!unsafe', resolve: (text) => new Unsafe(text) };

interface Args {
  readonly [key: string]: unknown;
}
interface Task {
  readonly name: string;
  readonly when?: string;
  readonly register?: string;
  readonly 'ansible.builtin.copy'?: Args;
  readonly 'ansible.builtin.file'?: Args;
  readonly 'ansible.builtin.systemd_service'?: Args;
}

const tasksOf = (text: string): readonly Task[] => parse(text, { customTags: [unsafe] });

/** What is asked of systemd, in order. */
const steps = (loaded: LoadedBundle) =>
  tasksOf(textOf(loaded)).flatMap(({ 'ansible.builtin.systemd_service': args, when }) =>
    args ? [{ ...args, when }] : [],
  );

test('a pair of units is written, and its socket started', () => {
  expect(textOf(samples.tcp)).toBe(`---
# As root: become: true.
- name: 'Write app.socket'
  ansible.builtin.copy:
    dest: /etc/systemd/system/app.socket
    owner: root
    group: root
    mode: '0644'
    content: |
      [Unit]
      Description=App socket

      [Socket]
      # For everybody.
      ListenStream=8080
      NoDelay=yes

      [Install]
      WantedBy=sockets.target
  register: unit_file_1

- name: 'Write app.service'
  ansible.builtin.copy:
    dest: /etc/systemd/system/app.service
    owner: root
    group: root
    mode: '0644'
    content: |
      [Unit]
      Description=App
      After=network.target

      [Service]
      ExecStart=/usr/bin/app --name "My \${APP}"
  register: unit_file_2

- name: Have systemd read the files
  ansible.builtin.systemd_service:
    daemon_reload: true

- name: 'Stop app.socket if its settings changed'
  ansible.builtin.systemd_service:
    name: app.socket
    state: stopped
  when: unit_file_1 is changed

- name: 'Stop app.service because its socket cannot start while it runs'
  ansible.builtin.systemd_service:
    name: app.service
    state: stopped
  when: unit_file_1 is changed or unit_file_2 is changed

- name: 'Start app.socket now and at boot'
  ansible.builtin.systemd_service:
    name: app.socket
    enabled: true
    state: started
`);
});

test('instances for connections go on while their socket is started anew', () => {
  expect(steps(samples.accept)).toEqual([
    { daemon_reload: true },
    { name: 'echo.socket', state: 'stopped', when: 'unit_file_1 is changed' },
    { name: 'echo.socket', enabled: true, state: 'started' },
  ]);
});

test('the folder of a drop-in is there before the file', () => {
  const [folder, file] = tasksOf(textOf(samples.dropIn));
  expect(folder?.['ansible.builtin.file']).toEqual({
    path: '/etc/systemd/system/ssh.socket.d',
    state: 'directory',
    owner: 'root',
    group: 'root',
    mode: '0755',
  });
  expect(file?.['ansible.builtin.copy']).toMatchObject({ dest: '/etc/systemd/system/ssh.socket.d/port.conf' });
});

test('units of a user are for the user who logs in', () => {
  const tasks = tasksOf(textOf(samples.user));
  expect(tasks[0]?.['ansible.builtin.file']).toEqual({
    path: '~/.config/systemd/user',
    state: 'directory',
    mode: '0755',
  });
  expect(tasks[1]?.['ansible.builtin.copy']).toMatchObject({ dest: '~/.config/systemd/user/agent.socket' });
  for (const step of steps(samples.user)) expect(step).toHaveProperty('scope', 'user');
});

test('a change of the service alone leaves the socket listening', () => {
  const stopped = steps(samples.tcp).filter(({ when }) => String(when).includes('unit_file_2'));
  expect(stopped.map((step) => 'name' in step && step.name)).toEqual(['app.service']);
});

test('bytes that are not UTF-8 are refused', () => {
  expect(ansible.make(bundleOf({ 'app.socket': '[Socket]\n\udc80\n' }))).toHaveProperty('refused');
});

test('every file comes out of the YAML as it went in, and Ansible replaces nothing in it', () => {
  const all = fc.oneof(anyText, unitText, fc.constantFrom('{{ a }}', '{%x', '{#'), fc.constantFrom(...awkwardTexts));
  fc.assert(
    fc.property(fc.array(all.filter(isUnicode), { minLength: 1, maxLength: 3 }), (texts) => {
      const files = Object.fromEntries(texts.map((text, at) => [`a${at}.socket`, text]));
      const contents = tasksOf(textOf(bundleOf(files))).flatMap(({ 'ansible.builtin.copy': args }) =>
        args ? [args.content] : [],
      );
      expect(contents.map((each) => (each instanceof Unsafe ? each.text : each))).toEqual(texts);
      for (const each of contents) if (typeof each === 'string') expect(each).not.toMatch(/\{[{%#]/);
    }),
  );
});
