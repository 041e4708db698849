import type { Kind } from '../kind.ts';
import { bindPaths } from './bind-paths.ts';
import { importedCredential, loadedCredential, setCredential, setEncryptedCredential } from './credentials.ts';
import { configurationDirectories, directories } from './directories.ts';
import { directoryQuota } from './directory-quota.ts';
import { environmentFile } from './environment-file.ts';
import { imagePolicy } from './image-policy.ts';
import { extensionImages, mountImages } from './images.ts';
import { logFields } from './log-fields.ts';
import { logFilter } from './log-filter.ts';
import { logNamespace } from './log-namespace.ts';
import { rootImageOptions } from './mount-options.ts';
import { namespacePaths } from './namespace-paths.ts';
import { preserveMode } from './preserve-mode.ts';
import { rootHash, rootHashSignature } from './root-hash.ts';
import { rootPath } from './root-path.ts';
import { searchPath } from './search-path.ts';
import { standardInputData, standardInputText } from './standard-input-data.ts';
import { standardInput, standardOutput } from './stdio.ts';
import { temporaryFileSystems } from './temporary-file-systems.ts';
import { ttySize } from './tty-size.ts';
import { umask } from './umask.ts';
import { utmpMode } from './utmp-mode.ts';
import { passedVariables, unsetVariables } from './variable-names.ts';
import { workingDirectory } from './working-directory.ts';

/** Kinds of value for how commands are run: paths, directories, credentials, input and output. */
export const execKinds = {
  'working-directory': workingDirectory,
  'root-path': rootPath,
  'root-image-options': rootImageOptions,
  'root-hash': rootHash,
  'root-hash-signature': rootHashSignature,
  'image-policy': imagePolicy,
  'mount-images': mountImages,
  'extension-images': extensionImages,
  'namespace-paths': namespacePaths,
  'bind-paths': bindPaths,
  'temporary-file-systems': temporaryFileSystems,
  'search-path': searchPath,
  directories,
  'configuration-directories': configurationDirectories,
  'directory-quota': directoryQuota,
  'preserve-mode': preserveMode,
  umask,
  'environment-file': environmentFile,
  'passed-variables': passedVariables,
  'unset-variables': unsetVariables,
  'standard-input': standardInput,
  'standard-output': standardOutput,
  'standard-input-text': standardInputText,
  'standard-input-data': standardInputData,
  'tty-size': ttySize,
  'utmp-mode': utmpMode,
  'log-fields': logFields,
  'log-filter': logFilter,
  'log-namespace': logNamespace,
  'loaded-credential': loadedCredential,
  'set-credential': setCredential,
  'set-encrypted-credential': setEncryptedCredential,
  'imported-credential': importedCredential,
} satisfies Record<string, Kind<unknown>>;
