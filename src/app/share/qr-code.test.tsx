import decodeQR from 'qr/decode.js';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import QrCode from './qr-code.tsx';

/** The picture as a camera sees it: four dots a module, in grey. */
function photographed(svg: string) {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const scale = 4;
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < Number(run) * scale; dx++) {
        const at = ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4;
        data.fill(0, at, at + 3);
      }
  return { width, height: width, data };
}

test.each([40, 300, 1500])('a camera reads a link of %i characters off the code', (length) => {
  const link = `https://example.org/unitwright/#3${'Ab-9_x'.repeat(300)}`.slice(0, length);
  const svg = renderToStaticMarkup(<QrCode text={link} />);
  expect(decodeQR(photographed(svg))).toBe(link);
});
