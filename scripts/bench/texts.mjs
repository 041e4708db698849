// The synthetic unit files that are parsed for the figures. Always the same bytes.

const VALUES = [
  (n) => `ListenStream=${1024 + (n % 60000)}`,
  (n) => `ListenStream=/run/app-${n % 97}/http.sock`,
  (n) => `ListenDatagram=127.0.0.1:${2000 + (n % 7000)}`,
  (n) => `SocketMode=06${n % 8}0`,
  () => 'SocketUser=www-data',
  (n) => `Backlog=${128 + (n % 4096)}`,
  () => 'KeepAlive=yes',
  (n) => `KeepAliveTimeSec=${n % 120}min`,
  (n) => `ReceiveBuffer=${1 + (n % 64)}M`,
  () => 'ExecStartPre=/usr/bin/mkdir -p /run/app',
];
const PLAIN = [...VALUES, () => '', () => '# the port that the proxy speaks to'];
const FULL = [
  ...PLAIN,
  () => '; kept from before',
  () => 'ListenStream=',
  () => 'Symlinks=/run/a \\\n# in between\n  /run/b',
];

function build(size, lines) {
  let text = '[Unit]\nDescription=A socket for measuring\n\n[Socket]\n';
  for (let n = 0; text.length < size; n++) text += `${lines[(n * 7) % lines.length](n)}\n`;
  return text;
}

/** About a megabyte. `full` has `;` comments, resets and continuations with a comment inside; `plain` has not. */
export const megabytes = { full: build(1_050_000, FULL), plain: build(1_050_000, PLAIN) };

/** The size of most real socket units. */
export const unit600 = `# SPDX-License-Identifier: MIT
#  A web application behind a proxy.

[Unit]
Description=Web application socket
Documentation=https://example.org/docs
Before=sockets.target
ConditionPathExists=/etc/app/app.conf

[Socket]
# the proxy connects here
ListenStream=/run/app/http.sock
ListenStream=127.0.0.1:8080
SocketUser=www-data
SocketGroup=www-data
SocketMode=0660
Backlog=512
KeepAlive=yes
KeepAliveTimeSec=5min
NoDelay=yes
ReusePort=yes
FileDescriptorName=http
Service=app.service
RemoveOnStop=yes
TriggerLimitIntervalSec=2s
TriggerLimitBurst=200

[Install]
WantedBy=sockets.target
`;

/** A unit that sets a great deal: valid, about 2 KB. */
export const unit2k = unit600.replace(
  '\n[Install]',
  `
# Listening: for the other machines, for the command line, for the logs, and for events of the kernel
ListenStream=[::1]:8080
ListenStream=@app-control
ListenDatagram=/run/app/log.sock
ListenSequentialPacket=/run/app/seq.sock
ListenFIFO=/run/app/fifo
ListenNetlink=kobject-uevent 1
BindIPv6Only=both
FreeBind=yes
Transparent=no
Broadcast=no
; Files
DirectoryMode=0755
PipeSize=64K
MessageQueueMaxMessages=16
MessageQueueMessageSize=8192
# TCP
KeepAliveIntervalSec=30s
KeepAliveProbes=4
DeferAcceptSec=10s
TCPCongestion=cubic
# Buffers and IP
ReceiveBuffer=8M
SendBuffer=8M
IPTOS=low-delay
IPTTL=64
Mark=7
Priority=6
ReusePort=yes
# Security: what the service learns about who connects, and which labels the sockets carry
PassCredentials=yes
PassSecurity=no
PassPacketInfo=yes
SELinuxContextFromNet=no
SmackLabel=app
Timestamping=us
# Commands: they run as root, before and after the sockets are there, and each may take a minute and a half
ExecStartPre=/usr/bin/mkdir -p /run/app /var/lib/app
ExecStartPre=-/usr/bin/rm -f /run/app/stale.sock
ExecStartPost=/usr/bin/logger -t app "listening on %t/app"
ExecStopPre=/usr/bin/logger -t app stopping
ExecStopPost=/usr/bin/rm -rf \\
# what the service left behind
  /run/app/cache \\
  /run/app/tmp
TimeoutSec=90
# Limits
MaxConnections=256
MaxConnectionsPerSource=16
FlushPending=yes
# Who may talk to it
IPAddressDeny=any
IPAddressAllow=localhost 192.0.2.0/24

[Install]`,
);
