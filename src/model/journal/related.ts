import { companionOf, type LoadedBundle, socketsOf } from '../unit/load-bundle.ts';
import { unitAtHand } from './scene.ts';

/** Whether two units at hand are one, or a socket and what it starts. */
export function related(loaded: LoadedBundle, a: string, b: string): boolean {
  const [x, y] = [unitAtHand(loaded, a), unitAtHand(loaded, b)];
  if (!x || !y) return false;
  if (x === y) return true;
  return socketsOf(loaded).some((socket) => {
    const pair = [socket, companionOf(loaded, socket)];
    return pair.includes(x) && pair.includes(y);
  });
}
