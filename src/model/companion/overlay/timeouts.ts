import type { Impossible } from './impossible.ts';
import { accepts, type Item, type Line, plain } from './item.ts';
import type { Reader } from './reading.ts';
import { type Needed, unset } from './unset.ts';

/** What lines set, in order: the last one counts, of each of the two that `TimeoutSec=` sets. */
function outcome(lines: readonly Line[]): { readonly start: Line | undefined; readonly stop: Line | undefined } {
  const last = (name: string) => lines.findLast(({ key }) => key === name || key === 'TimeoutSec');
  return { start: last('TimeoutStartSec'), stop: last('TimeoutStopSec') };
}

/** Timeouts of a service: the lines that the outcome needs, in their order. */
export function neededTimeouts(reader: Reader, had: readonly Item[], lines: readonly Item[]): Needed {
  const want = outcome(lines.filter(accepts));
  const impossible: Impossible[] = [];
  const usual: Line[] = [];
  for (const [each, name] of [
    ['start', 'TimeoutStartSec'],
    ['stop', 'TimeoutStopSec'],
  ] as const) {
    const before = outcome(had)[each];
    const directive = reader.directive('Service', name);
    if (!before || want[each] || !directive) continue;
    const [item] = had;
    if (!item) continue;
    const back = unset(reader, { ...item, key: name, value: before.value, directive });
    usual.push(...back.lines);
    // It is the line that is there that cannot go, whatever it is called.
    impossible.push(...back.impossible.map(({ why }) => ({ ...plain(before), why })));
  }
  const reached = (some: readonly Line[]): boolean => {
    const got = outcome([...had, ...usual, ...some]);
    return (['start', 'stop'] as const).every((each) => !want[each] || got[each]?.value === want[each]?.value);
  };
  let left: readonly Item[] = lines;
  for (const line of lines) {
    const fewer = left.filter((other) => other !== line);
    if (accepts(line) && reached(fewer.filter(accepts))) left = fewer;
  }
  return { lines: [...usual, ...left], impossible };
}
