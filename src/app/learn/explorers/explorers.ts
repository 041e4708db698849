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
];
