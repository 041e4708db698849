import { baseOf, type Placed, reach, type Sheet, textAt } from './layout.ts';

/** The colours of a picture that stands by itself. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly dim: string;
  readonly line: string;
  readonly accent: string;
  readonly soft: string;
  readonly warn: string;
}

const face = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

/** A picture as a file of its own: no style, font or other file from elsewhere. `title` is what it shows, in a sentence. */
export function toSvg(sheet: Sheet, title: string, colours: Palette): string {
  const { width, height, placed, heads, wires } = sheet;
  const text = (x: number, y: number, content: string, fill: string, more = ''): string =>
    `<text x="${x}" y="${y}" fill="${fill}"${more}>${escaped(content)}</text>`;
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    ...wires.map((d) => `<path d="${d}" fill="none" stroke="${colours.line}" stroke-width="1.5"/>`),
    ...heads.map((head) => text(head.x, head.y, head.text, colours.dim, ' font-weight="600"')),
    ...placed.map((each) => thing(each, colours, text)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${face}" font-size="12" role="img"><title>${escaped(title)}</title>${parts.join('')}</svg>\n`;
}

function thing(
  placed: Placed,
  colours: Palette,
  text: (x: number, y: number, content: string, fill: string, more?: string) => string,
): string {
  const { x, y, width, height, lines } = placed;
  const { kind, mark, many, lost } = placed.thing;
  const client = kind === 'client';
  const border = lost ? colours.warn : kind === 'listener' ? colours.line : colours.accent;
  const fill = kind === 'listener' ? colours.paper : colours.soft;
  const box = (dx: number): string =>
    `<rect x="${x + dx}" y="${y - dx}" width="${width}" height="${height}" rx="8" fill="${fill}" stroke="${border}"${lost ? ' stroke-dasharray="4 3"' : ''}/>`;
  const words = lines.map((line, at) => {
    const shifted = at === 0 && mark ? reach(`${mark} `) : 0;
    return text(
      textAt(placed) + shifted,
      baseOf(placed, at),
      line,
      at === 0 && !client ? colours.ink : colours.dim,
      client ? ' text-anchor="end"' : '',
    );
  });
  const whole = `<title>${escaped(placed.thing.lines.join(', '))}</title>`;
  return `<g>${whole}${client ? '' : `${many ? box(5) : ''}${box(0)}`}${mark ? text(textAt(placed), baseOf(placed, 0), mark, colours.accent) : ''}${words.join('')}</g>`;
}

/** Text for XML; what no XML can hold (control characters, halves of characters) is shown as a replacement. */
export const escaped = (text: string): string =>
  text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\uFFFD')
    .replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
