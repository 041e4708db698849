import { accepted, type Kind, type Read, rejected, reset } from './kind.ts';
import { escapePercents, readExpanded, readStripped, verified } from './part.ts';
import { splitUnitName } from './unit-name.ts';

/**
 * The instance that `systemctl enable` makes of a template: ASCII letters, digits and `:-_.\@`. Empty clears it. Nothing is
 * accepted in a unit that is no template; an instance is read from its template's file. Follows `config_parse_default_instance`.
 */
export const instanceName: Kind<string> = {
  parser: 'config_parse_default_instance',
  read(text, context) {
    const readName = (stripped: string): Read<string> => {
      if (splitUnitName(context.unit)?.instance === undefined)
        return rejected('instance-name/not-a-template', stripped, { unit: context.unit });
      if (stripped === '') return reset;
      return readExpanded(stripped, context, { set: 'unit-name', max: 255 }, (name) => {
        if (name === '') return reset;
        if (/^[A-Za-z0-9:_.\\@-]+$/.test(name)) return accepted(name);
        const meant = name.replaceAll('/', '-').replace(/^["'](.*)["']$/, '$1');
        const good = /^[A-Za-z0-9:_.\\@-]+$/.test(meant);
        return rejected('instance-name/character', name, {}, { suggestion: good ? meant : undefined });
      });
    };
    return readStripped(text, (stripped) => verified(readName(stripped), readName));
  },
  show: (value) => value,
  canonical: escapePercents,
  words: (value) => `the instance “${value}”`,
  examples: ['default', 'blue', '1'],
};
