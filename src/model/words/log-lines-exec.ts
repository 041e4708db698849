import { in252, type LogTable, notSyntax, onlyParsing, type Steps, trailing, unresolved } from './log-line-table.ts';

const neither = 'Neither a valid executable name nor an absolute path{ignoring}: {path}';
// Where a backslash makes a character plain, the value is not what was read.
const badCredential = [{ where: 'raw', is: /^[^\\]*$/, says: 'Credential name "{value}" not valid, ignoring.' }];
const notBase64 = 'Encrypted credential data not valid Base64 data, ignoring.';
const badBase64 = (errno: string): Steps => ({
  252: notBase64,
  253: null,
  257: `Encrypted credential data not valid Base64 data, ignoring: ${errno}`,
});

/** The functions that read commands, and what they run with. */
export const execLines: LogTable = {
  config_parse_exec: {
    'command/empty': {
      252: "Empty path in command line{ignoring}: '{command}'",
      253: null,
      257: 'Empty path in command line{ignoring}: {command}',
    },
    'command/no-argv0': 'Empty executable name or zeroeth argument{ignoring}: {command}',
    'command/directory': [
      { where: 'path', is: /^\.{1,2}$/, says: in252(neither) },
      { where: 'path', is: /\/$/, says: 'Executable path specifies a directory{ignoring}: {path}' },
    ],
    'command/special-characters': {
      252: 'Executable name contains special characters{ignoring}: {path}',
      253: null,
      257: 'Executable path contains special characters{ignoring}: {path}',
    },
    'command/unknown-escape': 'Ignoring unknown escape sequences: "{relaxed}"',
    'command/double-exclamation':
      'The !! modifier for {key}= lines is no longer supported and is now ignored. Please update your unit files and remove the modifier.',
    'command/*': neither,
    'words/*': 'Unbalanced quoting, ignoring: "{command}"',
    'specifier/*': [
      { where: 'program', is: /./, says: unresolved.quoted('program') },
      {
        where: 'relaxed',
        is: /./,
        says: {
          252: unresolved.plain('relaxed'),
          253: null,
          257: unresolved.quoted('relaxed'),
        },
      },
    ],
  },
  config_parse_environ: {
    'environment/*': 'Invalid environment assignment, ignoring: {value}',
    'specifier/*': 'Failed to resolve specifiers in {word}, ignoring: {errno}',
    'words/*': 'Invalid syntax, ignoring: {raw}',
  },
  config_parse_pass_environ: {
    'environment/*': 'Invalid environment name for {key}, ignoring: {value}',
    'specifier/*': 'Failed to resolve specifiers in {word}, ignoring: {errno}',
    'words/*': trailing,
  },
  config_parse_unset_environ: {
    'environment/*': 'Invalid environment name or assignment {key}, ignoring: {value}',
    'specifier/*': in252(unresolved.plain('word')),
    'words/*': trailing,
  },
  config_parse_unit_env_file: { 'specifier/*': unresolved.quoted('raw') },
  config_parse_unit_path_printf: { 'specifier/*': unresolved.quoted('raw') },
  config_parse_working_directory: {
    'specifier/*': "Failed to resolve unit specifiers in working directory path '{dashless}'{ignoring}: {errno}",
  },
  config_parse_namespace_path_strv: {
    'specifier/*': 'Failed to resolve unit specifiers in {marked}: {errno}',
    'words/*': in252('Failed to extract first word, ignoring: {raw}'),
  },
  config_parse_bind_paths: {
    'bind/option': 'Invalid option string, ignoring setting: {value}',
    'specifier/*': [
      { where: 'before', is: /^[^:]*$/, says: unresolved.double('item') },
      {
        where: 'before',
        is: /^-?\/[^:]*:$/,
        says: in252('Failed to resolve specifiers in "{item}", ignoring: {errno}'),
      },
    ],
    'words/*': [{ where: 'raw', is: /^[^:]*$/, says: in252('Failed to parse {key}, ignoring: {raw}') }],
  },
  config_parse_temporary_filesystems: {
    'specifier/*': in252(unresolved.plain('item')),
    'words/*': in252('Failed to extract first word, ignoring: {raw}'),
  },
  config_parse_exec_directories: {
    'directory/absolute': '{key}= path is absolute, ignoring: {value}',
    'directory/dot': '{key}= path is not normalized, ignoring: {value}',
    'directory/empty': '{key}= path has invalid length (0 bytes), ignoring.',
    'directory/flags': 'Invalid flags for {key}=, ignoring: {flags}',
    'directory/no-link': {
      252: 'Destination parameter is not supported for {key}, ignoring: {value}',
      253: null,
      257: 'Additional parameter is not supported for {key}, ignoring: {value}',
    },
    'tuple/unreadable': in252('Invalid syntax in {key}=, ignoring: {tuple}'),
    'words/*': in252('Invalid syntax {key}={raw}, ignoring: Invalid argument'),
    'directory/private': "{key}= path can't be 'private', ignoring assignment: {value}",
    'specifier/*': unresolved.double('item'),
  },
  config_parse_exec_input: {
    'choice/*': 'Failed to parse input specifier, ignoring: {raw}',
    'fd-name/*': 'Invalid file descriptor name, ignoring: {value}',
    'path/not-absolute': '{key}= path is not absolute: {value}',
    'path/not-normalized': '{key}= path is not normalized: {path}',
    'path/too-long': '{key}= path has invalid length ({bytes} bytes).',
    'specifier/*': unresolved.quoted('after'),
  },
  config_parse_exec_output: {
    'choice/*': 'Failed to parse output specifier, ignoring: {raw}',
    'fd-name/*': 'Invalid file descriptor name, ignoring: {value}',
    'path/not-absolute': '{key}= path is not absolute: {value}',
    'path/not-normalized': '{key}= path is not normalized: {path}',
    'path/too-long': '{key}= path has invalid length ({bytes} bytes).',
    'stdio/obsolete':
      'Standard output type {raw} is obsolete, automatically updating to {now}. Please update your unit file, and consider removing the setting altogether.',
    'specifier/*': unresolved.plain('after'),
  },
  config_parse_exec_input_data: { 'base64/invalid': 'Failed to decode base64 data, ignoring: {raw}' },
  config_parse_exec_input_text: {
    'words/*': "Failed to decode C escaped text '{raw}', ignoring: {errno}",
    'specifier/*': in252(unresolved.quoted('raw')),
  },
  config_parse_exec_root_hash: {
    'root-hash/too-short': '{key}= is too short, ignoring: {raw}',
    'root-hash/not-hex': in252('Failed to decode {key}=, ignoring: {raw}'),
  },
  config_parse_exec_root_hash_sig: {
    'root-hash/no-mark': "Failed to decode {key}=, not a path but doesn't start with 'base64:', ignoring: {raw}",
    'base64/invalid': in252('Failed to decode {key}=, ignoring: {raw}'),
  },
  config_parse_image_policy: {
    'image-policy/partition': 'Unknown partition type in image policy, refusing: {raw}',
    'image-policy/flag': 'Unknown partition policy flag in image policy, refusing: {raw}',
    'image-policy/syntax': 'Failed to parse image policy, refusing: {raw}',
  },
  config_parse_load_credential: {
    'credential/name': badCredential,
    'credential/source': in252('Credential source "{value}" not valid, ignoring.'),
  },
  config_parse_set_credential: {
    'credential/name': badCredential,
    'credential/no-data': 'Invalid syntax, ignoring: {raw}',
    'base64/invalid': [
      { where: 'part', is: /^[A-Za-z\d+/]*$/, says: badBase64('Broken pipe') },
      { where: 'part', is: /[^A-Za-z\d+/=\s]/, says: badBase64('Invalid argument') },
      { where: 'key', is: /./, says: { 252: notBase64, 253: null } },
    ],
  },
  config_parse_import_credential: { 'credential/*': 'Credential name or glob "{value}" not valid, ignoring.' },
  config_parse_exec_quota: { '*': 'Failed to parse disk quota value, ignoring: {raw}' },
  config_parse_exec_preserve_mode: onlyParsing('runtime directory preserve mode'),
  config_parse_exec_utmp_mode: onlyParsing('utmp mode'),
  config_parse_log_extra_fields: {
    'log-field/name': 'Log field name is invalid, ignoring: {value}',
    'log-field/no-equals': in252("Log field lacks '=' character, ignoring: {value}"),
    'specifier/*': in252(unresolved.plain('word')),
    'words/*': notSyntax,
  },
  config_parse_log_filter_patterns: {
    'pattern/empty': 'Regex pattern invalid, ignoring: {key}={raw}',
    'pattern/open-group': 'Bad pattern "{value}": missing closing parenthesis',
    'pattern/stray-bracket': 'Bad pattern "{value}": unmatched closing parenthesis',
    'pattern/open-class': 'Bad pattern "{value}": missing terminating ] for character class',
    'pattern/range': 'Bad pattern "{value}": range out of order in character class',
    'pattern/backslash': 'Bad pattern "{value}": \\ at end of pattern',
    'pattern/nothing-to-repeat': 'Bad pattern "{value}": quantifier does not follow a repeatable item',
  },
  config_parse_log_namespace: {
    'log-namespace/*': 'Specified log namespace name is not valid, ignoring: {value}',
    'specifier/*': unresolved.plain('raw'),
  },
  config_parse_mount_images: {
    'image/no-destination': [{ where: 'raw', is: /^\S+$/, says: 'Missing destination in {key}, ignoring: {value}' }],
    'specifier/*': [{ where: 'item', is: /^[^-]/, says: in252(unresolved.double('item')) }],
  },
  config_parse_root_image_options: {
    'image/partition': 'Invalid partition name {value}, ignoring',
    'image/options': in252('Failed to parse {key}, ignoring: {raw}'),
    'words/*': in252('Failed to parse {key}, ignoring: {raw}'),
  },
  config_parse_open_file: {
    'open-file/*': 'Failed to parse {key}= setting, ignoring: {raw}',
    'path/*': 'Failed to parse {key}= setting, ignoring: {raw}',
  },
};
