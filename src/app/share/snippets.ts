import { markdownAddress } from './markdown-link.ts';

/** Texts to put into other pages. A name that came by a link may hold anything: none of it becomes markup there. */

/** What the badge says. */
export const badgeText = 'Open in Unitwright';

export const badgeMarkdown = (badge: string, link: string): string =>
  `[![${badgeText}](${markdownAddress(badge)})](${markdownAddress(link)})`;

export const badgeHtml = (badge: string, link: string): string =>
  `<a href="${attribute(link)}"><img src="${attribute(badge)}" alt="${badgeText}" width="148" height="24"></a>`;

export const embedHtml = (address: string, title: string): string =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="420" loading="lazy"></iframe>`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const attribute = (text: string): string =>
  text.replace(/[\p{C}\p{Z}]+/gu, ' ').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
