import type { Preset } from './preset.ts';

export const more: readonly Preset[] = [
  {
    id: 'ssh-like',
    title: 'SSH-like service',
    group: 'more',
    summary: 'A process for each connection, twenty at most.',
    name: 'my-ssh',
    file: 'my-ssh.socket',
    text: `[Unit]
Description=Socket of a service with a process for each connection

[Socket]
ListenStream=2222
# Each connection starts an instance of my-ssh@.service. Service= is not allowed beside this.
Accept=yes
MaxConnections=20

[Install]
WantedBy=sockets.target
`,
  },
  {
    id: 'ssh-port',
    title: 'SSH on another port',
    group: 'more',
    summary: 'A drop-in that moves ssh.socket to port 2222.',
    name: 'ssh',
    file: 'ssh.socket.d/port.conf',
    dropInFor: 'ssh.socket',
    text: `# Belongs in /etc/systemd/system/ssh.socket.d/port.conf (sshd.socket.d on Fedora and RHEL).
# Keep a second session open until a login on the new port has worked.

[Socket]
# The empty line takes away the packaged port; without it both ports would be open.
ListenStream=
ListenStream=2222
# Some packages set ipv6-only beside an address for IPv4; this one address serves both.
BindIPv6Only=both
`,
  },
  {
    id: 'echo',
    title: 'Echo for each connection',
    group: 'more',
    summary: 'A small program for each connection, with the connection as stdin.',
    name: 'echo',
    file: 'echo.socket',
    command: '/bin/cat',
    text: `[Unit]
Description=Echo socket

[Socket]
ListenStream=127.0.0.1:2007
# echo@.service needs StandardInput=socket; /bin/cat is enough of a program.
Accept=yes
MaxConnections=32

[Install]
WantedBy=sockets.target
`,
  },
  {
    id: 'udp',
    title: 'UDP service',
    group: 'more',
    summary: 'A datagram port; the first packet starts the service.',
    name: 'udp-handler',
    file: 'udp-handler.socket',
    text: `[Unit]
Description=UDP handler socket

[Socket]
ListenDatagram=1234
Service=udp-handler.service

[Install]
WantedBy=sockets.target
`,
  },
  {
    id: 'log-datagrams',
    title: 'Log datagrams',
    group: 'more',
    summary: 'Like syslog: everybody writes, the sender is known.',
    name: 'log-collector',
    file: 'log-collector.socket',
    text: `[Unit]
Description=Log collector socket

[Socket]
ListenDatagram=/run/log-collector.sock
# Every program may log. The kernel says who did, with each message.
SocketMode=0666
PassCredentials=yes
PassSecurity=yes
# Messages wait here while the service starts.
ReceiveBuffer=8M

[Install]
WantedBy=sockets.target
`,
  },
  {
    id: 'fifo',
    title: 'FIFO for jobs',
    group: 'more',
    summary: 'A named pipe; the first line written starts the service.',
    name: 'job-queue',
    file: 'job-queue.socket',
    text: `[Unit]
Description=Job queue FIFO

[Socket]
ListenFIFO=/run/job-queue.fifo
SocketMode=0660
SocketGroup=adm
PipeSize=1M
# A FIFO that is left behind with another mode would keep this unit from starting.
RemoveOnStop=yes

[Install]
WantedBy=sockets.target
`,
  },
];
