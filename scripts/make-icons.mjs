// Draws public/icon.svg as the PNG files that platforms want of an app that is installed: `node scripts/make-icons.mjs`.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from './chromium.mjs';

const icon = readFileSync('public/icon.svg', 'utf8');
/** Size in pixels, and how much of it the drawing takes: a platform cuts off up to a fifth at each edge of a maskable one. */
const files = {
  'icon-180': { size: 180, share: 0.7, paper: '#fbfbf9' },
  'icon-192': { size: 192, share: 1, paper: 'transparent' },
  'icon-512': { size: 512, share: 1, paper: 'transparent' },
  'icon-maskable-512': { size: 512, share: 0.56, paper: '#fbfbf9' },
};

const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags() });
try {
  for (const [name, { size, share, paper }] of Object.entries(files)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body { margin: 0; display: grid; place-items: center; height: 100vh; background: ${paper} } svg { width: ${share * 100}% }</style>${icon}`,
    );
    await page.screenshot({ path: `public/${name}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
