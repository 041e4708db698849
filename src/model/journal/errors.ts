/** What the C library says of an error, and its name; those that sockets and programs run into. */
export const errors = {
  'Operation not permitted': 'EPERM',
  'No such file or directory': 'ENOENT',
  'No such process': 'ESRCH',
  'Input/output error': 'EIO',
  'No such device or address': 'ENXIO',
  'Argument list too long': 'E2BIG',
  'Exec format error': 'ENOEXEC',
  'Resource temporarily unavailable': 'EAGAIN',
  'Cannot allocate memory': 'ENOMEM',
  'Permission denied': 'EACCES',
  'Device or resource busy': 'EBUSY',
  'File exists': 'EEXIST',
  'No such device': 'ENODEV',
  'Not a directory': 'ENOTDIR',
  'Is a directory': 'EISDIR',
  'Invalid argument': 'EINVAL',
  'Too many open files in system': 'ENFILE',
  'Too many open files': 'EMFILE',
  'No space left on device': 'ENOSPC',
  'Read-only file system': 'EROFS',
  'Numerical result out of range': 'ERANGE',
  'File name too long': 'ENAMETOOLONG',
  'Function not implemented': 'ENOSYS',
  'Too many levels of symbolic links': 'ELOOP',
  'Protocol not available': 'ENOPROTOOPT',
  'Protocol not supported': 'EPROTONOSUPPORT',
  'Socket type not supported': 'ESOCKTNOSUPPORT',
  'Operation not supported': 'EOPNOTSUPP',
  'Address family not supported by protocol': 'EAFNOSUPPORT',
  'Address already in use': 'EADDRINUSE',
  'Cannot assign requested address': 'EADDRNOTAVAIL',
  'Network is unreachable': 'ENETUNREACH',
  'Connection refused': 'ECONNREFUSED',
  'Connection timed out': 'ETIMEDOUT',
  'Connection reset by peer': 'ECONNRESET',
  'No route to host': 'EHOSTUNREACH',
  'Protocol error': 'EPROTO',
  'Required key not available': 'ENOKEY',
} as const;

/** The name of an error. */
export type ErrorName = (typeof errors)[keyof typeof errors];

const byText = new Map<string, ErrorName>(Object.entries(errors));

/** The name for what the C library says; undefined for words that it does not use. */
export const errorName = (text: string | undefined): ErrorName | undefined =>
  text === undefined ? undefined : byText.get(text.replace(/\.$/, ''));

/** The whole of an error text of which only the end is left; undefined where several end like it. */
export function errorEndingIn(end: string): string | undefined {
  const found = end.length < 3 ? [] : Object.keys(errors).filter((text) => text.endsWith(end));
  return found.length === 1 ? found[0] : undefined;
}
