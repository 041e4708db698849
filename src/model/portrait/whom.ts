import { proxyOf } from '../rules/pair/proxy.ts';
import type { BundleUnit } from '../unit/load-bundle.ts';
import { type Entry, inForce } from '../unit/unit.ts';
import type { Command } from '../values/command-reader.ts';
import { splitUnitName } from '../values/unit-name.ts';
import { isText, isYes, type Part, type Sentence, sentence, settingFor, strong, written } from './saying.ts';

/** As whom a service runs that the system’s manager starts. */
export function asWhom(service: BundleUnit): readonly Sentence[] {
  if (service.unit.context.manager === 'user') return [];
  const runs = `The ${proxyOf(service) ? 'proxy' : 'service'} runs as `;
  const dynamic = settingFor(service, 'DynamicUser', isYes, 'Service');
  const user = userOf(service);
  const privileged = inForce(service.unit, 'ExecStart', 'Service').filter(isPrivileged);
  const [first] = privileged;
  if (first && privileged.length === inForce(service.unit, 'ExecStart', 'Service').length)
    return [sentence(runs, user || dynamic ? written(service, first, 'root') : 'root', '.')];
  if (dynamic) return [sentence(runs, ...asDynamic(service, dynamic.entry, user))];
  return [sentence(runs, user ?? 'root', '.')];
}

/** Whether `+` or `!` keeps `User=` from counting for all that a line runs (`exec_child()`). */
const isPrivileged = ({ read }: Entry): boolean =>
  read.status === 'accepted' &&
  isCommands(read.value) &&
  read.value.every(({ flags }) => flags.endsWith('+') || /(?:^|[^!])!$/.test(flags));

/** Until `loadAll()` is through, a command line is a text. */
const isCommands = (value: unknown): value is readonly Command[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object');

/** What `User=` says: as written where each instance has its own. */
function userOf(service: BundleUnit): Part | undefined {
  const user = settingFor(service, 'User', isText, 'Service');
  if (!user) return undefined;
  const { value } = user.entry.assignment;
  const each = service.name.includes('@.') && /%[^%]/.test(value);
  return written(service, user.entry, each ? value : user.value === '0' ? 'root' : user.value);
}

/** Names that a user may have without a note. */
const plainName = /^[a-zA-Z_][\w-]{0,30}$/;

/** A user who is called as `User=` says, or as the service, unless that is no name (`user_from_unit_name()`). */
function asDynamic(service: BundleUnit, entry: Entry, user: Part | undefined): readonly Part[] {
  const prefix = splitUnitName(service.name)?.prefix ?? '';
  if (!user && !plainName.test(prefix))
    return [written(service, entry, 'a user of its own'), ' that is there only while it runs.'];
  return [
    user ?? strong(prefix),
    ': where there is no such user, systemd ',
    written(service, entry, 'makes one'),
    ' for as long as it runs.',
  ];
}
