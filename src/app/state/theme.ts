import { browserStorage } from './persist.ts';

export type Theme = 'auto' | 'light' | 'dark';

const key = 'unitwright/theme';

export function readTheme(): Theme {
  const stored = browserStorage()?.getItem(key);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

/** Shows the page in a theme; `auto` follows the system. */
export function showTheme(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** Shows the page in a theme and remembers it. */
export function applyTheme(theme: Theme): void {
  showTheme(theme);
  try {
    browserStorage()?.setItem(key, theme);
  } catch {
    // Storage that is full keeps no theme; the page has it all the same.
  }
}
