import { type Bundle, type LoadedBundle, loadBundle, type loadRepair, type UnitFile } from '../../../model/index.ts';
import { limit, tooLargeWords } from '../../state/limit.ts';

type Repair = Awaited<ReturnType<typeof loadRepair>>;

/** A text as units that can be explained, or why it cannot be. */
export type ReadFiles =
  | { readonly ok: true; readonly loaded: LoadedBundle }
  | { readonly ok: false; readonly why: string };

/** Sections of units of other types, in which there is nothing that we know. */
const others = /^\[(Timer|Path|Mount|Automount|Swap|Slice|Scope|Device|Target|Network|NetDev|Link)\]/m;

/**
 * Takes a text for what it most likely is: the files that `systemctl cat` lists, a socket or a service. `named` is the name
 * of the file where there is one.
 */
export function readFiles(text: string, named: string | undefined, before: Bundle, repair: Repair): ReadFiles {
  if (text.length > limit) return { ok: false, why: tooLargeWords(text.length) };
  if (text.includes('\0')) return { ok: false, why: 'That is not text, so it is no unit file.' };
  const files = filesIn(text, named, repair);
  const whole = files.map((file) => file.text).join('\n');
  const other = others.exec(whole)?.[1];
  if (!/^[ \t]*\[[^\]\n]+\]/m.test(whole))
    return { ok: false, why: 'This does not look like a unit file: there is no section in it, such as [Socket].' };
  if (other !== undefined && !/^\[(Socket|Service)\]/m.test(whole))
    return {
      ok: false,
      why: `Only sockets and services can be explained here, and [${other}] belongs to another kind of unit.`,
    };
  const { target, manager } = before;
  return { ok: true, loaded: loadBundle({ name: 'app', target, files, ...(manager ? { manager } : {}) }) };
}

function filesIn(text: string, named: string | undefined, { guessName, splitCat }: Repair): readonly UnitFile[] {
  const listed = splitCat(text)?.filter(({ name }) => /\.(socket|service)(\.d\/|$)/.test(name));
  if (listed && listed.length > 0) {
    // Of two files of one name the later one counts.
    return [...new Map(listed.map(({ name, text: own }) => [name, { name, text: own }])).values()];
  }
  if (named !== undefined && /\.(socket|service)$/.test(named)) return [{ name: named, text }];
  const service = /^[ \t]*\[Service\]/m.test(text) && !/^[ \t]*\[Socket\]/m.test(text);
  return [{ name: `${guessName(text) ?? 'app'}${service ? '.service' : '.socket'}`, text }];
}
