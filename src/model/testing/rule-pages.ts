import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle, UnitFile } from '../unit/bundle.ts';

const folder = join(import.meta.dirname, '../rules');

/** The codes that have a page, from the names of the files. */
export const pageCodes: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -3));

/** The page of a rule. */
export const pageOf = (code: string): string => readFileSync(join(folder, `${code}.md`), 'utf8');

/** Whether a rule has its tests beside it. */
export const hasTest = (code: string): boolean => existsSync(join(folder, `${code}.test.ts`));

/** The examples below a heading of a page, each a bundle. */
export function examplesIn(page: string, heading: string): readonly Bundle[] {
  const part = page.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  return [...part.matchAll(/^```ini\n([\s\S]*?)^```/gm)].map(([, text = '']) => exampleOf(text));
}

/**
 * Files in one text, each below a comment with its name; one in a user's folder makes the bundle a user's. A comment
 * `For systemd 252` makes it one for that version.
 */
function exampleOf(text: string): Bundle {
  const parts = text.split(/^# (\S+\.(?:socket|service|conf))\n/m).slice(1);
  const files: UnitFile[] = [];
  let isUser = false;
  for (let i = 0; i < parts.length; i += 2) {
    const name = parts[i] ?? '';
    isUser ||= name.startsWith('~/.config/systemd/user/');
    files.push({ name: name.replace('~/.config/systemd/user/', ''), text: parts[i + 1]?.replace(/\n+$/, '\n') ?? '' });
  }
  const socket = files.find((file) => file.name.endsWith('.socket'))?.name ?? 'app.socket';
  const name = socket.slice(socket.lastIndexOf('/') + 1, -'.socket'.length);
  const target = Number(/^# For systemd (\d+)$/m.exec(text)?.[1] ?? 257);
  return { name, target, ...(isUser ? { manager: 'user' as const } : {}), files };
}
