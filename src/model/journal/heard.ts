import type { Diagnostic } from '../unit/diagnostic.ts';
import { load } from '../unit/load.ts';
import type { BundleUnit, LoadedBundle } from '../unit/load-bundle.ts';
import { logLine } from '../unit/log-line.ts';
import { systemdLine } from '../unit/outcome.ts';
import type { Unit } from '../unit/unit.ts';
import { cutOf } from './recognise.ts';
import { unitAtHand } from './scene.ts';

/** A diagnostic of a unit at hand that gives the words of a line of the log. */
export interface Heard {
  readonly unit: BundleUnit;
  readonly diagnostic: Diagnostic;
  /** The version whose words they are. */
  readonly target: number;
}

interface Said {
  readonly diagnostic: Diagnostic;
  readonly words: string;
  readonly line: number;
}

/** The versions of which the words differ; those between speak as one of them. */
const versions = [252, 257, 258, 262] as const;

/**
 * What systemd would say of each unit of a bundle, asked in reverse: whose words are these? First in the version that the units are
 * written for; where that is silent, in others, as the log may be of an older machine.
 */
export class WordsOfUnits {
  private readonly loaded: LoadedBundle;
  private readonly known = new Map<string, readonly Said[]>();

  constructor(loaded: LoadedBundle) {
    this.loaded = loaded;
  }

  /** The diagnostic behind some words about a unit; of several with the same words that of the line, or the nearest to it. */
  find(name: string, words: string, line?: number): Heard | undefined {
    const unit = unitAtHand(this.loaded, name);
    if (!unit) return undefined;
    const own = this.loaded.bundle.target;
    for (const target of [own, ...versions.filter((version) => version !== own)]) {
      const found = nearest(among(this.saidOf(unit, target), words), line);
      if (found) return { unit, diagnostic: found.diagnostic, target };
    }
    return undefined;
  }

  private saidOf(each: BundleUnit, target: number): readonly Said[] {
    const key = `${target} ${each.name}`;
    const before = this.known.get(key);
    if (before) return before;
    const found = saidBy(target === this.loaded.bundle.target ? each.unit : inVersion(each.unit, target));
    this.known.set(key, found);
    return found;
  }
}

const inVersion = (unit: Unit, target: number): Unit => load(unit.document, { ...unit.context, target }, unit.dropIns);

/** So many diagnostics are looked at; a file with more of them is no unit file. */
const most = 500;

function saidBy(unit: Unit): readonly Said[] {
  const found: Said[] = [];
  for (const diagnostic of unit.diagnostics.slice(0, most)) {
    const words = logLine(diagnostic, unit);
    const document = unit.dropIns.find(({ path }) => path === diagnostic.file)?.document ?? unit.document;
    if (words !== undefined) found.push({ diagnostic, words, line: systemdLine(diagnostic, document) });
  }
  return found;
}

function among(said: readonly Said[], words: string): readonly Said[] {
  const whole = said.filter((each) => each.words === words);
  const cut = whole.length === 0 ? cutOf(words) : undefined;
  return cut ? said.filter((each) => each.words.startsWith(cut.head) && each.words.endsWith(cut.tail)) : whole;
}

function nearest(said: readonly Said[], line: number | undefined): Said | undefined {
  if (line === undefined) return said[0];
  const away = (each: Said): number => Math.abs(each.line - line);
  return said.reduce<Said | undefined>((best, each) => (best && away(best) <= away(each) ? best : each), undefined);
}
