import { readFileSync } from 'node:fs';
import type { Bundle } from '../unit/bundle.ts';

/** A link that was kept, and what it must open to for ever. */
export interface GoldenLink {
  readonly format: 1 | 2 | 3;
  readonly what: string;
  readonly link: string;
  readonly content: { readonly bundle: Bundle; readonly view?: string };
}

/** All links that were kept, of every format. A line is only ever added to these files. */
export const goldenLinks: readonly GoldenLink[] = ([1, 2, 3] as const).flatMap((format) =>
  readFileSync(new URL(`../share/golden/format${format}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [what = '', link = '', content = ''] = line.split('\t');
      return { format, what, link, content: JSON.parse(content) };
    }),
);
