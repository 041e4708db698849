import type { Listed, NamespaceKind } from './lists.ts';
import { offender } from './native-calls.ts';
import type { Sandbox } from './sandbox.ts';

/** How bad something is, from 0 up to the assessor's range, and what that means; without a number it does not apply. */
export interface Verdict {
  readonly badness: number | undefined;
  readonly words: string;
}

/** One thing that `systemd-analyze security` looks at (`struct security_assessor`). */
export interface Assessor {
  /** As systemd names it, such as `CapabilityBoundingSet=~CAP_KILL`. */
  readonly id: string;
  /** What it counts in the overall figure. */
  readonly weight: number;
  /** The badness of the worst. */
  readonly range: number;
  /** Not looked at where `DefaultDependencies=no` makes the unit one of the early boot. */
  readonly lateOnly?: true;
  judge(sandbox: Sandbox): Verdict;
}

type Judge = Assessor['judge'];

/** An assessor with a scale of its own. */
export const scaled = (id: string, weight: number, range: number, judge: Judge): Assessor => ({
  id,
  weight,
  range,
  judge,
});

/** The same for units that do not belong to the early boot. */
export const late = (assessor: Assessor): Assessor => ({ ...assessor, lateOnly: true });

/** An assessor that knows good and bad only. */
export const plain = (
  id: string,
  weight: number,
  isGood: (sandbox: Sandbox) => boolean,
  good: string,
  bad: string,
): Assessor =>
  scaled(id, weight, 1, (sandbox) => (isGood(sandbox) ? { badness: 0, words: good } : { badness: 1, words: bad }));

/** A setting that is on or off (`assess_bool`). */
export const setting = (name: string, weight: number, on: string, off: string): Assessor =>
  plain(`${name}=`, weight, (sandbox) => sandbox.is(name), on, off);

/** Capabilities of which none must be left (`assess_capability_bounding_set`); `held` lists them without `cap_`. */
export const withoutCapability = (pattern: string, weight: number, held: string, power: string): Assessor =>
  plain(
    `CapabilityBoundingSet=~${pattern}`,
    weight,
    ({ capabilities }) => !held.split(' ').some((name) => capabilities.has(`cap_${name}`)),
    `It can never ${power}.`,
    `It could ${power}.`,
  );

/** A kind of namespace that cannot be made (`assess_restrict_namespaces`). */
export const withoutNamespace = (kind: NamespaceKind, weight: number, what: string): Assessor =>
  plain(
    `RestrictNamespaces=~${kind}`,
    weight,
    ({ namespaces }) => !namespaces.has(kind),
    `It cannot make namespaces of ${what}.`,
    `It could make namespaces of ${what}.`,
  );

/**
 * Families of sockets that cannot be made. On a list of what is forbidden one of them is enough, on a list of what is
 * allowed none may be. Follows `get_security_info()`.
 */
export const withoutFamily = (
  pattern: string,
  weight: number,
  among: (family: string) => boolean,
  what: string,
): Assessor =>
  plain(
    `RestrictAddressFamilies=~${pattern}`,
    weight,
    ({ families: { allows, names } }) => [...names].some(among) !== allows,
    `It cannot open ${what}.`,
    `It could open ${what}.`,
  );

const filters = ({ allows, names }: Listed): boolean => allows || names.size > 0;

/** A group of system calls of which none must be left (`assess_system_call_filter`). */
export const withoutCalls = (group: string, weight: number, what: string): Assessor =>
  scaled(`SystemCallFilter=~${group}`, weight, 10, ({ calls, target }) => {
    if (!filters(calls)) return { badness: 10, words: `No filter keeps it from ${what}.` };
    const call = offender(calls, group, target);
    if (call === undefined) return { badness: 0, words: `The filter keeps it from ${what}.` };
    return { badness: calls.allows ? 9 : 10, words: `The filter leaves ${call}() open, which is ${what}.` };
  });
