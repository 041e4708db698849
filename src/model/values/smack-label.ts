import { plainText } from './string.ts';

/** A label of the SMACK security module. Follows `config_parse_unit_string_printf`. */
export const smackLabel = plainText((value) => `the SMACK label “${value}”`, ['_', 'System', 'System::Run']);
