import { in252, type LogLines, type LogTable, onlyParsing, unresolved } from './log-line-table.ts';

const unknownKey = "Unknown key '{key}' in section [{section}], ignoring.";
const invalidHeader = "Section header invalid '{line}'";

/** Lines, headers and keys, and what makes systemd refuse a unit as a whole: whatever function reads the value. */
export const everywhere: LogLines = {
  'line/missing-equals': "Missing '=', ignoring line.",
  'line/missing-key': "Missing key name before '=', ignoring line.",
  'line/outside-section': 'Assignment outside of section. Ignoring.',
  'line/bad-header': "Invalid section header '{line}'",
  'line/unsafe-header': { 252: "Bad characters in section header '{line}'", 258: null, 262: invalidHeader },
  'line/unsafe-name': { 261: null, 262: invalidHeader },
  'line/not-unicode': 'String is not UTF-8 clean, ignoring assignment: {line}',
  'line/*': null,
  'section/*': "Unknown section '{section}'. Ignoring.",
  'key/removed': 'Support for option {key}= has been removed and it is ignored',
  'key/deprecated': [
    {
      where: 'replacement',
      is: /^IO\*$/,
      says: 'Unit uses {key}=; please use IO*= settings instead. Support for {key}= will be removed soon.',
    },
    {
      where: 'replacement',
      is: /./,
      says: 'Unit uses {key}=; please use {replacement}= instead. Support for {key}= will be removed soon.',
    },
  ],
  'key/*': unknownKey,

  'unit/no-listener': 'Unit has no Listen setting (ListenStream=, ListenDatagram=, ListenFIFO=, ...). Refusing.',
  'unit/max-connections': 'MaxConnection= setting too small. Refusing.',
  'unit/accept-needs-streams': 'Unit configured for accepting sockets, but sockets are non-accepting. Refusing.',
  'unit/accept-with-service': 'Explicit service configuration for accepting socket units not supported. Refusing.',
  'unit/accept-with-defer': 'Socket unit is configured to be accepting with DeferTrigger= enabled. Refusing.',
  'unit/symlinks-target': 'Unit has symlinks set but none or more than one node in the file system. Refusing.',
  'unit/isolate-one': 'More than one {name}= dependencies specified but {name}JobMode=isolate set. Refusing.',
  'unit/private-pids': 'PrivatePIDs= setting is only supported for service units. Refusing.',
  'unit/pam-kill-mode': [
    {
      where: 'modes',
      is: / or /,
      says: "Unit has PAM enabled. Kill mode must be set to 'control-group' or 'mixed'. Refusing.",
    },
    {
      where: 'modes',
      is: /^[^ ]+$/,
      says: "Unit has PAM enabled. Kill mode must be set to 'control-group'. Refusing.",
    },
  ],
  'unit/*': null,

  'path/not-absolute': '{key}= path is not absolute{ignoring}: {value}',
  'path/not-normalized': '{key}= path is not normalized{ignoring}: {path}',
  'path/too-long': '{key}= path has invalid length ({bytes} bytes){ignoring}.',
  'path/api-vfs': '{key}= path is below API VFS{ignoring}: {path}',
  'path/var-run':
    '{key}= references a path below legacy directory /var/run/, updating {path} → {patched}; please update the unit file accordingly.',
  'path/rest-lost': null,
  'list/rest-lost': null,
  'specifier/*': null,
};

const badDependency = 'Failed to add dependency on {value}, ignoring: {errno}';

const dependencies: LogLines = {
  'specifier/*': [
    { where: 'errno', is: /^File/, says: null },
    { where: 'errno', is: /./, says: unresolved.quoted('bare') },
  ],
  'specifier/too-long': [
    { where: 'bare', is: /%/, says: null },
    { where: 'bare', is: /^[\x00-\x7f]{256}$/, says: 'Failed to add dependency on {bare}, ignoring: Invalid argument' },
    { where: 'bare', is: /^[\x00-\x7f]+$/, says: unresolved.quoted('bare') },
  ],
  'unit-list/itself': [
    {
      where: 'key',
      is: /^(Conflicts|Before|After|OnSuccess|OnFailure)$/,
      says: 'Dependency {key}={value} is dropped.',
    },
  ],
  'unit-list/*': badDependency,
  'unit-name/*': badDependency,
};

const badSlice = 'Failed to load slice unit {value}, ignoring: Unit name {value} is not valid.';

/** The functions that read what units have in common. */
export const unitLines: LogTable = {
  config_parse_unit_deps: dependencies,
  config_parse_obsolete_unit_deps: {
    ...dependencies,
    'unit-list/obsolete': [
      {
        where: 'key',
        is: /^RequiresOverridable$/,
        says: 'Unit dependency type {key}= is obsolete, replacing by Requires=, please update your unit file',
      },
      {
        where: 'key',
        is: /^RequisiteOverridable$/,
        says: 'Unit dependency type {key}= is obsolete, replacing by Requisite=, please update your unit file',
      },
    ],
  },
  config_parse_unit_mounts_for: {
    'specifier/*': unresolved.quoted('word'),
    'words/*': 'Invalid syntax, ignoring: {raw}',
  },
  config_parse_unit_condition_path: {
    'condition/no-path': '{key}= path is not absolute, ignoring: ',
    'condition/order': [{ where: 'raw', is: /^[^%]*$/, says: '{key}= path is not absolute, ignoring: {value}' }],
    'specifier/*': unresolved.plain('condition'),
  },
  config_parse_unit_condition_string: { 'specifier/*': unresolved.quoted('condition') },
  config_parse_documentation: {
    'documentation/*': 'Invalid URL, ignoring: {value}',
    'specifier/*': unresolved.quoted('raw'),
    'words/*': [{ where: 'raw', is: /^[^%]*$/, says: 'Invalid syntax, ignoring: {raw}' }],
  },
  config_parse_unit_string_printf: { 'specifier/*': unresolved.quoted('raw') },
  config_parse_reboot_parameter: {
    'specifier/*': unresolved.quoted('raw'),
    'reboot-argument/*': "Invalid reboot parameter '{value}', ignoring.",
  },
  config_parse_default_instance: {
    'instance-name/not-a-template': '{key}= only makes sense for template units, ignoring.',
  },
  config_parse_job_timeout_sec: { 'time-span/*': 'Failed to parse {key}= parameter, ignoring: {raw}' },
  config_parse_job_mode: onlyParsing('job mode'),
  config_parse_job_mode_isolate: {
    'job-mode/isolate-is-deprecated': '{key} is deprecated. Please use OnFailureJobMode= instead',
    'choice/*': 'Failed to parse boolean, ignoring: {raw}',
  },
  config_parse_emergency_action: { 'choice/*': 'Failed to parse {key}=, ignoring: {raw}' },
  config_parse_collect_mode: onlyParsing('garbage collection mode'),
  config_parse_exit_status: { 'number/*': "Failed to parse exit status '{raw}', ignoring: {errno}" },
  config_parse_unit_slice: {
    'slice/not-a-slice': [
      {
        where: 'value',
        is: /\.(service|socket|target|mount|timer|path|scope)$/,
        says: 'Failed to assign slice {value} to unit {unit}, ignoring: Invalid argument',
      },
      { where: 'value', is: /^[^.]*$/, says: badSlice },
    ],
    'unit-name/is-template':
      'Failed to load slice unit {value}, ignoring: Unit name {value} is missing the instance name.',
    'unit-name/*': badSlice,
    'specifier/too-long': null,
    'specifier/*': in252(unresolved.plain('raw')),
  },
  config_parse_also: { 'specifier/*': 'Failed to resolve unit name in {key}="{word}": {errno}' },
};
