/** A link in Markdown. What is shown is text, whatever it holds: names come by links, that is from strangers. */
export const markdownLink = (shown: string, address: string): string =>
  `[${shown.replace(/[\p{C}\p{Z}]+/gu, ' ').replace(/[\\`*_~[\]<>&!|]/g, '\\$&')}](${address})`;
