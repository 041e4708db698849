/** What the units around a socket are called. */
export interface Names {
  /** The socket's name without its suffix, and without instance. */
  readonly stem: string;
  readonly socket: string;
  /** The unit that the socket starts. */
  readonly service: string;
  /** Behind a proxy: the service of the program itself. */
  readonly server: string;
}

/** The names around a socket; `service` is what it activates. */
export function namesOf(socket: string, service: string): Names {
  const stem = socket.replace(/\.socket$/, '').replace(/@.*$/, '');
  return { stem, socket, service, server: `${stem}-server.service` };
}
