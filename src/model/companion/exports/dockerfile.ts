import { toBytes } from '../../syntax/utf8.ts';
import type { UnitFile } from '../../unit/bundle.ts';
import type { LoadedBundle } from '../../unit/load-bundle.ts';
import { base64Lines } from '../base64.ts';
import { delimiterFor } from '../commands/shell.ts';
import { activation, activationNotes } from './activation.ts';
import { type Exported, type ExportFormat, fileName, isRefused, type Refused } from './exported.ts';
import { folderOf, ownFiles, rootsFolder } from './own-files.ts';

/** The builder takes no line of 64 KiB (`bufio.MaxScanTokenSize`). */
const longest = 60_000;

/** Whether a here-document holds a text as it is: whole lines without anything that editors and builders change. */
const fitsHeredoc = (text: string): boolean =>
  /^(?:[^\n]*\n)+$/.test(text) &&
  !/[\0-\x08\x0b-\x1f\x7f\ufeff]|\p{Cs}/u.test(text) &&
  text.split('\n').every((line) => toBytes(line).length < longest);

/** The word is quoted, so that nothing in the text is replaced. */
function copy(text: string, path: string): string {
  const word = delimiterFor(text, 'UNIT');
  return `COPY --chmod=0644 <<'${word}' ${path.replaceAll('\\', '\\\\')}\n${text}${word}\n`;
}

function decode(text: string, path: string, folder: string): string {
  const lines = base64Lines(toBytes(text));
  return `RUN mkdir -p '${folder}' && base64 -d > '${path}' <<'UNIT'\n${lines}UNIT\n`;
}

function write(file: UnitFile, root: string): string {
  const path = `${root}/${file.name}`;
  const below = folderOf(file);
  return fitsHeredoc(file.text)
    ? copy(file.text, path)
    : decode(file.text, path, below === undefined ? root : `${root}/${below}`);
}

function make(loaded: LoadedBundle): Exported | Refused {
  const files = ownFiles(loaded.bundle);
  if (isRefused(files)) return files;
  const everyUser = loaded.bundle.manager === 'user';
  const active = activation(loaded);
  const enable = everyUser ? 'systemctl --global enable' : 'systemctl enable';
  const notes = [
    'Keep the line above as the first of the Dockerfile, and put the rest behind its FROM.',
    'Only for images that boot systemd as their first process; in others nothing would listen.',
    ...(everyUser ? ['These units become those of every user in the container.'] : []),
    ...activationNotes(active, 'nothing starts it at boot'),
  ];
  const names = active.started
    .filter(({ enabled }) => enabled)
    .map(({ name }) => `'${name}'`.replace(/^'([\w.@:-]+)'$/, '$1'));
  const content = [
    '# syntax=docker/dockerfile:1\n',
    ...notes.map((note) => `# ${note}\n`),
    ...files.map((file) => write(file, rootsFolder(loaded.bundle))),
    names.length === 0 ? '' : `RUN ${enable} ${names.join(' ')}\n`,
  ].join('');
  return { fileName: fileName(loaded, '.Dockerfile'), mediaType: 'text/plain', content };
}

export const dockerfile: ExportFormat = {
  id: 'dockerfile',
  title: 'Dockerfile lines',
  summary: 'For images that boot systemd: the files, and the socket enabled.',
  make,
};
