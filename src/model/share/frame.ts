import type { Bundle, UnitFile } from '../unit/bundle.ts';
import { type ByteReader, join, numberBytes, stringBytes } from './bytes.ts';

/**
 * A bundle as bytes, in all formats so far. It never changes: links live for ever.
 *
 *     target − 252 (zigzag) · name · for each file: kind, its name where the kind is 0, text
 *
 * A file's kind says what follows the bundle's name in the file's name.
 */
const kinds = ['', '.socket', '.service', '@.service', '@.socket'] as const;
const usualTarget = 252;

/** A bundle as bytes. A target that is no whole number below 2^51 is written as 0. */
export function toFrame({ name, target, files }: Bundle): Uint8Array {
  const safe = Number.isInteger(target) && Math.abs(target) < 2 ** 51 ? target : 0;
  const away = safe - usualTarget;
  const parts = [numberBytes(away < 0 ? -away * 2 - 1 : away * 2), stringBytes(name)];
  for (const file of files) {
    const kind = Math.max(
      0,
      kinds.findIndex((suffix) => suffix !== '' && file.name === name + suffix),
    );
    parts.push(numberBytes(kind));
    if (kind === 0) parts.push(stringBytes(file.name));
    parts.push(stringBytes(file.text));
  }
  return join(parts);
}

/** The bundle that a frame holds, to the end of the bytes; undefined where it is no frame. */
export function fromFrame(from: ByteReader): Bundle | undefined {
  const away = from.number();
  const name = from.string();
  if (away === undefined || name === undefined) return undefined;
  const files: UnitFile[] = [];
  while (!from.done) {
    const suffix = kinds[from.number() ?? kinds.length];
    if (suffix === undefined) return undefined;
    const fileName = suffix === '' ? from.string() : name + suffix;
    const text = from.string();
    if (fileName === undefined || text === undefined) return undefined;
    files.push({ name: fileName, text });
  }
  return { name, target: usualTarget + (away % 2 === 0 ? away / 2 : -(away + 1) / 2), files };
}
