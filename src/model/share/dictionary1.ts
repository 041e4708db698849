/**
 * The text that format 1 links are compressed against: what unit files are likely to hold, the likeliest last,
 * where a reference to it is shortest. It is frozen: one changed letter breaks every link that was ever sent.
 * Better words belong in a dictionary of a new format.
 */
export const dictionary1 = `ConditionPathIsEncrypted=ConditionACPower=ConditionFirmware=ConditionCPUFeature=ConditionOSRelease=ConditionMemoryPressure=
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
`;
