/**
 * The text that format 3 links are compressed against: what unit files are likely to hold, the likeliest last, where a
 * reference to it is shortest. After the names of directives come the programs, the sandbox and the presets as this
 * application writes them, because that is what most links hold. It is frozen as that of format 1 is: one changed
 * letter breaks every link that was ever sent.
 */
export const dictionary2 = `StandardInputText=StandardInputData=TTYPath=UtmpIdentifier=LogRateLimitIntervalSec=LogRateLimitBurst=LogExtraFields=LogLevelMax=
SyslogFacility=SyslogLevel=SyslogIdentifier=LoadCredentialEncrypted=SetCredentialEncrypted=SetCredential=LoadCredential=ImportCredential=
UnsetEnvironment=PassEnvironment=RootDirectory=RootImage=RootHash=RootVerity=MountImages=ExtensionImages=ExtensionDirectories=MountFlags=
MountAPIVFS=yes
NUMAPolicy=NUMAMask=CPUAffinity=CPUSchedulingPolicy=CPUSchedulingPriority=IOSchedulingClass=IOSchedulingPriority=TimerSlackNSec=OOMScoreAdjust=Nice=
CoredumpFilter=LimitCORE=infinity
LimitMEMLOCK=LimitNPROC=LimitFSIZE=LimitAS=LimitCPU=LimitSTACK=Personality=IgnoreSIGPIPE=no
SecureBits=SELinuxContext=AppArmorProfile=SmackProcessLabel=PAMName=SupplementaryGroups=SetLoginEnvironment=
StartupCPUWeight=CPUWeight=CPUQuota=AllowedCPUs=AllowedMemoryNodes=MemoryMin=MemoryLow=MemoryHigh=MemoryMax=512M
MemorySwapMax=MemoryZSwapMax=TasksMax=IOWeight=IODeviceWeight=IOReadBandwidthMax=IOWriteBandwidthMax=IOReadIOPSMax=IPAccounting=yes
IPIngressFilterPath=IPEgressFilterPath=SocketBindDeny=any
SocketBindAllow=tcp:RestrictNetworkInterfaces=DeviceAllow=DevicePolicy=closed
Delegate=yes
DisableControllers=ManagedOOMSwap=ManagedOOMMemoryPressure=kill
MemoryPressureWatch=ExitType=cgroup
BusName=PIDFile=/run/GuessMainPID=no
NotifyAccess=all
FileDescriptorStoreMax=FileDescriptorStorePreserve=OpenFile=USBFunctionDescriptors=USBFunctionStrings=OOMPolicy=continue
RootDirectoryStartOnly=yes
RestartPreventExitStatus=RestartForceExitStatus=SuccessExitStatus=RestartMaxDelaySec=RestartSteps=RestartMode=direct
Restart=on-abnormal
TimeoutAbortSec=TimeoutStartFailureMode=TimeoutStopFailureMode=RuntimeMaxSec=WatchdogSec=30s
WatchdogSignal=FinalKillSignal=SIGKILL
RestartKillSignal=SendSIGHUP=yes
SendSIGKILL=no
RemainAfterExit=yes
ExecCondition=Type=forking
Type=idle
Type=dbus
Type=notify-reload
RuntimeDirectoryMode=0750
RuntimeDirectoryPreserve=yes
StateDirectoryMode=0700
CacheDirectoryMode=LogsDirectoryMode=ConfigurationDirectoryMode=ReadWritePaths=/var/lib/ReadOnlyPaths=/etc/InaccessiblePaths=-/ExecPaths=NoExecPaths=/
BindReadOnlyPaths=BindPaths=TemporaryFileSystem=/PrivatePIDs=yes
PrivateBPF=yes
ProtectControlGroups=strict
ProtectHome=read-only
ProtectHome=tmpfs
ProtectSystem=full
KeyringMode=private
RemoveIPC=yes
RestrictFileSystems=SystemCallLog=SystemCallFilter=~@clock @cpu-emulation @debug @module @mount @obsolete @raw-io @reboot @swap
/usr/lib/systemd/system//etc/systemd/system/.service.d/override.conf.socket.d/override.conf
ConditionPathIsEncrypted=ConditionACPower=ConditionFirmware=ConditionCPUFeature=ConditionOSRelease=ConditionMemoryPressure=
ConditionIOPressure=ConditionControlGroupController=ConditionNeedsUpdate=ConditionFirstBoot=ConditionArchitecture=ConditionCredential=
ConditionHost=ConditionKernelCommandLine=ConditionKernelVersion=ConditionSecurity=apparmor=ConditionMemory=ConditionCPUs=
ConditionEnvironment=ConditionGroup=ConditionUser=ConditionPathExistsGlob=ConditionPathIsSymbolicLink=ConditionPathIsMountPoint=
ConditionPathIsReadWrite=ConditionPathIsSocket=ConditionFileNotEmpty=ConditionFileIsExecutable=ConditionVersion=
AssertPathIsDirectory=AssertPathExists=OnSuccessJobMode=OnFailureJobMode=replace-irreversiblyPropagatesReloadTo=ReloadPropagatedFrom=
PropagatesStopTo=StopPropagatedFrom=JoinsNamespaceOf=WantsMountsFor=SurviveFinalKillSignal=AllowIsolate=IgnoreOnIsolate=SourcePath=
JobRunningTimeoutSec=JobTimeoutAction=JobTimeoutRebootArgument=JobTimeoutSec=FailureActionExitStatus=SuccessActionExitStatus=
RebootArgument=SuccessAction=FailureAction=reboot-forceStartLimitAction=StartLimitIntervalSec=StartLimitBurst=
Upholds=OnSuccess=OnFailure=RefuseManualStart=RefuseManualStop=StopWhenUnneeded=CollectMode=inactive-or-failed
RequiresMountsFor=Requisite=UpheldBy=RequiredBy=DefaultInstance=Alias=Also=
MessageQueueMessageSize=MessageQueueMaxMessages=ListenMessageQueue=/ListenUSBFunction=/run/ListenNetlink=kobject-uevent 1
route audit ListenSpecial=/dev/Writable=yes
XAttrEntryPoint=XAttrListen=XAttrAccept=user.SmackLabelIPIn=SmackLabelIPOut=SmackLabel=SELinuxContextFromNet=yes
DeferTriggerMaxSec=DeferTrigger=patientPassFileDescriptorsToExec=yes
AcceptFileDescriptors=noPassPIDFD=yes
PollLimitIntervalSec=PollLimitBurst=TriggerLimitIntervalSec=2s
TriggerLimitBurst=200
MaxConnectionsPerSource=16
MaxConnections=64
MaxConnections=1000
FlushPending=yes
Transparent=yes
FreeBind=yes
Broadcast=yes
SocketProtocol=mptcp
SocketProtocol=sctp
udpliteTimestamping=us
ns
PassPacketInfo=yes
PassSecurity=yes
PassCredentials=yes
IPTTL=64
IPTOS=low-delay
throughputreliabilitylow-costTCPCongestion=bbr
cubicMark=0xPriority=6
PipeSize=1M
SendBuffer=2M
ReceiveBuffer=8M
ReusePort=yes
KeepAliveTimeSec=7200
KeepAliveIntervalSec=75s
KeepAliveProbes=9
DeferAcceptSec=30s
Backlog=4096
KeepAlive=yes
NoDelay=yes
BindToDevice=eth0
BindIPv6Only=ipv6-only
BindIPv6Only=both
ExecStartPre=-/usr/bin/mkdir -p ExecStartPost=/bin/sh -c 'ExecStopPre=/usr/bin/rm -f ExecStopPost=TimeoutSec=90s
UMask=0077
Symlinks=/dev/log
RemoveOnStop=yes
FileDescriptorName=httphttpscontroladmin
DirectoryMode=0755
DirectoryMode=0700
ListenFIFO=/run/ListenSequentialPacket=/run/ListenDatagram=127.0.0.1:ListenStream=192.168.1.10.0.0.localhost[::1]:0.0.0.0:vsock::@%t/%i/%n%H%%
Slice=system.sliceIPAddressDeny=any
IPAddressAllow=localhost
StandardInput=socket
StandardOutput=journal
StandardError=journal
Environment="NODE_ENV=production"
EnvironmentFile=-/etc/default/EnvironmentFile=/etc/sysconfig/WorkingDirectory=/var/lib/WorkingDirectory=/srv/opt/RuntimeDirectory=StateDirectory=CacheDirectory=LogsDirectory=ConfigurationDirectory=
LimitNOFILE=65536
AmbientCapabilities=CAP_NET_BIND_SERVICE
CapabilityBoundingSet=
SystemCallArchitectures=native
SystemCallFilter=@system-service
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
ProtectClock=yes
ProtectHostname=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectProc=invisible
PrivateUsers=yes
PrivateNetwork=yes
PrivateDevices=yes
PrivateTmp=yes
ProtectHome=yes
ProtectSystem=strict
NoNewPrivileges=yes
DynamicUser=yes
ExecStart=/usr/lib/systemd/systemd-socket-proxyd --exit-idle-time=5min 127.0.0.1:ExecStart=-/usr/sbin/sshd -i
ExecStart=/usr/bin/python3 /usr/bin/node /usr/local/bin/ExecReload=/bin/kill -HUP $MAINPID
ExecStop=KillMode=mixed
TimeoutStartSec=TimeoutStopSec=Restart=always
RestartSec=1s
Restart=on-failure
Type=notify
Type=oneshot
Type=exec
Type=simple
Sockets=NonBlocking=User=nobody
Group=nogroup
Type=exec
ExecStart=/usr/local/bin/myapp
CollectMode=inactive-or-failed
ExecStart=-/usr/local/bin/myapp
StandardError=journal
StandardInput=socket
StandardOutput=journal
ExecStart=/usr/lib/systemd/systemd-socket-proxyd --exit-idle-time=5min 127.0.0.1:18080
StopWhenUnneeded=yes
Environment=PORT=18080
ExecStartPost=/bin/bash -c 'until echo >/dev/tcp/127.0.0.1/18080; do sleep 0.1; done 2>/dev/null'
Environment=NGINX=3;
ExecStart=/usr/sbin/nginx -g 'daemon off;'
ExecReload=/bin/kill -HUP $MAINPID
KillSignal=SIGQUIT
KillMode=mixed
Type=notify
ExecStart=/usr/sbin/httpd -DFOREGROUND
ExecReload=/usr/sbin/httpd -k graceful
User=caddy
Group=caddy
ExecStart=/usr/bin/caddy run --environ --config /etc/caddy/Caddyfile
ExecReload=/usr/bin/caddy reload --config /etc/caddy/Caddyfile --force
Environment=FPM_SOCKETS=:::9000=3
ExecStart=/usr/sbin/php-fpm --nodaemonize --fpm-config /etc/php-fpm.conf
ExecReload=/bin/kill -USR2 $MAINPID
WorkingDirectory=/srv/myapp
ExecStart=/usr/bin/gunicorn wsgi:application
ExecStart=/usr/bin/uvicorn --fd 3 asgi:application
ExecStart=/usr/bin/hypercorn --bind fd://3 asgi:application
ExecStart=/usr/bin/uwsgi --master --need-app --protocol http --wsgi-file wsgi.py
ExecStart=/usr/bin/puma --bind-to-activated-sockets only
ExecStart=/usr/bin/node /srv/myapp/server.js
ExecStart=/usr/lib/systemd/systemd-socket-proxyd --exit-idle-time=5min /run/myapp/bun.sock
RuntimeDirectory=myapp
UMask=0000
ExecStart=/usr/bin/bun /srv/myapp/server.ts
ExecStartPost=/bin/sh -c 'until [ -S /run/myapp/bun.sock ]; do sleep 0.1; done'
ExecStart=/usr/bin/deno run --allow-net /srv/myapp/server.ts
ExecStart=/usr/bin/java -jar /srv/myapp/myapp.jar
SuccessExitStatus=143
ExecStart=/usr/bin/dotnet /srv/myapp/myapp.dll
Wants=containerd.service
After=containerd.service network-online.target
ExecStart=/usr/bin/dockerd -H fd:// --containerd=/run/containerd/containerd.sock
Delegate=yes
KillMode=process
TasksMax=infinity
Restart=on-failure
StartLimitIntervalSec=0
ExecStart=/usr/bin/podman system service
ExecStart=-/usr/sbin/sshd -i
RuntimeDirectory=sshd
RuntimeDirectoryMode=0755
RuntimeDirectoryPreserve=yes
ExecStart=-/usr/bin/rsync --daemon
ExecStart=-/usr/bin/git daemon --inetd --export-all --base-path=/srv/git
ExecStart=/usr/lib/systemd/systemd-socket-proxyd --exit-idle-time=5min 127.0.0.1:5433
User=postgres
ExecStart=/usr/bin/postgres -D /var/lib/pgsql/data -c listen_addresses=127.0.0.1 -c port=5433
KillSignal=SIGINT
TimeoutSec=infinity
ExecStart=/usr/lib/systemd/systemd-socket-proxyd --exit-idle-time=5min /run/redis/behind.sock
User=redis
RuntimeDirectory=redis
ExecStart=/usr/bin/redis-server /etc/redis/redis.conf --supervised systemd --daemonize no --port 0 --unixsocket /run/redis/behind.sock --unixsocketperm 777
ExecStart=/usr/lib/systemd/systemd-socket-proxyd --exit-idle-time=5min 127.0.0.1:3307
User=mysql
RuntimeDirectory=mysqld
ExecStart=/usr/sbin/mysqld --bind-address=127.0.0.1 --port=3307
ExecStart=/usr/sbin/mariadbd
TimeoutSec=900
SendSIGKILL=no
ExecStart=/usr/lib/systemd/systemd-socket-proxyd --exit-idle-time=5min /run/memcached/behind.sock
DynamicUser=yes
RuntimeDirectory=memcached
ExecStart=/usr/bin/memcached -s /run/memcached/behind.sock -a 0777
ExecStartPost=/bin/sh -c 'until [ -S /run/memcached/behind.sock ]; do sleep 0.1; done'
DynamicUser=yes
NoNewPrivileges=yes
PrivateUsers=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
PrivateMounts=yes
UMask=0077
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectClock=yes
ProtectHostname=yes
ProtectProc=invisible
ProcSubset=pid
PrivateIPC=yes
CapabilityBoundingSet=
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged @resources
SystemCallErrorNumber=EPERM
[Unit]
Description=HTTP server socket

[Socket]
ListenStream=80
Service=web-server.service

[Install]
WantedBy=sockets.target
[Unit]
Description=Service of web-server.socket
Requires=web-server.socket
After=web-server.socket

[Service]
Type=exec
ExecStart=/usr/local/bin/web-server
[Unit]
Description=HTTP and HTTPS sockets

[Socket]
# The service receives these in this order: fd 3 is HTTP, fd 4 is HTTPS.
ListenStream=80
ListenStream=443
NoDelay=yes
KeepAlive=yes

[Install]
WantedBy=sockets.target
[Unit]
Description=Service of web.socket
Requires=web.socket
After=web.socket

[Service]
Type=exec
ExecStart=/usr/local/bin/web
[Unit]
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
[Unit]
Description=Service of web-frontend.socket
Requires=web-frontend.socket
After=web-frontend.socket

[Service]
Type=exec
ExecStart=/usr/local/bin/web-frontend
[Unit]
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
[Unit]
Description=Service of high-perf.socket
Requires=high-perf.socket
After=high-perf.socket

[Service]
Type=exec
ExecStart=/usr/local/bin/high-perf
[Unit]
Description=Gunicorn socket

[Socket]
ListenStream=/run/gunicorn.sock
# nginx runs as www-data on Debian and Ubuntu, as nginx on Fedora and RHEL.
SocketGroup=www-data
SocketMode=0660

[Install]
WantedBy=sockets.target
[Unit]
Description=Service of gunicorn.socket
Requires=gunicorn.socket
After=gunicorn.socket

[Service]
Type=notify
WorkingDirectory=/srv/gunicorn
ExecStart=/usr/bin/gunicorn wsgi:application
ExecReload=/bin/kill -HUP $MAINPID
KillMode=mixed
[Unit]
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
[Unit]
Description=Proxy from database.socket to database-server.service
Requires=database.socket
After=database.socket
Requires=database-server.service
After=database-server.service

[Service]
ExecStart=/usr/lib/systemd/systemd-socket-proxyd --exit-idle-time=5min 127.0.0.1:5433
[Unit]
Description=Program behind database.socket
StopWhenUnneeded=yes

[Service]
Type=notify
User=postgres
ExecStart=/usr/bin/postgres -D /var/lib/pgsql/data -c listen_addresses=127.0.0.1 -c port=5433
ExecReload=/bin/kill -HUP $MAINPID
KillMode=mixed
KillSignal=SIGINT
TimeoutSec=infinity
[Unit]
Description=Unix socket of my-service

[Socket]
ListenStream=/run/my-service.sock
SocketMode=0660
SocketUser=my-service
SocketGroup=my-service
Service=my-service.service

[Install]
WantedBy=sockets.target
[Unit]
Description=Service of my-service.socket
Requires=my-service.socket
After=my-service.socket

[Service]
Type=exec
ExecStart=/usr/local/bin/my-service
[Unit]
Description=Private socket of the daemon user

[Socket]
ListenStream=/run/secure.sock
SocketMode=0600
SocketUser=daemon
SocketGroup=daemon

[Install]
WantedBy=sockets.target
[Unit]
Description=Service of secure.socket
Requires=secure.socket
After=secure.socket

[Service]
Type=exec
ExecStart=/usr/local/bin/secure
[Unit]
Description=Container engine API socket

[Socket]
ListenStream=/run/docker.sock
# Whoever may connect here can become root on this machine. Keep the group small.
SocketMode=0660
SocketUser=root
SocketGroup=docker

[Install]
WantedBy=sockets.target
[Unit]
Description=Service of docker.socket
Requires=docker.socket
After=docker.socket
Wants=containerd.service
After=containerd.service network-online.target

[Service]
Type=notify
ExecStart=/usr/bin/dockerd -H fd:// --containerd=/run/containerd/containerd.sock
ExecReload=/bin/kill -HUP $MAINPID
Delegate=yes
KillMode=process
TasksMax=infinity
Restart=on-failure
[Unit]
Description=Agent socket of this user

[Socket]
# %t is the user's runtime directory, such as /run/user/1000.
ListenStream=%t/agent/agent.sock
DirectoryMode=0700
SocketMode=0600

[Install]
WantedBy=sockets.target
[Unit]
Description=Service of agent.socket
Requires=agent.socket
After=agent.socket

[Service]
Type=exec
ExecStart=/usr/local/bin/agent
[Unit]
Description=Socket of a service with a process for each connection

[Socket]
ListenStream=2222
# Each connection starts an instance of my-ssh@.service. Service= is not allowed beside this.
Accept=yes
MaxConnections=20

[Install]
WantedBy=sockets.target
[Unit]
Description=Service of my-ssh.socket
CollectMode=inactive-or-failed

[Service]
ExecStart=-/usr/local/bin/my-ssh
StandardError=journal
StandardInput=socket
# Belongs in /etc/systemd/system/ssh.socket.d/port.conf (sshd.socket.d on Fedora and RHEL).
# Keep a second session open until a login on the new port has worked.

[Socket]
# The empty line takes away the packaged port; without it both ports would be open.
ListenStream=
ListenStream=2222
# Some packages set ipv6-only beside an address for IPv4; this one address serves both.
BindIPv6Only=both
[Unit]
Description=Echo socket

[Socket]
ListenStream=127.0.0.1:2007
# echo@.service needs StandardInput=socket; /bin/cat is enough of a program.
Accept=yes
MaxConnections=32

[Install]
WantedBy=sockets.target
[Unit]
Description=Service of echo.socket
CollectMode=inactive-or-failed

[Service]
ExecStart=-/bin/cat
StandardInput=socket
StandardError=journal
[Unit]
Description=UDP handler socket

[Socket]
ListenDatagram=1234
Service=udp-handler.service

[Install]
WantedBy=sockets.target
[Unit]
Description=Service of udp-handler.socket
Requires=udp-handler.socket
After=udp-handler.socket

[Service]
Type=exec
ExecStart=/usr/local/bin/udp-handler
[Unit]
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
[Unit]
Description=Service of log-collector.socket
Requires=log-collector.socket
After=log-collector.socket

[Service]
Type=exec
ExecStart=/usr/local/bin/log-collector
[Unit]
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
[Unit]
Description=Service of job-queue.socket
Requires=job-queue.socket
After=job-queue.socket

[Service]
Type=exec
ExecStart=/usr/local/bin/job-queue
[Service]
Documentation=https://man:systemd.socket(5)
Conflicts=shutdown.target
Before=shutdown.target sockets.target
DefaultDependencies=no
After=local-fs.target network-online.target
Wants=network-online.target
After=network.target
PartOf=BindsTo=Requires=ConditionVirtualization=!container
ConditionCapability=CAP_ConditionDirectoryNotEmpty=ConditionPathIsDirectory=/ConditionPathExists=!/etc/
WantedBy=default.target
WantedBy=multi-user.target
systemctl edit ssh.socket
# The service is started on the first connection, an instance for each connection.
# Only members of this group may connect to the socket.
# for the on in of to and with a by is it, that only over default
Description=API gateway database server web proxy listening activation per-user instance HTTP HTTPS TCP UDP Unix SSH FIFO datagram port address socket for [Unit]
Description= socket

[Socket]
ListenStream=
ListenStream=2222
ListenDatagram=514
ListenStream=5432
ListenStream=127.0.0.1:8080
ListenStream=[::]:443
ListenStream=443
ListenStream=80
ListenStream=/run/user.sock
SocketUser=root
SocketGroup=www-data
SocketMode=0666
SocketMode=0600
SocketMode=0660
MaxConnections=
Accept=yes
Service=.service
ListenStream=8080
Accept=no

[Install]
WantedBy=sockets.target
[Unit]
Description=Service of app.socket
Requires=app.socket
After=app.socket

[Service]
Type=exec
ExecStart=/usr/local/bin/app
DynamicUser=yes
NoNewPrivileges=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectClock=yes
ProtectHostname=yes
ProtectProc=invisible
CapabilityBoundingSet=
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallErrorNumber=EPERM
`;
