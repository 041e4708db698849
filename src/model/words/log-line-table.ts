/**
 * What systemd logs, word for word, with texts in braces. `unit/log-texts.ts` knows them: `{key}`, `{section}`, `{unit}`;
 * `{raw}` and `{whole}`, the assigned value as it is written and with its specifiers replaced; `{value}` and `{path}`, what
 * the problem says was read; `{part}`, the text that it marks, and `{word}`, `{bare}`, `{tuple}`, `{item}` and others for what
 * stands around it; `{errno}`, what the C library says of the error; `{ignoring}`, which is empty where the unit is refused;
 * and any parameter of the problem.
 */
type Template = string;

/** A wording that changed: the first version that has each; null where it is not known. */
export type Steps = Readonly<Record<number, Template | null>>;

/** A wording for values of some kind only; the first that fits counts. */
export interface Case {
  /** What one of the braces holds. */
  readonly where: string;
  readonly is: RegExp;
  readonly says: Template | Steps | null;
}

/** Null: systemd is silent, or its words are not known. */
export type Wording = Template | Steps | readonly Case[] | null;

/** By the code of a problem, `family/*` or `*` for all others. */
export type LogLines = Readonly<Record<string, Wording>>;

/** By the function of systemd that reads the value. */
export type LogTable = Readonly<Record<string, LogLines>>;

/** The version from which on most functions word a failure alike (`log_syntax_parse_error`). */
const alike = 257;

const failed = 'Failed to parse {key}={raw}{ignoring}: {errno}';

/** A wording that gave way to the common one. */
export const until257 = (before: Template): Steps => ({ 252: before, [alike]: failed });

/** The usual failure to read a value of some sort. */
export const parsing = (what: string): Steps => until257(`Failed to parse ${what}{ignoring}: {raw}`);

/** The lines of a function that only ever fails in the usual way. */
export const onlyParsing = (what: string): LogLines => ({ '*': parsing(what) });

/** The lines of a function that came with the common wording, or after it. */
export const onlyFailing: LogLines = { '*': { [alike]: failed } };

/** A specifier that cannot be replaced, in one of the three ways of quoting the text that it stands in. */
export const unresolved = {
  quoted: (what: string) => `Failed to resolve unit specifiers in '{${what}}'{ignoring}: {errno}`,
  plain: (what: string) => `Failed to resolve unit specifiers in {${what}}{ignoring}: {errno}`,
  double: (what: string) => `Failed to resolve unit specifiers in "{${what}}"{ignoring}: {errno}`,
};

/** Words that were recorded of the oldest version only. */
export const in252 = (says: Template): Steps => ({ 252: says, 253: null });

/** A list whose end cannot be read. */
export const trailing = in252('Trailing garbage in {key}, ignoring: {raw}');
export const notSyntax = in252('Invalid syntax, ignoring: {raw}');

/** A set of processors; of several words it is not known which one is named. */
export const cpus: LogLines = {
  'cpu-set/not-a-range': [
    {
      where: 'raw',
      is: /^[^\s,"'\\%]+$/,
      says: {
        252: "Failed to parse CPU affinity '{raw}'",
        258: null,
        262: 'Failed to parse CPU range, ignoring assignment: {raw}',
      },
    },
  ],
  'number/out-of-range': [
    {
      where: 'raw',
      is: /^\d+$/,
      says: {
        252: 'Cannot add CPU {raw} to set: Numerical result out of range',
        258: null,
        262: 'Failed to set CPU(s), ignoring assignment: {raw}',
      },
    },
  ],
  'words/*': [{ where: 'raw', is: /^[^\s,]+$/, says: in252('Invalid value for {key}: {raw}') }],
  'specifier/*': in252(unresolved.quoted('raw')),
};
