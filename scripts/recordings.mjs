// The packed form of recorded answers (see data/README.md): for the scripts that write it, and the tests that read it.
import { readFileSync } from 'node:fs';

/** Answers by version, with `"="` for one that is as in the version before. */
export function packAnswers(answers) {
  const packed = {};
  let before;
  for (const version of Object.keys(answers).sort((a, b) => Number(a) - Number(b))) {
    const now = JSON.stringify(answers[version]);
    packed[version] = now === before ? '=' : answers[version];
    before = now;
  }
  return packed;
}

/** What PID 1 logged: `[line, level, text]` each; the line is null where it named none. */
export const packMessages = (messages) => messages.map(({ line, level, text }) => [line, level, text]);

/** The answers of a packed row, by version. */
export function unpackAnswers(row) {
  const answers = new Map();
  let last;
  for (const [version, cell] of Object.entries(row)) {
    if (!/^\d{3}$/.test(version)) continue;
    if (cell !== '=') last = cell;
    answers.set(Number(version), last);
  }
  return answers;
}

const frames = JSON.parse(readFileSync(new URL('../data/recorded/frames.json', import.meta.url), 'utf8'));

/** The file in which an assignment was recorded: beside it stands what a unit of its type cannot do without. */
export function fileOf({ section, key, value }) {
  // A frame is for a directive, for the listeners, or for all of its section.
  const fits = (frame) =>
    frame.key === undefined || frame.key === key || (frame.key === 'Listen' && key.startsWith('Listen'));
  const { before, after } = frames.find((frame) => frame.section === section && fits(frame));
  return `${before}${key}=${value}\n${after}`;
}

/** The text of a recorded file. */
export function textOf({ text, base64, pieces }) {
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  return pieces ? pieces.map(([piece, times]) => piece.repeat(times)).join('') : text;
}
