import type { Fix } from '../../unit/diagnostic.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import type { Entry } from '../../unit/unit.ts';
import { inUnits, type Rule } from '../rule.ts';
import { atPart, changePart, isCommand, isProse, silentEntries, wordsOf } from './values.ts';

/** A variable, as a shell would have it. */
const variable = /\$(?:\{[A-Za-z_]\w*\}|[A-Za-z_]\w*)/;

/** Variables that people mean to be filled in where they give a variable its value. */
const wellKnown = /\$(?:\{(?:PATH|HOME|USER|LD_LIBRARY_PATH)\}|(?:PATH|HOME|USER|LD_LIBRARY_PATH)(?!\w))/;

/** Settings of which the text goes to programs, which may replace what they like. */
const handedOn = /^(?:SetCredential|StandardInput|LogExtraFields|XAttr|LogFilterPatterns)/;

/** Specifiers that say the same in a unit of a user. */
const specifierOf: Readonly<Record<string, string>> = { HOME: '%h', USER: '%u', UID: '%U', XDG_RUNTIME_DIR: '%t' };

/** Variables are replaced in the arguments of commands and nowhere else (`replace_env_argv()`), not even in a program's path. */
export const variableNotReplaced: Rule = {
  code: 'text/variable-not-replaced',
  severity: 'warning',
  find: inUnits((unit) =>
    silentEntries(unit).flatMap((entry) => {
      const found = variableIn(entry);
      if (!found) return [];
      const [text] = found;
      const start = found.index;
      const params = { variable: text, key: entry.assignment.key, ...(isCommand(entry) ? { program: '' } : {}) };
      return [atPart(unit, entry, [start, start + text.length], params, fixes(unit, entry, text, start))];
    }),
  ),
};

function variableIn(entry: Entry): RegExpExecArray | null {
  const { value } = entry.assignment;
  if (!value.includes('$') || isProse(entry) || handedOn.test(entry.directive.name)) return null;
  if (entry.directive.name === 'Environment') return wellKnown.exec(value);
  if (!isCommand(entry)) return value.includes('/') ? variable.exec(value) : null;
  const [program] = wordsOf(value);
  return program?.plain ? variable.exec(program.text) : null;
}

function fixes({ unit }: BundleUnit, entry: Entry, text: string, start: number): readonly Fix[] {
  const specifier = specifierOf[text.replace(/\W/g, '')];
  if (specifier === undefined || unit.context.manager !== 'user') return [];
  return [{ title: `Write ${specifier}`, edits: [changePart(entry, start, start + text.length, specifier)] }];
}
