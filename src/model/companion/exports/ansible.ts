import { type UnitFile, unitOf } from '../../unit/bundle.ts';
import type { LoadedBundle } from '../../unit/load-bundle.ts';
import { activation, activationNotes } from './activation.ts';
import { type Exported, type ExportFormat, fileName, isRefused, type Refused } from './exported.ts';
import { folderOf, homeFolder, ownFiles, systemFolder } from './own-files.ts';
import { doubleQuoted, fitsLiteral, isUnicode, literal, scalar } from './yaml-text.ts';

type Pairs = Readonly<Record<string, string | undefined>>;

/** A task; values are YAML, what is undefined is left out, and what ends in a line end is a block. */
function task(name: string, module: string, args: Pairs, more: Pairs = {}): string {
  const lines = (pairs: Pairs, indent: string) =>
    Object.entries(pairs)
      .filter(([, value]) => value !== undefined)
      .map(([key, value = '']) => `${indent}${key}: ${value}${value.endsWith('\n') ? '' : '\n'}`)
      .join('');
  return `- name: ${name}\n  ansible.builtin.${module}:\n${lines(args, '    ')}${lines(more, '  ')}`;
}

/** Ansible would replace what stands in such braces. */
const hasTemplate = (text: string): boolean => /\{[{%#]/.test(text);

const content = (text: string): string =>
  (hasTemplate(text) ? '!unsafe ' : '') + (fitsLiteral(text) ? literal(text, 4) : doubleQuoted(text));

interface Place {
  readonly folder: string;
  readonly root: Pairs;
  readonly scope: Pairs;
}

const places: Readonly<Record<'system' | 'user', Place>> = {
  system: { folder: systemFolder, root: { owner: 'root', group: 'root' }, scope: {} },
  user: { folder: `~/${homeFolder}`, root: {}, scope: { scope: 'user' } },
};

const registered = (at: number): string => `unit_file_${at + 1}`;

function write(files: readonly UnitFile[], { folder, root }: Place): readonly string[] {
  const below = new Set(files.map(folderOf).filter((each) => each !== undefined));
  const folders = [...(root.owner ? [] : [folder]), ...[...below].map((each) => `${folder}/${each}`)];
  return [
    ...folders.map((path) =>
      task(`Have the folder ${path.slice(path.lastIndexOf('/') + 1)}`, 'file', {
        path: scalar(path),
        state: 'directory',
        ...root,
        mode: "'0755'",
      }),
    ),
    ...files.map(({ name, text }, at) =>
      task(
        scalar(`Write ${name}`),
        'copy',
        { dest: scalar(`${folder}/${name}`), ...root, mode: "'0644'", content: content(text) },
        { register: registered(at) },
      ),
    ),
  ];
}

/** Sockets first, then services, or a connection in between would start a service again and keep its socket from starting. */
function activate(loaded: LoadedBundle, files: readonly UnitFile[], { scope }: Place): readonly string[] {
  const { started } = activation(loaded);
  const changed = (some: (file: UnitFile) => boolean): string =>
    files.flatMap((file, at) => (some(file) ? [`${registered(at)} is changed`] : [])).join(' or ');
  const stop = (name: string, why: string, when: string): string =>
    task(
      scalar(`Stop ${name} ${why}`),
      'systemd_service',
      { name: scalar(name), state: 'stopped', ...scope },
      { when },
    );
  const services = [...new Set(started.map(({ service }) => service).filter((name) => name !== undefined))];
  const ofSockets = changed((file) => /\.?socket$/.test(unitOf(file)));
  return [
    task('Have systemd read the files', 'systemd_service', { daemon_reload: 'true', ...scope }),
    ...(ofSockets === '' ? [] : started.map(({ name }) => stop(name, 'if its settings changed', ofSockets))),
    ...services.map((name) =>
      stop(
        name,
        'because its socket cannot start while it runs',
        changed(() => true),
      ),
    ),
    ...started.map(({ name, enabled }) =>
      task(scalar(enabled ? `Start ${name} now and at boot` : `Start ${name}`), 'systemd_service', {
        name: scalar(name),
        enabled: enabled ? 'true' : undefined,
        state: 'started',
        ...scope,
      }),
    ),
  ];
}

function make(loaded: LoadedBundle): Exported | Refused {
  const { bundle } = loaded;
  const files = ownFiles(bundle);
  if (isRefused(files)) return files;
  const raw = files.find(({ text }) => !isUnicode(text));
  if (raw) return { refused: `${raw.name} holds bytes that are not UTF-8, which Ansible cannot keep in a task.` };
  const place = places[bundle.manager ?? 'system'];
  const notes = [
    bundle.manager === 'user'
      ? 'For the user who logs in, with a session: become must be off.'
      : 'As root: become: true.',
    ...activationNotes(activation(loaded), 'it is started now, and not at boot'),
  ];
  const tasks = [...write(files, place), ...activate(loaded, files, place)];
  const text = `---\n${notes.map((note) => `# ${note}\n`).join('')}${tasks.join('\n')}`;
  return { fileName: fileName(loaded, '-ansible.yml'), mediaType: 'application/yaml', content: text };
}

export const ansible: ExportFormat = {
  id: 'ansible',
  title: 'Ansible tasks',
  summary: 'Tasks that write the files and restart what changed, in order.',
  make,
};
