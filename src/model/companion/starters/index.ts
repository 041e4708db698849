import { bash } from './bash.ts';
import { c } from './c.ts';
import { csharp } from './csharp.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { node } from './node.ts';
import { perl } from './perl.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import type { Starter } from './starter.ts';

export { lacking } from './lacking.ts';
export {
  type SocketFamily,
  type SocketKind,
  type Starter,
  type StarterId,
  type StarterInput,
  type StarterSocket,
  starterInput,
} from './starter.ts';

/** In the order in which they are offered. */
export const starters: readonly Starter[] = [python, node, go, rust, c, java, csharp, ruby, php, perl, bash];

/** The starter of that id; undefined where there is none. */
export const starterOf = (id: string): Starter | undefined => starters.find((each) => each.id === id);
