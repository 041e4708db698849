import type { Row } from './message.ts';

/**
 * What makes systemd refuse a unit as a whole, and what it says about lines, for units whose text is not here. Where it is, the
 * words of each of its lines are known beforehand (`heard.ts`), and these are not asked.
 */
export const verdictMessages: readonly Row[] = [
  [
    'Unit has no Listen setting (ListenStream=, ListenDatagram=, ListenFIFO=, ...). Refusing.',
    'cause',
    'verdict/no-listener',
  ],
  ['Unit lacks Listen setting. Refusing.', 'cause', 'verdict/no-listener'],
  ['MaxConnection= setting too small. Refusing.', 'cause', 'verdict/max-connections'],
  [
    'Unit configured for accepting sockets, but sockets are non-accepting. Refusing.',
    'cause',
    'verdict/accept-datagrams',
  ],
  [
    'Explicit service configuration for accepting socket units not supported. Refusing.',
    'cause',
    'verdict/accept-service',
  ],
  ['Socket unit is configured to be accepting with DeferTrigger= enabled. Refusing.', 'cause', 'verdict/accept-defer'],
  ['Unit has symlinks set but none or more than one node in the file system. Refusing.', 'cause', 'verdict/symlinks'],
  ['Unit has PAM enabled. Kill mode must be set to {modes}. Refusing.', 'cause', 'verdict/pam'],
  ['Service has PAM enabled. Kill mode must be set to {modes}. Refusing.', 'cause', 'verdict/pam'],
  ['Service has no ExecStart=, ExecStop=, or SuccessAction=. Refusing.', 'cause', 'verdict/no-command'],
  ['Service lacks both ExecStart= and ExecStop= setting. Refusing.', 'cause', 'verdict/no-command'],
  [
    'Service has no ExecStart= setting, which is only allowed for Type=oneshot services. Refusing.',
    'cause',
    'verdict/no-command',
  ],
  [
    'Service has no ExecStart= and no SuccessAction= settings and does not have RemainAfterExit=yes set. Refusing.',
    'cause',
    'verdict/no-command',
  ],
  [
    'Service has more than one ExecStart= setting, which is only allowed for Type=oneshot services. Refusing.',
    'cause',
    'verdict/several-commands',
  ],
  [
    "Service has Restart= set to either always or on-success, which isn't allowed for Type=oneshot services. Refusing.",
    'cause',
    'verdict/oneshot',
  ],
  [
    "Service has RestartForceExitStatus= set, which isn't allowed for Type=oneshot services. Refusing.",
    'cause',
    'verdict/oneshot',
  ],
  [
    "Service has ExitType=cgroup set, which isn't allowed for Type=oneshot services. Refusing.",
    'cause',
    'verdict/oneshot',
  ],
  ['Service is of type D-Bus but no D-Bus service name has been specified. Refusing.', 'cause', 'verdict/no-bus-name'],
  [
    'Service {key}= binary path "{program}" is neither a valid executable name nor an absolute path. Refusing.',
    'cause',
    'verdict/program',
  ],
  ['Two services allocated for the same bus name {name}, refusing operation.', 'cause', 'verdict/bus-name-twice'],
  ['More than one {key} dependencies specified but {mode}isolate set. Refusing.', 'cause', 'verdict/isolate'],
];

/** What is said with the path of a file and the number of a line in front. */
export const lineMessages: readonly Row[] = [
  ["Unknown key '{key}' in section [{section}], ignoring.", 'cause', 'line/unknown-key'],
  ["Unknown key name '{key}' in section '{section}', ignoring.", 'cause', 'line/unknown-key'],
  ["Unknown lvalue '{key}' in section '{section}', ignoring.", 'cause', 'line/unknown-key'],
  ["Unknown lvalue '{key}' in section '{section}'", 'cause', 'line/unknown-key'],
  ["Unknown section '{section}'. Ignoring.", 'cause', 'line/unknown-section'],
  ["Missing '=', ignoring line.", 'cause', 'line/no-setting'],
  ["Missing '='.", 'cause', 'line/no-setting'],
  ["Missing key name before '=', ignoring line.", 'cause', 'line/no-setting'],
  ['Assignment outside of section. Ignoring.', 'cause', 'line/outside'],
  ["Invalid section header '{section}'", 'cause', 'line/header'],
  ["Bad characters in section header '{section}'", 'cause', 'line/header'],
  ["Section header invalid '{section}'", 'cause', 'line/header'],
  ["Failed to parse address value in '{value}', ignoring: {errno}", 'cause', 'line/address'],
  ['Failed to parse address value, ignoring: {value}', 'cause', 'line/address'],
  ['Address family not supported, ignoring: {value}', 'cause', 'line/address'],
  ['Failed to parse {key}={value}, ignoring: {errno}', 'cause', 'line/value'],
  ['Failed to parse {what}, ignoring: {value}', 'cause', 'line/value'],
  ['{key}= path is not absolute, ignoring: {value}', 'cause', 'line/path'],
  ['{key}= path is not normalized, ignoring: {value}', 'cause', 'line/path'],
  ['Path not absolute, ignoring: {value}', 'cause', 'line/path'],
  [
    '{key}= references a path below legacy directory /var/run/, updating {value} → {now}; please update the unit file accordingly.',
    'note',
    'line/var-run',
  ],
  ['Failed to resolve unit specifiers in {value}, ignoring: {errno}', 'cause', 'line/specifier'],
  ['Failed to add dependency on {value}, ignoring: {errno}', 'cause', 'line/value'],
  ['Invalid interface name, ignoring: {value}', 'cause', 'line/value'],
  ['Invalid user/group name or numeric ID: {value}', 'cause', 'line/user'],
  ['Invalid user/group name or numeric ID, ignoring: {value}', 'cause', 'line/user'],
  ['Special user {value} configured, this is not safe!', 'note', 'line/special-user'],
  ['Unbalanced quoting, ignoring: {value}', 'cause', 'line/value'],
  ['Unknown system call group, ignoring: {value}', 'cause', 'line/value'],
  [
    'Unit uses {key}=; please use {replacement}= instead. Support for {key2}= will be removed soon.',
    'note',
    'line/old',
  ],
  ['Support for option {key}= has been removed and it is ignored', 'note', 'line/removed'],
  ['String is not UTF-8 clean, ignoring assignment: {value}', 'cause', 'line/not-unicode'],
  ['Executable path is not absolute, ignoring: {value}', 'cause', 'line/command'],
  ['Neither a valid executable name nor an absolute path, ignoring: {value}', 'cause', 'line/command'],
  ['Neither a valid executable name nor an absolute path: {value}', 'cause', 'line/command'],
  [
    "Unit uses KillMode=none. This is unsafe, as it disables systemd's process lifecycle management for the service...",
    'note',
    'line/kill-none',
  ],
];
