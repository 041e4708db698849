import { loadShow } from '../model/index.ts';
import { exit, type Io } from './io.ts';
import { loadSource } from './judge.ts';
import type { Options } from './options.ts';
import type { Source } from './sources.ts';

/** Prints the settings that each unit ends up with. Gives the exit code. */
export async function showUnits(sources: readonly Source[], options: Options, io: Io): Promise<number> {
  const { show } = await loadShow();
  const files = sources.map((source) => {
    const unit = loadSource(source, options);
    return { path: source.path, loadState: unit.state, settings: show(unit, { all: options.all }) };
  });
  if (options.format === 'json') io.out(`${JSON.stringify({ files: files.map(asJson) }, null, 2)}\n`);
  else io.out(files.map((file) => asText(file, files.length > 1)).join('\n'));
  return files.every(({ loadState }) => loadState === 'loaded') ? exit.clean : exit.errors;
}

/** A unit may have any number of listeners: that there is one is no reason for another type. */
const asJson = (shown: Shown) => {
  const { Listen } = shown.settings;
  return Listen === undefined ? shown : { ...shown, settings: { ...shown.settings, Listen: [Listen].flat() } };
};

interface Shown {
  readonly path: string;
  readonly loadState: string;
  readonly settings: Readonly<Record<string, string | readonly string[]>>;
}

/** `Name=value`, a line for each value, as `systemctl show` prints them. */
function asText({ path, loadState, settings }: Shown, named: boolean): string {
  const lines = Object.entries(settings).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((each) => `${name}=${each}\n`),
  );
  const head = named ? `# ${path}\n` : '';
  return `${head}${loadState === 'loaded' ? '' : `LoadState=${loadState}\n`}${lines.join('')}`;
}
