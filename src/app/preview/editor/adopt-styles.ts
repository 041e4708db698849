import { StyleModule } from 'style-mod';

const sheet = new CSSStyleSheet();
const mounted = new Set<StyleModule>();

/**
 * Lets CodeMirror have its styles as a constructed style sheet: it would make a `<style>`, which the page's
 * Content-Security-Policy does not allow. Such a sheet counts after all others; the layer puts it before them again.
 */
export function adoptStyles(): void {
  StyleModule.mount = (_root, modules) => {
    for (const module of [modules].flat()) mounted.add(module);
    sheet.replaceSync(`@layer codemirror {${[...mounted].map((module) => module.getRules()).join('\n')}}`);
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  };
}
