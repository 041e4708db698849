/**
 * The ports of services by name (lower case), from the text of `service-names.txt`: a line for each name, by port;
 * behind the name how far its port is from that of the line above, where that is not 1.
 * Lines that are not so are skipped.
 */
export function readServiceNames(text: string): ReadonlyMap<string, number> {
  const ports = new Map<string, number>();
  let port = 0;
  for (const [, name, step] of text.matchAll(/^(\S+)(?: (\d+))?$/gm)) {
    port += step === undefined ? 1 : Number(step);
    if (name && port < 65536) ports.set(name, port);
  }
  return ports;
}
