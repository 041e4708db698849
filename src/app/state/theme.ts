import { browserStorage } from './persist.ts';

export type Theme = 'auto' | 'light' | 'dark';

const key = 'unitwright/theme';

export function readTheme(): Theme {
  const stored = browserStorage()?.getItem(key);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

/** Applies a theme to the page and remembers it; `auto` follows the system. */
export function applyTheme(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  try {
    browserStorage()?.setItem(key, theme);
  } catch {
    // Storage that is full keeps no theme; the page has it all the same.
  }
}
