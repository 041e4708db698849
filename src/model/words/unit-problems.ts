import type { WordTable } from './words.ts';

/** What is wrong with lines, sections and keys, and what makes systemd refuse a whole unit. */
export const unitProblems = {
  'line/missing-equals': () => ({
    wrong: 'This line has no “=”, so it is neither a setting nor a comment.',
    instead: 'Write Name=value, or put # in front of it.',
  }),
  'line/missing-key': () => ({
    wrong: 'Nothing stands before the “=”, so this line sets nothing.',
    instead: 'Write Name=value, or put # in front of it.',
  }),
  'line/outside-section': (p) => ({
    wrong: `${p.key === undefined ? 'This line' : `${p.key}=`} stands before any section header, where systemd reads nothing.`,
    instead: 'Put a header such as [Socket] above it.',
  }),
  'line/bad-header': () => ({
    wrong: 'A section header starts with “[” here but does not end with “]”.',
    instead: 'Write the header alone on its line, such as [Socket].',
  }),
  'line/unsafe-header': () => ({
    wrong: 'A section name cannot hold quotes, backslashes or control characters.',
    instead: 'Write a plain header, such as [Socket].',
  }),
  'line/unsafe-name': (p) => ({
    wrong: p.section
      ? 'From systemd 261 on a section name cannot hold “*”, “?” or “[”.'
      : 'From systemd 261 on a section header cannot be empty.',
    instead: 'Write a plain header, such as [Socket].',
  }),
  'line/too-long': () => ({ wrong: 'A line may have at most 1 MiB, continued lines counted together.' }),
  'line/not-unicode': () => ({ wrong: 'This line holds a character that is not valid Unicode.' }),
  'section/unknown': (p) => ({
    wrong: `A ${p.suffix} unit has no section [${p.section}].`,
    ...(p.nearest ? { instead: `Write it exactly so: [${p.nearest}].` } : {}),
    ...(p.companion ? { instead: `It goes into a unit of its own, ${p.companion}.` } : {}),
  }),
  'key/unknown': (p) => ({
    wrong: `systemd knows no ${p.key}= in [${p.section}].`,
    ...(p.nearest ? { instead: `${p.nearest}= was probably meant.` } : {}),
  }),
  'key/other-section': (p) => ({
    wrong: `${p.key}= belongs in [${p.belongs}], not in [${p.section}].`,
    instead: `Move it to [${p.belongs}].`,
  }),
  'key/other-unit': (p) => ({
    wrong: `${p.key}= is a setting of [${p.belongs}], not of [${p.section}].`,
    instead: `Write it in [${p.belongs}] of ${p.companion}, a unit of its own.`,
  }),
  'key/too-new': (p) => ({
    wrong: `${p.key}= came with systemd ${p.since}; systemd ${p.target} does not know it.`,
  }),
  'key/removed': (p) => ({
    wrong: `${p.key}= was removed: systemd ${p.until} was the last version that took it, and newer ones only mention it.`,
  }),
  'key/deprecated': (p) => ({
    wrong: `${p.key}= is an old setting that newer versions of systemd do not take any more.`,
    instead: `Write ${p.replacement}=.`,
  }),
  'key/gone': (p) => ({ wrong: `${p.key}= went after systemd ${p.until}; systemd ${p.target} no longer knows it.` }),
  'unit/empty': () => ({ wrong: 'An empty file counts as masked: systemd will not start the unit.' }),
  'unit/no-listener': () => ({
    wrong: 'The unit listens on nothing.',
    instead: 'Add a listener, such as ListenStream=8080.',
  }),
  'unit/max-connections': () => ({
    wrong: 'MaxConnections= must be at least 1.',
    instead: 'Leave it out for the default of 64.',
  }),
  'unit/accept-needs-streams': (p) => ({
    wrong: `Accept=yes takes connections, and ${p.listener} has none to take.`,
    instead: 'Use stream or sequential-packet listeners only, or Accept=no.',
  }),
  'unit/accept-with-service': (p) => ({
    wrong: `Accept=yes starts an instance of ${p.template} for each connection, so Service= cannot name another unit.`,
    instead: `Leave Service= out, and name the service ${p.template}.`,
  }),
  'unit/accept-with-defer': () => ({
    wrong: 'DeferTrigger= waits before starting the one service, and Accept=yes has no such service.',
    instead: 'Use one or the other.',
  }),
  'unit/pam-kill-mode': (p) => ({
    wrong: `With PAMName= the processes must be killed as a group, so KillMode= has to be ${p.modes}.`,
    instead: 'Leave KillMode= out: control-group is the default.',
  }),
  'unit/dynamic-user-manager': () => ({
    wrong: 'A user manager cannot make users, so DynamicUser= is for system units only.',
    instead: 'Leave it out.',
  }),
  'unit/dynamic-user-home': () => ({
    wrong: 'A user made by DynamicUser= has no home directory, so WorkingDirectory= cannot be “~”.',
    instead: 'Name a directory, such as one that StateDirectory= makes.',
  }),
  'unit/private-pids': () => ({
    wrong: 'PrivatePIDs= works for services only; a socket unit that sets it is refused.',
    instead: 'Set it in the service.',
  }),
  'unit/isolate-one': (p) => ({
    wrong: `${p.key}= isolates one unit, and ${p.name}= names ${p.count}.`,
    instead: `Name one unit in ${p.name}=, or leave ${p.key}= out.`,
  }),
  'unit/symlinks-target': (p) => ({
    wrong: `Symlinks= needs exactly one path to point at, and the unit has ${p.count}.`,
    instead: 'Keep one Unix socket path or FIFO, or leave Symlinks= out.',
  }),
} as const satisfies WordTable;
