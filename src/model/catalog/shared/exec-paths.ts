import type { Draft } from '../entries.ts';

/** What is made for the unit below a folder of the system, and the access mode of it. */
const directories = (
  [
    ['Runtime', 'directories', 'while it runs, below /run'],
    ['State', 'directories', 'for its state, below /var/lib'],
    ['Cache', 'directories', 'for its cache, below /var/cache'],
    ['Logs', 'directories', 'for its logs, below /var/log'],
    ['Configuration', 'configuration-directories', 'for its configuration, below /etc'],
  ] as const
).flatMap(([name, kind, what]): readonly Draft[] => [
  { name: `${name}Directory`, kind, repeat: 'list', brief: `directories ${what}` },
  {
    name: `${name}DirectoryMode`,
    kind: 'file-mode',
    default: '0755',
    brief: `access mode of the ${name.toLowerCase()} directories`,
  },
]);

/** How much of the disk the directories may take. */
const quotas = (['State', 'Cache', 'Logs'] as const).flatMap((name): readonly Draft[] => [
  {
    name: `${name}DirectoryQuota`,
    kind: 'directory-quota',
    defaultWords: 'no limit',
    brief: `the most that the ${name.toLowerCase()} directories hold`,
  },
  {
    name: `${name}DirectoryAccounting`,
    kind: 'boolean',
    default: 'no',
    brief: `count what is in the ${name.toLowerCase()} directories`,
  },
]);

const paths = (name: string, brief: string): Draft => ({ name, kind: 'namespace-paths', repeat: 'list', brief });

/** Where commands run and what they see of the file system. */
const fileSystem: readonly Draft[] = [
  {
    name: 'WorkingDirectory',
    kind: 'working-directory',
    defaultWords: 'the root directory',
    brief: 'directory that commands start in',
  },
  { name: 'RootDirectory', kind: 'root-path', brief: 'directory that is the root for commands' },
  { name: 'RootImage', kind: 'root-path', brief: 'disk image that is the root for commands' },
  { name: 'RootMStack', kind: 'root-path', brief: 'stack of mounts that is the root for commands' },
  { name: 'RootImageOptions', kind: 'root-image-options', repeat: 'list', brief: 'mount options for the root image' },
  { name: 'RootEphemeral', kind: 'boolean', default: 'no', brief: 'run in a copy of the root for once' },
  { name: 'RootHash', kind: 'root-hash', brief: 'Verity hash that the root image must have' },
  { name: 'RootHashSignature', kind: 'root-hash-signature', brief: 'signature of the Verity hash' },
  { name: 'RootVerity', kind: 'root-path', brief: 'file with the Verity data of the root image' },
  {
    name: 'RootImagePolicy',
    kind: 'image-policy',
    defaultWords: 'the policy of systemd',
    brief: 'what the root image must be like',
  },
  { name: 'MountImages', kind: 'mount-images', repeat: 'list', brief: 'disk images that are mounted for commands' },
  {
    name: 'MountImagePolicy',
    kind: 'image-policy',
    defaultWords: 'the policy of systemd',
    brief: 'what mounted images must be like',
  },
  { name: 'ExtensionImages', kind: 'extension-images', repeat: 'list', brief: 'images laid over /usr, /opt and /etc' },
  {
    name: 'ExtensionImagePolicy',
    kind: 'image-policy',
    defaultWords: 'the policy of systemd',
    brief: 'what extension images must be like',
  },
  paths('ExtensionDirectories', 'directories laid over /usr, /opt and /etc'),
  { name: 'BindPaths', kind: 'bind-paths', repeat: 'list', brief: 'files and directories to show elsewhere' },
  {
    name: 'BindReadOnlyPaths',
    place: 'BindPaths',
    kind: 'bind-paths',
    repeat: 'list',
    brief: 'the same, but not to be written to',
  },
  {
    name: 'TemporaryFileSystem',
    kind: 'temporary-file-systems',
    repeat: 'list',
    brief: 'directories emptied by a file system in memory',
  },
  paths('ReadWritePaths', 'where commands may write all the same'),
  paths('ReadOnlyPaths', 'where commands may read only'),
  paths('InaccessiblePaths', 'what commands cannot reach at all'),
  paths('ExecPaths', 'where programs may be run all the same'),
  paths('NoExecPaths', 'where no program may be run'),
  { ...paths('ReadWriteDirectories', 'old name of ReadWritePaths'), place: 'ReadWritePaths' },
  { ...paths('ReadOnlyDirectories', 'old name of ReadOnlyPaths'), place: 'ReadOnlyPaths' },
  { ...paths('InaccessibleDirectories', 'old name of InaccessiblePaths'), place: 'InaccessiblePaths' },
  { name: 'ExecSearchPath', kind: 'search-path', repeat: 'list', brief: 'folders in which commands are looked for' },
  { name: 'NetworkNamespacePath', kind: 'absolute-path', brief: 'network namespace to join' },
  { name: 'IPCNamespacePath', kind: 'absolute-path', brief: 'IPC namespace to join' },
  { name: 'UserNamespacePath', kind: 'absolute-path', brief: 'user namespace to join' },
  { name: 'UMask', kind: 'umask', default: '0022', brief: 'rights that new files do not get' },
];

/** What commands read, write and are told. */
const surroundings: readonly Draft[] = [
  { name: 'Environment', kind: 'environment', repeat: 'list', brief: 'variables for the commands' },
  { name: 'EnvironmentFile', kind: 'environment-file', repeat: 'list', brief: 'file with variables for the commands' },
  { name: 'PassEnvironment', kind: 'passed-variables', repeat: 'list', brief: 'variables passed on from the manager' },
  { name: 'UnsetEnvironment', kind: 'unset-variables', repeat: 'list', brief: 'variables that commands do not get' },
  { name: 'LoadCredential', kind: 'loaded-credential', repeat: 'list', brief: 'secret from a file or a socket' },
  {
    name: 'LoadCredentialEncrypted',
    place: 'LoadCredential',
    kind: 'loaded-credential',
    repeat: 'list',
    brief: 'encrypted secret from a file or a socket',
  },
  { name: 'SetCredential', kind: 'set-credential', repeat: 'list', brief: 'credential that stands in the unit itself' },
  {
    name: 'SetCredentialEncrypted',
    place: 'SetCredential',
    kind: 'set-encrypted-credential',
    repeat: 'list',
    brief: 'encrypted credential that stands in the unit',
  },
  { name: 'ImportCredential', kind: 'imported-credential', repeat: 'list', brief: 'secrets of the system by name' },
  { name: 'StandardInput', kind: 'standard-input', default: 'null', brief: 'where commands read from' },
  {
    name: 'StandardInputText',
    kind: 'standard-input-text',
    repeat: 'list',
    brief: 'lines of text for commands to read',
  },
  {
    name: 'StandardInputData',
    place: 'StandardInputText',
    kind: 'standard-input-data',
    repeat: 'list',
    brief: 'Base64 data for commands to read',
  },
  { name: 'StandardOutput', kind: 'standard-output', default: 'journal', brief: 'where commands write to' },
  { name: 'StandardError', kind: 'standard-output', default: 'inherit', brief: 'where commands write errors to' },
  { name: 'TTYPath', kind: 'absolute-path', defaultWords: '/dev/console', brief: 'terminal for input and output' },
  { name: 'TTYReset', kind: 'boolean', default: 'no', brief: 'reset the terminal before and after' },
  { name: 'TTYVHangup', kind: 'boolean', default: 'no', brief: 'disconnect all others from the terminal' },
  { name: 'TTYVTDisallocate', kind: 'boolean', default: 'no', brief: 'clear a virtual console and its scrollback' },
  { name: 'TTYRows', kind: 'tty-size', brief: 'rows of the terminal' },
  { name: 'TTYColumns', kind: 'tty-size', brief: 'columns of the terminal' },
  {
    name: 'SyslogIdentifier',
    kind: 'string',
    defaultWords: 'the name of the program',
    brief: 'name in front of lines of the log',
  },
  { name: 'LogExtraFields', kind: 'log-fields', repeat: 'list', brief: 'further fields for each line of the log' },
  { name: 'LogFilterPatterns', kind: 'log-filter', repeat: 'list', brief: 'which lines of the log are kept' },
  { name: 'LogNamespace', kind: 'log-namespace', brief: 'journal of its own for the unit' },
  { name: 'PAMName', kind: 'string', brief: 'PAM service that sets up a session' },
  { name: 'UtmpIdentifier', kind: 'string', brief: 'id in the log of sessions' },
  { name: 'UtmpMode', kind: 'utmp-mode', default: 'init', brief: 'sort of entry in the log of sessions' },
];

/** systemd.exec(5): paths, directories, credentials, environment, input and output. */
export const execPaths: readonly Draft[] = [
  ...fileSystem,
  ...directories,
  {
    name: 'RuntimeDirectoryPreserve',
    kind: 'preserve-mode',
    default: 'no',
    brief: 'whether runtime directories stay at the end',
  },
  ...quotas,
  ...surroundings,
];
