import type { Heard, WordsOfUnits } from './heard.ts';
import { basename } from './path-names.ts';
import { placeAt } from './place.ts';
import { type Recognised, recogniseLine } from './recognise.ts';
import type { Cause, Scene } from './scene.ts';
import { cause, said, unitAtHand, unitOfPath } from './scene.ts';
import { isUnitName } from './template.ts';

/** A message about a line of a file. */
export interface FileLine {
  readonly path: string;
  readonly line: number;
  readonly words: string;
}

/** `/etc/systemd/system/app.socket:5: words`, or as it was until 243, `[path:5] words`. */
const withPath = /^(\/?[^\s:[\]]{1,400}\.(?:socket|service|conf|target|mount|timer|path|slice)):(\d{1,7}): (.*)$/s;
const inBrackets = /^\[(\/?[^\s:[\]]{1,400}\.(?:socket|service|conf|target|mount|timer|path|slice)):(\d{1,7})\] (.*)$/s;

export function fileLine(text: string): FileLine | undefined {
  const [, path, line, words] = withPath.exec(text) ?? inBrackets.exec(text) ?? [];
  return path === undefined || words === undefined ? undefined : { path, line: Number(line), words };
}

/** What a message about a line of a file is; one that is not known is a message all the same. */
export function recogniseFileLine({ path, line, words }: FileLine): Recognised {
  const found = recogniseLine(words) ?? ({ code: 'line/other', role: 'cause', parts: {} } as const);
  return { ...found, parts: { ...found.parts, path, file: basename(path), line: String(line) } };
}

/** The unit that a file belongs to; undefined for one that is no unit's, such as a `.conf` outside of a folder for drop-ins. */
export const unitOfFile = ({ path }: FileLine): string | undefined => {
  const unit = unitOfPath(path);
  return isUnitName(unit) ? unit : undefined;
};

/** The line of a unit at hand that a message is about, or why there is none. */
export function causesOfFileLine(scene: Scene, heard: WordsOfUnits, { path, line, words }: FileLine): readonly Cause[] {
  const { loaded, unit, name } = scene;
  if (!unit || name === undefined) return [];
  const found = heard.find(name, words, line);
  if (found) return [...said(found.unit, found.diagnostic), ...ofOtherVersion(loaded.bundle.target, found)];
  const inDropIn = /\.d\/[^/]+$/.test(path);
  const file = basename(path);
  if (inDropIn && !unit.dropIns.some((each) => basename(each.name) === file)) return cause('line/drop-in', { file });
  return cause('line/mended', { file: inDropIn ? file : unit.name }, inDropIn ? undefined : placeOfLine(scene, line));
}

/** What stands in that line now; a line beyond the end of the text has no place. */
function placeOfLine({ loaded, name }: Scene, line: number) {
  const unit = unitAtHand(loaded, name);
  if (!unit) return undefined;
  const starts = [...unit.unit.document.text.matchAll(/^/gm)];
  const offset = starts[line - 1]?.index;
  const place = offset === undefined ? undefined : placeAt(unit, offset, undefined);
  return place === undefined || place.text === '' ? undefined : place;
}

export const ofOtherVersion = (own: number, { target, diagnostic }: Heard): readonly Cause[] =>
  target === own || diagnostic.effect === 'refused'
    ? []
    : cause('line/other-version', { target: String(own), other: String(target) });
