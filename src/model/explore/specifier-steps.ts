import type { Context } from '../values/kind.ts';
import { expandSpecifiers, specifiers } from '../values/specifiers.ts';
import { specifierWords } from '../words/specifier-words.ts';

/** A stretch of a text: a specifier and what it becomes, or text that stays. */
export interface SpecifierStep {
  readonly written: string;
  readonly becomes: string;
  /** Its letter; undefined for plain text. */
  readonly letter: string | undefined;
  /** Why it rejects the whole text. */
  readonly problem: 'unknown' | 'newer' | undefined;
}

/**
 * A text, piece by piece, as `specifier_printf` goes through it. What only the host knows is made up. The pieces together
 * are the text; what they become is the expanded text, unless one has a problem.
 */
export function specifierSteps(text: string, context: Context): readonly SpecifierStep[] {
  const steps: SpecifierStep[] = [];
  for (const [written] of text.matchAll(/%[A-Za-z0-9%]|(?:(?!%[A-Za-z0-9%])[\s\S])+/g)) {
    const letter = /^%[A-Za-z0-9%]$/.test(written) ? written.slice(1) : undefined;
    const expansion = expandSpecifiers(written, context);
    const problem = expansion.ok ? undefined : expansion.problem.code === 'specifier/newer' ? 'newer' : 'unknown';
    steps.push({ written, becomes: expansion.ok ? expansion.text : '', letter, problem });
  }
  return steps;
}

export interface SpecifierRow {
  readonly letter: string;
  readonly words: string;
  /** Undefined where this systemd does not know it. */
  readonly system: string | undefined;
  readonly user: string | undefined;
  /** Only the host knows it; ours is made up. */
  readonly host: boolean;
}

/** Every specifier worth offering, with its value for a unit in both managers. */
export function specifierTable(unit: string, target: number): readonly SpecifierRow[] {
  const value = (letter: string, manager: 'system' | 'user') => {
    const expansion = expandSpecifiers(`%${letter}`, { unit, target, manager });
    return expansion.ok ? expansion.text : undefined;
  };
  return Object.entries(specifiers)
    .filter(([, { old }]) => !old)
    .map(([letter, { host }]) => ({
      letter,
      words: specifierWords[letter] ?? '',
      system: value(letter, 'system'),
      user: value(letter, 'user'),
      host: host === true,
    }));
}
