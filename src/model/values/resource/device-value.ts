import { clearable } from '../clearable.ts';
import { groupDigits } from '../group-digits.ts';
import { accepted, type Context, type Kind, type Read, rejected } from '../kind.ts';
import { largestSize } from '../parse-size.ts';
import { escapePercents, mapRead, readPart, verified } from '../part.ts';
import { timeSpan } from '../time-span.ts';
import { quoteWord } from '../word-list.ts';
import { readDecimalSize, writeDecimalSize } from './decimal-size.ts';
import { readAnyPath } from './device-path.ts';
import { readFirstWord } from './first-word.ts';
import { blockIoWeight, ioWeight } from './weights.ts';
import { isUnreadable } from './whole-list.ts';

/** What holds for a device, by the path of its node or of any file on it. */
interface DeviceValue<T> {
  readonly path: string;
  readonly value: T;
}

type Inner<T> = Pick<Kind<T>, 'read' | 'show' | 'canonical' | 'words'>;

function readBoth<T>(text: string, inner: Inner<T>, context: Context): Read<DeviceValue<T>> {
  const { first, next } = readFirstWord(text, (word) => readAnyPath(word, context));
  if (first.status === 'rejected' && first.problems.some(isUnreadable)) return first;
  if (next >= text.length) return rejected('device/no-value', text);
  if (first.status !== 'accepted') return first;
  const value = readPart(text, next, text.length, (part) => inner.read(part, context));
  return mapRead(value, (value) => ({ path: first.value, value }));
}

const deviceKind = <T>(parser: string, inner: Inner<T>, examples: readonly string[]): Kind<DeviceValue<T>> =>
  clearable({
    parser,
    read: (text, context) => {
      const again = (text: string) => readBoth(text, inner, context);
      return verified(again(text), again);
    },
    show: ({ path, value }, context) => `${path} ${inner.show(value, context)}`,
    canonical: ({ path, value }) => `${quoteWord(escapePercents(path), false)} ${inner.canonical(value)}`,
    words: ({ path, value }, context) => `${path}: ${inner.words(value, context)}`,
    examples,
  });

const rate: Inner<bigint> = {
  read: readDecimalSize,
  show: String,
  canonical: writeDecimalSize,
  words: (value) => `${groupDigits(value)} a second`,
};

const rateOrInfinity: Inner<bigint> = {
  read: (text) => (text === 'infinity' ? accepted(largestSize) : readDecimalSize(text)),
  show: (value) => (value === largestSize ? 'infinity' : String(value)),
  canonical: (value) => (value === largestSize ? 'infinity' : writeDecimalSize(value)),
  words: (value, context) => (value === largestSize ? 'no limit' : rate.words(value, context)),
};

/** How many bytes or operations a second a device may serve. Follows `config_parse_io_limit`. */
export const ioLimit = deviceKind('config_parse_io_limit', rateOrInfinity, [
  '/dev/sda 10M',
  '/var/lib 5M',
  '/dev/nvme0n1 1000',
  '/dev/sda infinity',
]);

/** The same before control groups were unified, without `infinity`. Follows `config_parse_blockio_bandwidth`. */
export const blockIoBandwidth = deviceKind('config_parse_blockio_bandwidth', rate, ['/dev/sda 10M', '/var/lib 5M']);

/** How much of a device one unit gets beside others. Follows `config_parse_io_device_weight`. */
export const ioDeviceWeight = deviceKind('config_parse_io_device_weight', ioWeight, ['/dev/sda 100', '/var/lib 500']);

/** The same before control groups were unified. Follows `config_parse_blockio_device_weight`. */
export const blockIoDeviceWeight = deviceKind('config_parse_blockio_device_weight', blockIoWeight, [
  '/dev/sda 500',
  '/var/lib 100',
]);

/** How long a device may take for an answer. Follows `config_parse_io_device_latency`. */
export const ioDeviceLatency = deviceKind('config_parse_io_device_latency', timeSpan, ['/dev/sda 25ms', '/var/lib 1s']);
