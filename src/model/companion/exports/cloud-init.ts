import { toBytes } from '../../syntax/utf8.ts';
import type { UnitFile } from '../../unit/bundle.ts';
import type { LoadedBundle } from '../../unit/load-bundle.ts';
import { base64 } from '../base64.ts';
import { activation, activationNotes, type Started } from './activation.ts';
import { type Exported, type ExportFormat, fileName, isRefused, type Refused } from './exported.ts';
import { ownFiles, rootsFolder } from './own-files.ts';
import { fitsLiteral, literal, scalar } from './yaml-text.ts';

const comment = (sentence: string): string => `# ${sentence}\n`;

function entry({ name, text }: UnitFile, folder: string): string {
  const head = `  - path: ${scalar(`${folder}/${name}`)}\n    owner: root:root\n    permissions: '0644'\n`;
  return fitsLiteral(text)
    ? `${head}    content: ${literal(text, 4)}`
    : `${head}    encoding: b64\n    content: "${base64(toBytes(text))}"\n`;
}

const command = (...words: readonly string[]): string => `  - [systemctl, ${words.map(scalar).join(', ')}]\n`;

/** A package's socket may run by now; its settings count from the next start on, and its service is in the way of that. */
function stop({ of, name, service }: Started): string {
  return of.packaged ? command('stop', name, ...(service === undefined ? [] : [service])) : '';
}

const start = (each: Started): string =>
  stop(each) + (each.enabled ? command('enable', '--now', each.name) : command('start', each.name));

/** cloud-init runs as root before anybody logs in: a user's units can only become those of every user. */
function make(loaded: LoadedBundle): Exported | Refused {
  const { bundle } = loaded;
  const files = ownFiles(bundle);
  if (isRefused(files)) return files;
  const active = activation(loaded);
  const folder = rootsFolder(bundle);
  const notes =
    bundle.manager === 'user'
      ? [
          'These units become those of every user: cloud-init runs before anybody logs in.',
          'Nothing is started now; the manager of each user does, at the next login.',
          ...activationNotes(active, 'nothing starts it'),
        ]
      : activationNotes(active, 'it is started now, and not at boot');
  const commands =
    bundle.manager === 'user'
      ? active.started.map(({ enabled, name }) => (enabled ? command('--global', 'enable', name) : ''))
      : [command('daemon-reload'), ...active.started.map(start)];
  const run = commands.join('');
  const content = [
    '#cloud-config\n',
    ...notes.map(comment),
    'write_files:\n',
    ...files.map((file) => entry(file, folder)),
    run === '' ? '' : `runcmd:\n${run}`,
  ].join('');
  return { fileName: fileName(loaded, '-cloud-init.yaml'), mediaType: 'application/yaml', content };
}

export const cloudInit: ExportFormat = {
  id: 'cloud-init',
  title: 'cloud-init',
  summary: 'User data: at first boot the files are written, the socket started.',
  make,
};
