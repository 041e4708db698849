/** Ports by the name of their service, the commonest of the IANA list; a name that is not here is not known. */
const table =
  'ftp-data 20|ftp 21|ssh 22|telnet 23|smtp 25|time 37|whois 43|domain 53|dns 53|tftp 69|gopher 70|finger 79|http 80|www 80|' +
  'pop3 110|ident 113|nntp 119|ntp 123|imap 143|snmp 161|snmptrap 162|bgp 179|irc 194|ldap 389|https 443|submissions 465|smtps 465|' +
  'syslog 514|printer 515|ipp 631|submission 587|ldaps 636|rsync 873|domain-s 853|ftps 990|imaps 993|pop3s 995|socks 1080|mqtt 1883|' +
  'nfs 2049|git 9418|mysql 3306|rdp 3389|sip 5060|sips 5061|xmpp-client 5222|postgresql 5432|postgres 5432|mdns 5353|amqp 5672|' +
  'redis 6379|http-alt 8080|https-alt 8443|memcached 11211|mongodb 27017|wireguard 51820';

const ports = new Map(
  table
    .split('|')
    .map((row): [string, number] => [row.slice(0, row.indexOf(' ')), Number(row.slice(row.indexOf(' ')))]),
);

/** The port of a service, by its name in any case; undefined for a name outside the short built-in table. */
export const portOf = (name: string): number | undefined => ports.get(name.toLowerCase());

/** Services whose name begins so, in the order of their ports. */
export const servicesLike = (start: string): readonly (readonly [name: string, port: number])[] =>
  [...ports].filter(([name]) => name.startsWith(start.toLowerCase()));
