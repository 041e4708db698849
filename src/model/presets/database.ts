import type { Preset } from './preset.ts';

export const database: readonly Preset[] = [
  {
    id: 'database',
    title: 'Database',
    group: 'database',
    summary: 'Port 5432 with room for waiting clients, dead ones noticed.',
    name: 'database',
    file: 'database.socket',
    program: 'postgresql',
    text: `[Unit]
Description=Database socket

[Socket]
# Every network can reach this. For this machine alone: 127.0.0.1:5432
ListenStream=5432
Accept=no
# How many clients may wait while the database starts. How many it serves is its own setting.
Backlog=100
KeepAlive=yes

[Install]
WantedBy=sockets.target
`,
  },
];
