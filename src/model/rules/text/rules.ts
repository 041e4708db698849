import type { Rule } from '../rule.ts';
import { commentInValue } from './comment-in-value.ts';
import { datePercent } from './date-percent.ts';
import { fixedUserFolder } from './fixed-user-folder.ts';
import { noInstance } from './no-instance.ts';
import { pastedCharacter } from './pasted-character.ts';
import { quotesKept } from './quotes-kept.ts';
import { shellSyntax } from './shell-syntax.ts';
import { specifierOfRoot } from './specifier-of-root.ts';
import { swallowedLine } from './swallowed-line.ts';
import { unknownRule } from './unknown-rule.ts';
import { variableNotReplaced } from './variable-not-replaced.ts';

export const textRules: readonly Rule[] = [
  commentInValue,
  quotesKept,
  shellSyntax,
  variableNotReplaced,
  datePercent,
  noInstance,
  specifierOfRoot,
  fixedUserFolder,
  swallowedLine,
  pastedCharacter,
  unknownRule,
];
