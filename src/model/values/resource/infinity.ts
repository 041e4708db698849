/** `infinity` for what people write instead; undefined for any other word. */
export const meantInfinity = (text: string): string | undefined =>
  text !== 'infinity' && /^["']?(?:max|inf|infinite|infinity|unlimited|none)["']?$/i.test(text)
    ? 'infinity'
    : undefined;
