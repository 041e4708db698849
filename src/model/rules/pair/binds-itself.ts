import { atValue, inPairs, lineOf, type Rule } from '../rule.ts';

/** An option that names where to listen, and its value up to the port. */
const option =
  /(?:^|\s)((?:--?(?:bind|listen|port|addr|address|http|http-port|server\.port|b|p|l)(?:\s+|=))\S*?(\d{1,5}))(?=\s|$)/gi;

/** These bind to the address of the socket that they take, or are no servers themselves. */
const exempt = /\/(?:puma|systemd-socket-\w+|nginx|caddy|podman|dockerd)\b/;

/** A program that opens the port of its socket unit finds it taken. */
export const bindsItself: Rule = {
  code: 'pair/binds-itself',
  severity: 'warning',
  find: inPairs(({ socket, service }) => {
    const start = lineOf(service, 'Service', 'ExecStart');
    const command = start?.assignment.value ?? '';
    if (!start || socket.unit.accept || exempt.test(command)) return [];
    const ports = new Set(
      socket.unit.listeners
        .filter(({ classes }) => classes.has('ip'))
        .map(({ address }) => address.slice(address.lastIndexOf(':') + 1)),
    );
    for (const [, words = '', port = ''] of command.matchAll(option))
      if (ports.has(port)) return [atValue(service, start, { words: words.trim(), port })];
    return [];
  }),
};
