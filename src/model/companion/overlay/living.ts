import { timeoutGroup, wipingOf } from './groups.ts';
import { accepts, type Item, rejects } from './item.ts';

/** The items of a group that count, and those that are rejected; `dead` are those that are cleared or replaced. */
export function living(group: string, items: readonly Item[], dead: ReadonlySet<Item['node']>): readonly Item[] {
  const live = items.filter((item) => rejects(item) || (accepts(item) && !dead.has(item.node)));
  if (group === timeoutGroup) return live.filter((item, at) => rejects(item) || !overruled(item, live.slice(at + 1)));
  const wiping = wipingOf(live.find(accepts)?.directive);
  if (!wiping) return live;
  const last = live.findLastIndex((item) => accepts(item) && wiping.wipes(item.value));
  const counting = live.filter((item, at) => rejects(item) || at >= last);
  const [first, next] = counting.filter(accepts);
  return first && wiping.idle(first.value, next?.value) ? counting.filter((item) => item !== first) : counting;
}

/** Whether later lines set all that a line about timeouts sets. */
function overruled({ key }: Item, later: readonly Item[]): boolean {
  const set = (name: string): boolean => later.some((item) => accepts(item) && [name, 'TimeoutSec'].includes(item.key));
  return key === 'TimeoutSec' ? set('TimeoutStartSec') && set('TimeoutStopSec') : set(key);
}
