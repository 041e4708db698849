import { type ComponentType, lazy } from 'react';

/** A page about one kind of value, or about settings that act together. */
export interface Explorer {
  /** Its word in the address. */
  readonly id: string;
  readonly title: string;
  /** What one sees there: a few words. */
  readonly about: string;
  readonly group: 'Values' | 'Connections' | 'Files';
  readonly View: ComponentType;
}

export const explorers: readonly Explorer[] = [
  {
    id: 'address',
    title: 'Address',
    about: 'How an address is read, step by step, and who can connect to it.',
    group: 'Values',
    View: lazy(() => import('./address.tsx')),
  },
  {
    id: 'mode',
    title: 'File mode',
    about: 'Permissions as a grid, as letters and as octal digits.',
    group: 'Values',
    View: lazy(() => import('./mode.tsx')),
  },
  {
    id: 'time-span',
    title: 'Time span',
    about: 'A sum of numbers with units, each with its share.',
    group: 'Values',
    View: lazy(() => import('./time-span.tsx')),
  },
  {
    id: 'size',
    title: 'Size',
    about: 'Bytes with units that count in steps of 1024.',
    group: 'Values',
    View: lazy(() => import('./size.tsx')),
  },
  {
    id: 'boolean',
    title: 'Boolean',
    about: 'All spellings of yes and no, and what is neither.',
    group: 'Values',
    View: lazy(() => import('./boolean.tsx')),
  },
  {
    id: 'ip-tos',
    title: 'IP type of service',
    about: 'A byte bit by bit: classes of today, and the names of yesterday.',
    group: 'Values',
    View: lazy(() => import('./ip-tos.tsx')),
  },
  {
    id: 'specifiers',
    title: 'Specifiers',
    about: 'What %t/%n.sock becomes, in units of the system and of a user.',
    group: 'Files',
    View: lazy(() => import('./specifiers.tsx')),
  },
  {
    id: 'joined-lines',
    title: 'Continued lines and comments',
    about: 'How lines are joined, and where a comment is none.',
    group: 'Files',
    View: lazy(() => import('./joined-lines.tsx')),
  },
  {
    id: 'bind-ipv6-only',
    title: 'IPv4 and IPv6',
    about: 'Which client gets through to which listener, by BindIPv6Only=.',
    group: 'Connections',
    View: lazy(() => import('./bind-ipv6-only.tsx')),
  },
  {
    id: 'backlog',
    title: 'Backlog and MaxConnections',
    about: 'A queue that fills: who waits, who is served, who finds no place.',
    group: 'Connections',
    View: lazy(() => import('./queue.tsx')),
  },
  {
    id: 'trigger-limit',
    title: 'Trigger and poll limit',
    about: 'Starts on a time axis: when a limit is met, and what happens then.',
    group: 'Connections',
    View: lazy(() => import('./rate-limit.tsx')),
  },
  {
    id: 'defer-accept',
    title: 'Deferred accept',
    about: 'The handshake, message by message, and when the service hears of it.',
    group: 'Connections',
    View: lazy(() => import('./defer-accept.tsx')),
  },
  {
    id: 'keep-alive',
    title: 'Keep-alive',
    about: 'When a peer that is gone is noticed.',
    group: 'Connections',
    View: lazy(() => import('./keep-alive.tsx')),
  },
  {
    id: 'buffers',
    title: 'Buffers',
    about: 'How fast a connection can be: bandwidth, delay and the size of a buffer.',
    group: 'Connections',
    View: lazy(() => import('./buffers.tsx')),
  },
];
