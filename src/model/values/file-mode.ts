import { accepted, type Kind, rejected } from './kind.ts';
import { readStripped } from './part.ts';

const most = 0o7777;

/** Mode bits as four octal digits: `0660`. Bits above 7777 are left out. */
export const formatMode = (bits: number): string => (bits & most).toString(8).padStart(4, '0');

const rights = (bits: number): string =>
  [bits & 4 && 'read', bits & 2 && 'write', bits & 1 && 'execute']
    .filter(Boolean)
    .join(', ')
    .replace(/, (\w+)$/, ' and $1');

/** Who may do what: `owner and group may read and write, others nothing`. */
export function modeWords(bits: number): string {
  const special = ['sticky', 'setgid', 'setuid'].filter((_, i) => bits & (0o1000 << i)).reverse();
  const groups = new Map<number, string[]>();
  ['owner', 'group', 'others'].forEach((who, i) => {
    const may = (bits >> (6 - 3 * i)) & 7;
    groups.set(may, [...(groups.get(may) ?? []), who]);
  });
  const clauses = [...groups]
    .sort(([a], [b]) => Number(a === 0) - Number(b === 0))
    .map(([may, who]) => {
      if (who.length === 3) return may ? `everyone may ${rights(may)}` : 'no access for anyone';
      return `${who.join(' and ')} ${may ? `may ${rights(may)}` : 'nothing'}`;
    });
  return [...clauses, ...special].join(', ');
}

/** The mode that a text in another notation means: `rw-rw----`, `0o660`, `u=rw,g=r` or quoted digits. */
function meant(text: string): string | undefined {
  const letters = /^([r-][w-][x-]){3}$/.test(text) ? text : undefined;
  if (letters) return formatMode([...letters].reduce((bits, letter) => bits * 2 + Number(letter !== '-'), 0));
  const figures = /^["']?[+]?(?:0o)?([0-7]{3,4})[^0-9a-z]?$/i.exec(text)?.[1];
  return figures && formatMode(Number.parseInt(figures, 8));
}

const common = [0o600, 0o660, 0o666, 0o700, 0o750, 0o755, 0o770, 0o777, 0o640, 0o644];

/**
 * The access mode of a file, octal with or without a leading zero, 0 to 7777 (octal).
 * Follows `config_parse_mode` (`parse_mode`).
 */
export const fileMode: Kind<number> = {
  parser: 'config_parse_mode',
  read: (text) =>
    readStripped(text, (stripped) => {
      if (stripped === '') return rejected('file-mode/empty', stripped);
      if (!/^[\v\f]*[0-7]+$/.test(stripped)) {
        return rejected('file-mode/not-octal', stripped, {}, { suggestion: meant(stripped) });
      }
      const bits = Number.parseInt(stripped, 8);
      return bits > most ? rejected('file-mode/too-large', stripped) : accepted(bits);
    }),
  show: formatMode,
  canonical: formatMode,
  words: modeWords,
  complete: (typed) =>
    common
      .map((bits) => ({ text: formatMode(bits), words: modeWords(bits) }))
      .filter(({ text }) => text.startsWith(typed) || text.startsWith(`0${typed}`)),
  examples: ['0660', '0600', '0666', '755'],
};
