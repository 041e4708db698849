import { valueOf } from '../../unit/unit.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';
import { without } from './in-vain.ts';

/** A burst and the time it is counted over; either at zero switches the limit off (`ratelimit_configured()`). */
const limits = [
  ['TriggerLimitBurst', 'TriggerLimitIntervalSec'],
  ['PollLimitBurst', 'PollLimitIntervalSec'],
] as const;

const isZero = (value: unknown): boolean => value === 0 || value === 0n;

export const limitOff: Rule = {
  code: 'effect/limit-off',
  severity: 'info',
  find: inSockets((socket) =>
    limits.flatMap(([burst, interval]) => {
      const [off, other] = isZero(valueOf(socket.unit, interval)) ? [interval, burst] : [burst, interval];
      const line = lineOf(socket, 'Socket', other);
      const value = valueOf(socket.unit, other);
      if (!line || isZero(value) || !isZero(valueOf(socket.unit, off))) return [];
      return [atLine(socket, line, { line: `${other}=${line.assignment.value}`, off }, [without(line)])];
    }),
  ),
};
