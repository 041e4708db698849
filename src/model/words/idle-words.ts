import { noEffectWords } from './effect-words.ts';

/** Why a line cannot matter. */
export type IdleReason =
  | Parameters<typeof noEffectWords>[0]
  | { readonly code: 'replaced' }
  | { readonly code: 'cleared' };

/** Why a line has no effect, as a phrase that follows "no effect:". */
export function idleWords(reason: IdleReason): string {
  switch (reason.code) {
    case 'replaced':
      return 'a later line sets it again';
    case 'cleared':
      return 'an empty line below clears it';
    default:
      return noEffectWords(reason);
  }
}
