import type { Preset } from './preset.ts';

export const secure: readonly Preset[] = [
  {
    id: 'unix-socket',
    title: 'Unix socket of a service',
    group: 'secure',
    summary: 'A path that the user and group of the service may use.',
    name: 'my-service',
    file: 'my-service.socket',
    text: `[Unit]
Description=Unix socket of my-service

[Socket]
ListenStream=/run/my-service.sock
SocketMode=0660
SocketUser=my-service
SocketGroup=my-service
Service=my-service.service

[Install]
WantedBy=sockets.target
`,
  },
  {
    id: 'private-socket',
    title: 'Private Unix socket',
    group: 'secure',
    summary: 'A path that one user may connect to, and nobody else.',
    name: 'secure',
    file: 'secure.socket',
    text: `[Unit]
Description=Private socket of the daemon user

[Socket]
ListenStream=/run/secure.sock
SocketMode=0600
SocketUser=daemon
SocketGroup=daemon

[Install]
WantedBy=sockets.target
`,
  },
  {
    id: 'container-api',
    title: 'Container engine API',
    group: 'secure',
    summary: 'The API of a container engine, for members of one group.',
    name: 'docker',
    file: 'docker.socket',
    program: 'dockerd',
    text: `[Unit]
Description=Container engine API socket

[Socket]
ListenStream=/run/docker.sock
# Whoever may connect here can become root on this machine. Keep the group small.
SocketMode=0660
SocketUser=root
SocketGroup=docker

[Install]
WantedBy=sockets.target
`,
  },
  {
    id: 'user-socket',
    title: 'Socket in a user session',
    group: 'secure',
    summary: 'Below the runtime directory of each user, for that user alone.',
    name: 'agent',
    file: 'agent.socket',
    manager: 'user',
    text: `[Unit]
Description=Agent socket of this user

[Socket]
# %t is the user's runtime directory, such as /run/user/1000.
ListenStream=%t/agent/agent.sock
DirectoryMode=0700
SocketMode=0600

[Install]
WantedBy=sockets.target
`,
  },
];
