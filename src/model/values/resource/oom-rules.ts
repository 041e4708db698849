import { byteLength } from '../bytes.ts';
import { clearable } from '../clearable.ts';
import { accepted, type Kind, type Read, rejected } from '../kind.ts';
import { listed, readWords } from '../word-list.ts';
import { servicesOnly } from './services-only.ts';
import { allOrNothing } from './whole-list.ts';

/** Follows `string_is_safe` with `STRING_FILENAME`. */
function readName(word: string): Read<string> {
  const safe = !/^\.{0,2}$|[/\\"'?*[\x00-\x1f\x7f]/.test(word) && byteLength(word) <= 255;
  return safe ? accepted(word) : rejected('oom-rules/name', word);
}

/** Names of rules of systemd-oomd; a bad one loses them all, empty clears them. Follows `config_parse_managed_oom_rules`. */
export const oomRules: Kind<readonly string[]> = servicesOnly(
  clearable({
    parser: 'config_parse_managed_oom_rules',
    read: (text) => allOrNothing(readWords(text, { unquote: true, retainEscape: true }, readName), () => true),
    show: (names) => names.join(' '),
    canonical: (names) => names.map((name) => (/\s/.test(name) ? `"${name}"` : name)).join(' '),
    words: (names) => listed(names),
    examples: ['low-memory', 'low-memory swap-storm'],
  }),
);
