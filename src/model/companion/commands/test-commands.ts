import type { BundleUnit, LoadedBundle } from '../../unit/load-bundle.ts';
import type { Listener } from '../../unit/unit.ts';
import { accessTo } from './access.ts';
import { controlOf } from './control.ts';
import { addressOf } from './facts.ts';
import { guessHttp } from './guess-http.ts';
import type { Step } from './step.ts';
import { ipTests } from './test-ip.ts';
import { fifoTest, netlinkTest, queueTest, specialTest, usbTest } from './test-other.ts';
import type { Target } from './test-target.ts';
import { abstractTests, unixTests, vsockTests } from './test-unix.ts';

/** Ways to try one listener, the best one first. */
export interface ListenerTest {
  readonly listener: Listener;
  readonly steps: readonly Step[];
}

/** What a caller knows better than a guess from ports and names. */
export interface TestOptions {
  /** Whether the program speaks HTTP, as a preset or a chosen program tells. */
  readonly http?: boolean;
}

/** Commands that try each listener of a socket unit. */
export function listenerTests(
  loaded: LoadedBundle,
  socket: BundleUnit,
  { http }: TestOptions = {},
): readonly ListenerTest[] {
  const { ask } = controlOf(loaded.bundle);
  const { service, accept } = socket.unit;
  const started = accept
    ? `An instance of ${service} runs for it.`
    : `${ask} is-active ${service} says active from then on.`;
  return socket.unit.listeners.map((listener) => {
    const guess = guessHttp(loaded, socket, listener);
    const speaks =
      http === false || listener.type !== 'ListenStream' ? undefined : (guess ?? (http ? 'http' : undefined));
    const { why } = accessTo(socket, listener);
    const steps = testsOf({ socket, listener, http: speaks, started });
    return {
      listener,
      steps: why === '' ? steps : steps.map((step) => ({ ...step, why: step.why ? `${why} ${step.why}` : why })),
    };
  });
}

function testsOf(target: Target): readonly Step[] {
  const address = addressOf(target.listener);
  switch (address?.type) {
    case 'inet':
    case 'inet6':
      return ipTests(target, address);
    case 'unix':
      return unixTests(target, address.path);
    case 'abstract':
      return abstractTests(target, address.name);
    case 'vsock':
      return vsockTests(target, address);
  }
  switch (target.listener.type) {
    case 'ListenFIFO':
      return [fifoTest(target)];
    case 'ListenMessageQueue':
      return [queueTest(target)];
    case 'ListenNetlink':
      return [netlinkTest(target)];
    case 'ListenUSBFunction':
      return [usbTest()];
    default:
      return [specialTest(target)];
  }
}
