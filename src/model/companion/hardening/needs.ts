/** How much of a sandbox a service gets: none, what breaks practically nothing, or all that the program can live in. */
export type Level = 'none' | 'sensible' | 'strict';

/** What a program needs beside the sockets that systemd passes to it. */
export interface Needs {
  /** How far connections go that it opens itself: nowhere, not beyond this machine, or anywhere. */
  readonly network: 'none' | 'loopback' | 'out';
  /** Families of sockets that it opens itself, beside local ones and those that `network` asks for: `AF_NETLINK`. */
  readonly families: readonly string[];
  /** Who it runs as: a user made for it (what it keeps then goes into `StateDirectory=`), root, or a user by name. */
  readonly user: 'dynamic' | 'root' | { readonly name: string };
  /** It compiles while it runs: Node.js, Java, .NET, PHP (its regular expressions), LuaJIT. */
  readonly jit: boolean;
  /** It makes namespaces: an engine for containers, the sandbox of a browser. */
  readonly namespaces: boolean;
  /** It uses hardware: a serial line, a graphics card, /dev/kvm. */
  readonly devices: boolean;
  /** What it wants of home directories; programs that lie there are to be read. */
  readonly home: 'none' | 'read' | 'write';
  /** It administers the machine or lets people in, as sshd and dockerd do: what it starts must have all rights. */
  readonly privileged: boolean;
}

/** An ordinary network program of which nothing else is known: it may be any language, and may call other services. */
export const ordinaryNeeds: Needs = {
  network: 'out',
  families: [],
  user: 'dynamic',
  jit: true,
  namespaces: false,
  devices: false,
  home: 'none',
  privileged: false,
};
