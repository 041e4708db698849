import type { Preset } from './preset.ts';

export const web: readonly Preset[] = [
  {
    id: 'http',
    title: 'HTTP server',
    group: 'web',
    summary: 'One TCP port; the server starts on the first request.',
    name: 'web-server',
    file: 'web-server.socket',
    text: `[Unit]
Description=HTTP server socket

[Socket]
ListenStream=80
Service=web-server.service

[Install]
WantedBy=sockets.target
`,
  },
  {
    id: 'http-https',
    title: 'HTTP and HTTPS',
    group: 'web',
    summary: 'Ports 80 and 443, answers sent at once, idle connections checked.',
    name: 'web',
    file: 'web.socket',
    text: `[Unit]
Description=HTTP and HTTPS sockets

[Socket]
# The service receives these in this order: fd 3 is HTTP, fd 4 is HTTPS.
ListenStream=80
ListenStream=443
NoDelay=yes
KeepAlive=yes

[Install]
WantedBy=sockets.target
`,
  },
  {
    id: 'several-addresses',
    title: 'Several addresses',
    group: 'web',
    summary: 'Two ports and a Unix socket for one server.',
    name: 'web-frontend',
    file: 'web-frontend.socket',
    text: `[Unit]
Description=Web server sockets, by network and by path

[Socket]
ListenStream=80
ListenStream=443
ListenStream=/run/web.sock
# For the Unix socket alone: the web server's group may connect.
SocketGroup=www-data
SocketMode=0660
KeepAlive=yes
NoDelay=yes
Service=web-server.service

[Install]
WantedBy=sockets.target
`,
  },
  {
    id: 'high-performance',
    title: 'Many connections',
    group: 'web',
    summary: 'A long queue and large buffers for a busy server.',
    name: 'high-perf',
    file: 'high-perf.socket',
    text: `[Unit]
Description=Socket of a busy server

[Socket]
ListenStream=8080
Accept=no
# The service accepts connections itself and limits them itself. This many may wait for it;
# the kernel cuts the number at net.core.somaxconn.
Backlog=1000
ReceiveBuffer=2M
SendBuffer=2M
NoDelay=yes
# A second process of the same user may bind the port as well.
ReusePort=yes
Service=high-perf.service

[Install]
WantedBy=sockets.target
`,
  },
  {
    id: 'gunicorn',
    title: 'Gunicorn behind nginx',
    group: 'web',
    summary: 'A Unix socket that only nginx may connect to.',
    name: 'gunicorn',
    file: 'gunicorn.socket',
    program: 'gunicorn',
    text: `[Unit]
Description=Gunicorn socket

[Socket]
ListenStream=/run/gunicorn.sock
# nginx runs as www-data on Debian and Ubuntu, as nginx on Fedora and RHEL.
SocketGroup=www-data
SocketMode=0660

[Install]
WantedBy=sockets.target
`,
  },
];
