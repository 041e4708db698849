/** A whole number with a comma between every three digits: `2,097,152`. */
export const groupDigits = (value: number | bigint): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
