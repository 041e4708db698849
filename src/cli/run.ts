import { loadAll } from '../model/index.ts';
import { check } from './check.ts';
import { fixUnits } from './fix.ts';
import { help } from './help.ts';
import { exit, type Io, UsageError } from './io.ts';
import { type Asked, type Options, readOptions } from './options.ts';
import { showUnits } from './show.ts';
import { findSources } from './sources.ts';
import { version } from './version.ts';

const commands = { check, show: showUnits, fix: fixUnits };

/** Runs the command line; gives the exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let asked: Asked;
  try {
    asked = readOptions(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`unitwright: ${error.message} See unitwright --help.\n`);
    return exit.usage;
  }
  if (asked === 'help') io.out(help);
  else if (asked === 'version') io.out(`${version}\n`);
  else return execute(asked, io);
  return exit.clean;
}

async function execute(options: Options, io: Io): Promise<number> {
  await loadAll();
  const { sources, failures } = await findSources(options.paths, io, options.name);
  for (const failure of failures) io.err(`unitwright: ${failure}\n`);
  const code = await commands[options.command](sources, options, io);
  return failures.length > 0 ? exit.unreadable : code;
}
