import type { LogLines } from './log-line-table.ts';

const invalid = 'Invalid argument';
const range = 'Numerical result out of range';
const tooLong = 'File name too long';

/** A number that C can read, with a sign or without. */
const number = /^[+-]{0,2}(0[xX][\da-fA-F]+|0[oO]?[0-7]*|0[bB][01]+|[1-9]\d*)$/;

/** What the C library says of the error that a problem stands for. */
export const errorLines: LogLines = {
  'specifier/too-long': tooLong,
  'specifier/no-value': invalid,
  'specifier/*': 'Invalid slot',
  'number/out-of-range': range,
  'file-mode/too-large': range,
  'iec-size/negative': range,
  'iec-size/too-large': range,
  'time-span/negative': range,
  'time-span/too-long': range,
  'nsec/too-long': range,
  'signal/out-of-range': range,
  'rlimit/endless': [
    { where: 'part', is: /^-/, says: range },
    { where: 'part', is: /./, says: invalid },
  ],
  'rlimit/nice': [
    { where: 'part', is: number, says: range },
    { where: 'part', is: /./, says: invalid },
  ],
  'coredump-filter/unknown': [
    { where: 'raw', is: /^(0x)?0*[1-9a-f][\da-f]{16,}$|^-[\da-f]+$/i, says: range },
    { where: 'raw', is: /[\da-f]{17}|(^|\s)-[\da-f]/i, says: null },
    { where: 'raw', is: /./, says: invalid },
  ],
  'address/port-range': range,
  'address/too-long': [
    { where: 'whole', is: /^\//, says: tooLong },
    { where: 'whole', is: /^@/, says: invalid },
  ],
  'address/scope': [{ where: 'part', is: /^[^\d]*$/, says: invalid }],
  'address/vsock-cid': [
    { where: 'part', is: /^-[1-9]|^\d{11}|^4294967296$/, says: range },
    { where: 'part', is: /^(?!\d{10})/, says: invalid },
  ],
  'address/vsock-port': [
    { where: 'part', is: /^-[1-9]|^\d{11}|^4294967296$/, says: range },
    { where: 'part', is: /^4294967295$|^(?!\d{10})/, says: invalid },
  ],
  'netlink/group': [
    { where: 'part', is: /^-[1-9]\d*$|^\d{11,}$|^4294967296$/, says: range },
    { where: 'part', is: /^(?!\d{10})/, says: invalid },
  ],
  '*': invalid,
};
