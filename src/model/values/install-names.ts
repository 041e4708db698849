import { accepted, type Context, type Kind, type Read, reset } from './kind.ts';
import { escapePercents, readExpanded, readStripped } from './part.ts';
import { unitNameProblem } from './unit-name.ts';
import { completeUnits, unitMeant } from './unit-names.ts';
import { listed, readWords } from './word-list.ts';

const anyForm = { template: true } as const;

function readName(name: string): Read<string | undefined> {
  if (!unitNameProblem(name, anyForm)) return accepted(name);
  const suggestion = unitMeant(name);
  const problem = {
    code: 'install/not-a-unit',
    effect: 'noted',
    start: 0,
    end: name.length,
    params: { value: name },
  } as const;
  return accepted(name || undefined, [suggestion === undefined ? problem : { ...problem, suggestion }]);
}

const expand = (word: string, context: Context): Read<string | undefined> =>
  readExpanded(word, context, { set: 'unit-name', max: 255 }, readName);

/** What the service manager reads past and `systemctl enable` stumbles over is noted, not an error. */
function readPast(word: string, context: Context): Read<string | undefined> {
  const read = expand(word, context);
  if (read.status !== 'rejected') return read;
  return accepted(
    word,
    read.problems.map((p) => ({ ...p, effect: 'noted' as const })),
  );
}

const names = (parser: string, readOne: typeof readPast): Kind<readonly string[]> => ({
  parser,
  read: (text, context) =>
    readStripped(text, (stripped) =>
      stripped === ''
        ? reset
        : readWords(stripped, { unquote: true, retainEscape: true }, (word) => readOne(word, context)),
    ),
  show: (value) => value.join(' '),
  canonical: (value) => escapePercents(value.map((name) => (/\s/.test(name) ? `"${name}"` : name)).join(' ')),
  words: (value) => (value.length === 0 ? 'no units' : listed(value)),
  complete: completeUnits,
  examples: ['sockets.target', 'multi-user.target', 'app.service app-admin.socket'],
});

/**
 * Names of units for `systemctl enable`: what wants this unit, what else it is called. The service manager itself takes
 * any words; a name that cannot be enabled is noted.
 * Follows `config_parse_strv` as install.c uses it, with `install_name_printf`.
 */
export const installNames = names('config_parse_strv', readPast);

/** Units to enable with this one: their specifiers are replaced while the file is read. Follows `config_parse_also`. */
export const alsoNames = names('config_parse_also', expand);
