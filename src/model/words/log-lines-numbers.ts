import { type LogTable, onlyParsing, parsing, until257 } from './log-line-table.ts';

/** The functions that read numbers, sizes, times, booleans and one of a few words. */
export const numberLines: LogTable = {
  config_parse_bool: onlyParsing('boolean value'),
  config_parse_tristate: onlyParsing('boolean value'),
  config_parse_unsigned: onlyParsing('unsigned value'),
  config_parse_int: onlyParsing('int value'),
  config_parse_long: onlyParsing('long value'),
  config_parse_iec_size: {
    'number/*': parsing('long value'),
    '*': until257("Failed to parse size value '{raw}'{ignoring}: {errno}"),
  },
  config_parse_mode: onlyParsing('mode value'),
  config_parse_sec: onlyParsing('sec value'),
  config_parse_sec_fix_0: {
    '*': [
      {
        where: 'directive',
        is: /^Service\.Timeout(Start)?Sec$/,
        says: 'Failed to parse {key}= parameter, ignoring: {raw}',
      },
      { where: 'key', is: /./, says: parsing('time value') },
    ],
  },
  config_parse_sec_def_infinity: onlyParsing('sec_def_infinity value'),
  config_parse_nsec: onlyParsing('nsec value'),
  config_parse_signal: onlyParsing('signal name'),
  config_parse_log_level: onlyParsing('log level'),
  config_parse_log_facility: onlyParsing('log facility'),
  config_parse_rlimit: {
    'rlimit/soft-above-hard': 'Soft resource limit chosen higher than hard limit, ignoring: {raw}',
    '*': parsing('resource value'),
  },
  config_parse_tty_size: onlyParsing('unsigned value'),
};
