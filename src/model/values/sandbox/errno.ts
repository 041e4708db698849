import { safeAtoi } from '../safe-atoi.ts';

/** The names of Linux' errors from number 1 on; a hyphen stands for a number without a name. */
const names: readonly string[] =
  `EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT ENOTBLK EBUSY EEXIST
  EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM
  ERANGE EDEADLK ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY ELOOP - ENOMSG EIDRM ECHRNG EL2NSYNC EL3HLT EL3RST ELNRNG
  EUNATCH ENOCSI EL2HLT EBADE EBADR EXFULL ENOANO EBADRQC EBADSLT - EBFONT ENOSTR ENODATA ETIME ENOSR ENONET
  ENOPKG EREMOTE ENOLINK EADV ESRMNT ECOMM EPROTO EMULTIHOP EDOTDOT EBADMSG EOVERFLOW ENOTUNIQ EBADFD EREMCHG
  ELIBACC ELIBBAD ELIBSCN ELIBMAX ELIBEXEC EILSEQ ERESTART ESTRPIPE EUSERS ENOTSOCK EDESTADDRREQ EMSGSIZE
  EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT ESOCKTNOSUPPORT EOPNOTSUPP EPFNOSUPPORT EAFNOSUPPORT EADDRINUSE
  EADDRNOTAVAIL ENETDOWN ENETUNREACH ENETRESET ECONNABORTED ECONNRESET ENOBUFS EISCONN ENOTCONN ESHUTDOWN
  ETOOMANYREFS ETIMEDOUT ECONNREFUSED EHOSTDOWN EHOSTUNREACH EALREADY EINPROGRESS ESTALE EUCLEAN ENOTNAM ENAVAIL
  EISNAM EREMOTEIO EDQUOT ENOMEDIUM EMEDIUMTYPE ECANCELED ENOKEY EKEYEXPIRED EKEYREVOKED EKEYREJECTED EOWNERDEAD
  ENOTRECOVERABLE ERFKILL EHWPOISON`.split(/\s+/);

const numbers: ReadonlyMap<string, number> = new Map([
  ...names.flatMap((name, index) => (name === '-' ? [] : [[name, index + 1] as const])),
  ['EWOULDBLOCK', 11],
  ['EDEADLOCK', 35],
  ['ENOTSUP', 95],
]);

/** `ERRNO_MAX`. */
export const lastErrno = 4095;

/** An error by its name in any case, or by number; undefined for what is neither. Follows `parse_errno`. */
export function parseErrno(text: string, target: number): number | undefined {
  const named = numbers.get(text.toUpperCase());
  if (named !== undefined) return named;
  const read = safeAtoi(text, target, 0n, BigInt(lastErrno));
  return read.ok ? Number(read.value) : undefined;
}

/** The name of an error, or its number. */
export const errnoName = (errno: number): string => {
  const name = names[errno - 1];
  return name === undefined || name === '-' ? String(errno) : name;
};

/** What a word probably means: a name without its first letter, or with other signs around it. */
export function meantErrno(text: string): string | undefined {
  const word = text.toUpperCase().replace(/[^A-Z\d]/g, '');
  return [word, `E${word}`].find((name) => numbers.has(name));
}
