import { choiceOrNumber, type Named } from './choice-or-number.ts';

const local = (n: number): Named => ({ name: `local${n}`, number: 16 + n, words: `local use ${n}` });

/** What part of the system a message comes from; numbers up to 127 are taken too. Follows `config_parse_log_facility`. */
export const logFacility = choiceOrNumber({
  parser: 'config_parse_log_facility',
  options: [
    { name: 'daemon', number: 3, words: 'services' },
    { name: 'user', number: 1, words: 'programs of users' },
    { name: 'auth', number: 4, words: 'logins and permissions' },
    { name: 'authpriv', number: 10, words: 'logins and permissions, private' },
    { name: 'cron', number: 9, words: 'work by the clock' },
    { name: 'mail', number: 2, words: 'mail' },
    { name: 'kern', number: 0, words: 'the kernel' },
    { name: 'syslog', number: 5, words: 'the log itself' },
    { name: 'lpr', number: 6, words: 'printing' },
    { name: 'news', number: 7, words: 'network news' },
    { name: 'uucp', number: 8, words: 'UUCP' },
    { name: 'ftp', number: 11, words: 'FTP' },
    ...[0, 1, 2, 3, 4, 5, 6, 7].map(local),
  ],
  takes: (number) => number <= 127,
  meant: new Map([
    ['security', 'auth'],
    ['kernel', 'kern'],
    ['users', 'user'],
    ['daemons', 'daemon'],
  ]),
});
