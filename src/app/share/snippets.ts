/** Texts to put into other pages. A name that came by a link may hold anything: none of it becomes markup there. */

/** A link as Markdown (CommonMark). */
export const markdownLink = (label: string, link: string): string => `[${markdownText(label)}](${markdownUrl(link)})`;

export const badgeMarkdown = (badge: string, link: string): string =>
  `[![${badgeText}](${markdownUrl(badge)})](${markdownUrl(link)})`;

export const badgeHtml = (badge: string, link: string): string =>
  `<a href="${attribute(link)}"><img src="${attribute(badge)}" alt="${badgeText}" width="148" height="24"></a>`;

export const embedHtml = (address: string, title: string): string =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="420" loading="lazy"></iframe>`;

/** What the badge says. */
export const badgeText = 'Open in Unitwright';

/** ASCII signs that Markdown may take for its own stand behind a backslash, as any of them may; line ends are blanks. */
const markdownText = (text: string): string =>
  flat(text).replace(/[!-/:-@[-`{-~]/g, (sign) => (/[.\-@:/]/.test(sign) ? sign : `\\${sign}`));

const markdownUrl = (url: string): string =>
  flat(url).replace(/[\s()<>\\[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const attribute = (text: string): string => flat(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const flat = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ');
