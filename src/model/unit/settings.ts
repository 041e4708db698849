import type { Directive } from '../catalog/directive.ts';
import type { Assignment } from '../syntax/document.ts';
import type { Kind, Read } from '../values/kind.ts';
import { resetGroup } from './reset-groups.ts';
import type { Entry } from './unit.ts';

type Draft = { -readonly [K in keyof Entry]: Entry[K] };

/** What an assignment is read as, before those behind it are known. */
interface Found {
  readonly assignment: Assignment;
  readonly directive: Directive;
  readonly kind: Kind<unknown>;
  readonly read: Read<unknown>;
  readonly file: string | undefined;
}

/** The assignments of a unit in the order in which systemd reads them, over all its files; which of them count. */
export class Settings {
  readonly entries: Draft[] = [];
  private readonly groups = new Map<string, Draft[]>();

  /** One more assignment: an empty one may clear those before it, or it takes the place of one. */
  add(found: Found): void {
    const { read, directive } = found;
    const entry = this.put(found, read.status === 'accepted');
    if (read.status === 'rejected') return;
    const group = resetGroup(directive);
    const before = this.groups.get(group) ?? [];
    const replaces = read.status === 'reset' || directive.repeat === 'last-wins';
    if (replaces) for (const old of before) old.effective = false;
    if (replaces || before.length === 0) this.groups.set(group, read.status === 'reset' ? [] : [entry]);
    else before.push(entry);
  }

  /** One that systemd does not get to. */
  addUnread(found: Found): void {
    this.put(found, false);
  }

  private put({ assignment, directive, kind, read, file }: Found, effective: boolean): Draft {
    const entry: Draft = { assignment, directive, kind, read, effective };
    if (file !== undefined) entry.file = file;
    this.entries.push(entry);
    return entry;
  }
}
