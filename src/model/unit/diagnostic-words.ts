import type { Effect } from '../values/kind.ts';
import { problemWords } from '../words/problems.ts';
import type { Words } from '../words/words.ts';
import type { Diagnostic } from './diagnostic.ts';

const effects: Readonly<Record<Effect, string>> = {
  noted: 'systemd takes the line, and mentions this in its log.',
  dropped: 'systemd leaves this part out and takes the rest.',
  ignored: 'systemd ignores this line.',
  refused: 'systemd refuses the whole unit.',
};

const silent = 'systemd says nothing about it.';
const spoken = 'systemd-analyze verify notices it, too.';

/** A diagnostic in sentences: what is wrong, what systemd does about it, why it matters, what to write instead. */
export function diagnosticWords(d: Diagnostic): Words & { readonly effect: string } {
  return {
    ...problemWords(d.code, d.params),
    effect: d.source === 'systemd' ? effects[d.effect] : d.spoken ? spoken : silent,
  };
}
