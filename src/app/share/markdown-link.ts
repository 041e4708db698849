/** A link in Markdown. What is shown is text, whatever it holds: names come by links, that is from strangers. */
export const markdownLink = (shown: string, address: string): string =>
  `[${shown.replace(/[\p{C}\p{Z}]+/gu, ' ').replace(/[\\`*_~[\]<>&!|]/g, '\\$&')}](${markdownAddress(address)})`;

/** An address as it can stand between the brackets of Markdown: what would end it is percent-encoded. */
export const markdownAddress = (address: string): string =>
  address
    .replace(/[\p{C}\p{Z}]+/gu, '')
    .replace(/[()<>\\[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
