/** An element with attributes and content, for what CodeMirror places itself. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/** A button that does something. */
export function button(title: string, run: () => void, more: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = element('button', { type: 'button', class: 'fix', ...more }, title);
  made.addEventListener('click', run);
  return made;
}
