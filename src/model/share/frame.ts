import type { Bundle, UnitFile } from '../unit/bundle.ts';
import { fromWtf8, toWtf8 } from './wtf8.ts';

/**
 * The frame of format 1, before compression. It never changes: links live for ever.
 *
 *     target − 252 (zigzag) · name · for each file: kind, its name where the kind is 0, text
 *
 * A number is 7 bits a byte, the lowest first, the highest bit set where more follow. A string is its length
 * in bytes and its WTF-8. A file's kind says what follows the bundle's name in the file's name.
 */
const kinds = ['', '.socket', '.service', '@.service', '@.socket'] as const;
const usualTarget = 252;

/** A bundle as bytes. A target that is no whole number below 2^51 is written as 0. */
export function toFrame({ name, target, files }: Bundle): Uint8Array {
  const parts: Uint8Array[] = [];
  const number = (value: number): void => {
    const bytes: number[] = [];
    let left = value;
    for (; left > 127; left = Math.floor(left / 128)) bytes.push(128 + (left % 128));
    parts.push(Uint8Array.of(...bytes, left));
  };
  const string = (text: string): void => {
    const bytes = toWtf8(text);
    number(bytes.length);
    parts.push(bytes);
  };
  const safe = Number.isInteger(target) && Math.abs(target) < 2 ** 51 ? target : 0;
  const away = safe - usualTarget;
  number(away < 0 ? -away * 2 - 1 : away * 2);
  string(name);
  for (const file of files) {
    const kind = Math.max(
      0,
      kinds.findIndex((suffix) => suffix !== '' && file.name === name + suffix),
    );
    number(kind);
    if (kind === 0) string(file.name);
    string(file.text);
  }
  return join(parts);
}

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

/** The bundle that a frame holds; undefined where it is no frame. */
export function fromFrame(bytes: Uint8Array): Bundle | undefined {
  let at = 0;
  const number = (): number | undefined => {
    let value = 0;
    for (let unit = 1; unit < 2 ** 52; unit *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) return undefined;
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
    return undefined;
  };
  const string = (): string | undefined => {
    const length = number();
    if (length === undefined || length > bytes.length - at) return undefined;
    at += length;
    return fromWtf8(bytes.subarray(at - length, at));
  };
  const away = number();
  const name = string();
  if (away === undefined || name === undefined) return undefined;
  const files: UnitFile[] = [];
  while (at < bytes.length) {
    const kind = number();
    const suffix = kinds[kind ?? kinds.length];
    if (suffix === undefined) return undefined;
    const fileName = suffix === '' ? string() : name + suffix;
    const text = string();
    if (fileName === undefined || text === undefined) return undefined;
    files.push({ name: fileName, text });
  }
  return { name, target: usualTarget + (away % 2 === 0 ? away / 2 : -(away + 1) / 2), files };
}
