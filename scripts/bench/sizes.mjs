// What the first view loads, from dist/index.html: brotli at its best level, without headers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Rows of [what, kB]. A script or style that is only imported later does not count. */
export function benchSizes(root) {
  const dist = join(root, 'dist');
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const size = (raw) => brotliCompressSync(raw).length;
  const links = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="(?!data:)([^"]+)"[^>]*>/g)];
  const sum = (type) =>
    links
      .filter(([, path]) => path.endsWith(type))
      .reduce((total, [, path]) => total + size(readFileSync(join(dist, path))), 0);
  const kB = (count) => `${(count / 1000).toFixed(1)} kB`;
  return [
    ['first view, brotli 11', ''],
    ['JavaScript', kB(sum('.js'))],
    ['CSS', kB(sum('.css'))],
    ['HTML', kB(size(html))],
  ];
}
