import { fromWtf8, toWtf8 } from './wtf8.ts';

/** Bytes side by side. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A whole number from 0 up: 7 bits a byte, the lowest first, the highest bit set where more follow. */
export function numberBytes(value: number): Uint8Array {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push(128 + (left % 128));
  return Uint8Array.of(...bytes, left);
}

/** A string: its length in bytes, and its WTF-8. */
export function stringBytes(text: string): Uint8Array {
  const bytes = toWtf8(text);
  return join([numberBytes(bytes.length), bytes]);
}

/** Reads numbers and strings one after the other; each is undefined where the bytes hold none. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  /** A number below 2^56. */
  number(): number | undefined {
    let value = 0;
    for (let unit = 1; unit < 2 ** 52; unit *= 128) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) return undefined;
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
    return undefined;
  }

  string(): string | undefined {
    const length = this.number();
    if (length === undefined || length > this.bytes.length - this.at) return undefined;
    this.at += length;
    return fromWtf8(this.bytes.subarray(this.at - length, this.at));
  }
}
