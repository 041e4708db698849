import { type Unit, valueOf } from '../../unit/unit.ts';
import { atLine, inPairs, lineOf, type Rule } from '../rule.ts';

/** The first version that slows a busy socket down by `PollLimitBurst=`. */
const hasPollLimit = 255;

const triggerLimit = ['TriggerLimitIntervalSec', 'TriggerLimitBurst'];
const pollLimit = ['PollLimitIntervalSec', 'PollLimitBurst'];
const startLimit = ['StartLimitIntervalSec', 'StartLimitBurst', 'StartLimitInterval'];

/** Whether a limit is off: nought in its period or in its count (`ratelimit_configured()`). */
const isOff = (unit: Unit, names: readonly string[], section: string): boolean =>
  names.some((name) => Number(valueOf(unit, name, section) ?? 1) === 0);

/**
 * A service that ends before it has accepted is started again at once. The limits of the socket and that of the service
 * end such a loop; without all of them it goes on.
 */
export const noBrake: Rule = {
  code: 'connections/no-brake',
  severity: 'info',
  find: inPairs(({ socket, service }) => {
    const { unit } = socket;
    const line = triggerLimit
      .map((name) => lineOf(socket, 'Socket', name))
      .find((each) => each && Number(each.read.status === 'accepted' ? each.read.value : 1) === 0);
    const isFree = isOff(service.unit, startLimit, 'Unit');
    const isPolledFreely = unit.context.target < hasPollLimit || isOff(unit, pollLimit, 'Socket');
    if (!line || unit.accept || !isFree || !isPolledFreely) return [];
    return [atLine(socket, line, { line: `${line.assignment.key}=0`, service: service.name })];
  }),
};
