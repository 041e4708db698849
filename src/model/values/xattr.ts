import { accepted, type Context, type Kind, type Read, rejected, reset } from './kind.ts';
import { escapePercents, mapRead, readExpanded, readPart, readStripped, verified } from './part.ts';

/** An extended attribute: its name, which begins with `user.`, and its value. */
export interface ExtendedAttribute {
  readonly name: string;
  readonly value: string;
}

function readAttribute(text: string, context: Context): Read<ExtendedAttribute> {
  if (text === '') return reset;
  const equals = text.indexOf('=');
  if (equals < 0) return rejected('xattr/no-equals', text, {}, { suggestion: `${text}=1` });
  const name = readPart(text, 0, equals, (part) =>
    readExpanded(part, context, {}, (name) => {
      if (name.startsWith('user.')) return accepted(name);
      const meant = `user.${name.replace(/^["']/, '').replace(/^(?:user|trusted|security|system)\./i, '')}`;
      return rejected('xattr/not-user', name, { name }, { suggestion: meant });
    }),
  );
  if (name.status !== 'accepted') return name;
  const value = readPart(text, equals + 1, text.length, (part) => readExpanded(part, context, {}, (v) => accepted(v)));
  return mapRead(value, (value) => ({ name: name.value, value }));
}

/**
 * `user.name=value`: one attribute, the value being everything after the first `=`, quotes and blanks too. Specifiers
 * count in both. Follows `config_parse_xattr` (systemd 262).
 */
export const xattr: Kind<ExtendedAttribute> = {
  parser: 'config_parse_xattr',
  read: (text, context) =>
    readStripped(text, (stripped) =>
      verified(readAttribute(stripped, context), (suggestion) => readAttribute(suggestion, context)),
    ),
  show: ({ name, value }) => `${name}=${value}`,
  canonical: ({ name, value }) => escapePercents(`${name}=${value}`),
  words: ({ name, value }) => `the attribute ${name} is set to “${value}”`,
  examples: ['user.app=web', 'user.unit=%n'],
};
