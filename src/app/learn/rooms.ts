import { type ComponentType, lazy } from 'react';

/** A kind of page to learn from; `View` gets what is behind the room's name in the address. */
export interface Room {
  /** Its word in the address. */
  readonly id: string;
  readonly title: string;
  /** What one finds there, in a sentence. */
  readonly about: string;
  readonly View: ComponentType<{ readonly path: string }>;
}

export const rooms: readonly Room[] = [
  {
    id: 'reference',
    title: 'Reference',
    about: 'Every directive that matters to socket activation: what it does, when you want it, and what goes wrong.',
    View: lazy(() => import('./reference/reference-room.tsx')),
  },
  {
    id: 'missions',
    title: 'Missions',
    about: 'Short exercises, from a first socket to the ones that cost people days, checked on what your units mean.',
    View: lazy(() => import('./missions/missions-room.tsx')),
  },
  {
    id: 'topics',
    title: 'Topics',
    about: 'What goes beyond one line: how addresses, times and files are written, how a service gets its sockets.',
    View: lazy(() => import('./reference/topic-page.tsx')),
  },
  {
    id: 'explain',
    title: 'Explain a file',
    about: 'Paste any socket or service unit: what each line means, which do nothing, and what holds besides.',
    View: lazy(() => import('./explain/explain-room.tsx')),
  },
  {
    id: 'explorers',
    title: 'Explorers',
    about: 'A page for each kind of value: type one, or move a slider, and see what systemd and the kernel make of it.',
    View: lazy(() => import('./explorers/explorers-room.tsx')),
  },
  {
    id: 'simulator',
    title: 'Simulator',
    about: 'Your socket and its service, played step by step: clients come, programs crash, limits are met.',
    View: lazy(() => import('./simulator/simulator-room.tsx')),
  },
];
