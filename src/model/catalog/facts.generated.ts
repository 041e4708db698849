// Made by scripts/make-facts.mjs from data/directives.tsv; do not edit.

/** A line for each section (or two), manual page and type word; then names, `@` the version that added it, `-` the last that knows it. */
export const packed = `
Unit|systemd.unit(5)|STRING|Description@201
Unit|systemd.unit(5)|URL|Documentation@201
Unit|systemd.unit(5)|PATH|SourcePath@201
Unit|systemd.unit(5)|UNIT [...]|Requires@201,Requisite@201,Wants@201,BindsTo@201,Conflicts@201,Before@201,After@201,OnFailure@201,PropagatesReloadTo@201,ReloadPropagatedFrom@201,PartOf@201,JoinsNamespaceOf@209,Upholds@249,OnSuccess@249,PropagatesStopTo@249,StopPropagatedFrom@249
Unit||UNIT [...]|BindTo,PropagateReloadTo,PropagateReloadFrom
Unit||OTHER|RequiresOverridable,RequisiteOverridable
Unit|systemd.unit(5)|PATH [...]|RequiresMountsFor@201,WantsMountsFor@256
Unit|systemd.unit(5)|BOOLEAN|StopWhenUnneeded@201,RefuseManualStart@201,RefuseManualStop@201,AllowIsolate@201,DefaultDependencies@201,IgnoreOnIsolate@201,SurviveFinalKillSignal@255
Unit|systemd.unit(5)|MODE|OnFailureJobMode@209,OnSuccessJobMode@249
Unit||BOOLEAN|OnFailureIsolate
Unit|systemd.unit(5)|OTHER|JobTimeoutSec@201,JobRunningTimeoutSec@201,JobTimeoutRebootArgument@217,FailureActionExitStatus@240,SuccessActionExitStatus@240,RebootArgument@229,CollectMode@236
Unit|systemd.unit(5)|ACTION|JobTimeoutAction@217,StartLimitAction@229,FailureAction@236,SuccessAction@236
Unit|systemd.unit(5)|SECONDS|StartLimitIntervalSec@229
Unit||SECONDS|StartLimitInterval
Unit|systemd.unit(5)|UNSIGNED|StartLimitBurst@229
Unit|systemd.unit(5)|CONDITION|ConditionPathExists,ConditionPathExistsGlob,ConditionPathIsDirectory,ConditionPathIsSymbolicLink,ConditionPathIsMountPoint,ConditionPathIsReadWrite,ConditionPathIsEncrypted@246,ConditionDirectoryNotEmpty,ConditionFileNotEmpty,ConditionFileIsExecutable,ConditionNeedsUpdate,ConditionFirstBoot,ConditionArchitecture@201,ConditionVirtualization,ConditionHost,ConditionKernelCommandLine,ConditionKernelVersion@237,ConditionSecurity,ConditionCapability,ConditionACPower,ConditionMemory@242,ConditionCPUs@242,ConditionEnvironment@246,ConditionUser@234,ConditionGroup@234,ConditionControlGroupController@237,AssertPathExists@218,AssertPathExistsGlob@218,AssertPathIsDirectory@218,AssertPathIsSymbolicLink@218,AssertPathIsMountPoint@218,AssertPathIsReadWrite@218,AssertPathIsEncrypted@246,AssertDirectoryNotEmpty@218,AssertFileNotEmpty@218,AssertFileIsExecutable@218,AssertNeedsUpdate@218,AssertFirstBoot@218,AssertArchitecture@218,AssertVirtualization@218,AssertHost@218,AssertKernelCommandLine@218,AssertKernelVersion@237,AssertSecurity@218,AssertCapability@218,AssertACPower@218,AssertMemory@242,AssertCPUs@242,AssertEnvironment@246,AssertUser@234,AssertGroup@234,AssertControlGroupController@237,ConditionFirmware@249,ConditionCredential@252,ConditionCPUFeature@248,ConditionOSRelease@249,ConditionMemoryPressure@250,ConditionCPUPressure@250,ConditionIOPressure@250,AssertCredential@252,AssertCPUFeature@248,AssertOSRelease@249,AssertMemoryPressure@250,AssertCPUPressure@250,AssertIOPressure@250,ConditionPathIsSocket@260,ConditionFraction@261,ConditionVersion@258,ConditionMachineTag@261,ConditionKernelModuleLoaded@258,AssertPathIsSocket@260,AssertFraction@261,AssertVersion@258,AssertMachineTag@261,AssertKernelModuleLoaded@258
Service|systemd.service(5)|OTHER|PIDFile,TimeoutStopSec@188,TimeoutAbortSec@243,BusName,OOMPolicy@243,FileDescriptorStorePreserve@254,OpenFile@253,LUOSession@262,RefreshOnReload@260
Service|systemd.service(5)|PATH [ARGUMENT [...]]|ExecCondition@243,ExecStartPre,ExecStart,ExecStartPost,ExecReload,ExecStop,ExecStopPost,ExecReloadPost@259
Service|systemd.service(5)|SECONDS|RestartSec,TimeoutSec,TimeoutStartSec@188,RuntimeMaxSec@229,WatchdogSec,RuntimeRandomizedExtraSec@250,RestartMaxDelaySec@254,RestartRandomizedDelaySec@262
Service|systemd.service(5)|TIMEOUTMODE|TimeoutStartFailureMode@246,TimeoutStopFailureMode@246
Service||SECONDS|StartLimitInterval
Service||UNSIGNED|StartLimitBurst
Service||ACTION|StartLimitAction,FailureAction
Service||STRING|RebootArgument
Service|systemd.service(5)|SERVICETYPE|Type
Service|systemd.service(5)|SERVICERESTART|Restart
Service||BOOLEAN|PermissionsStartOnly
Service|systemd.service(5)|BOOLEAN|RootDirectoryStartOnly,RemainAfterExit,GuessMainPID,NonBlocking
Service|systemd.service(5)|STATUS|RestartPreventExitStatus@189,RestartForceExitStatus@215,SuccessExitStatus@189
Service|systemd.service(5)|UNSIGNED|FileDescriptorStoreMax@219,RestartSteps@254
Service|systemd.service(5)|ACCESS|NotifyAccess
Service|systemd.service(5)|SOCKETS|Sockets
Service|systemd.service(5)|PATH|USBFunctionDescriptors@227,USBFunctionStrings@227
Socket|systemd.socket(5)|SOCKET [...]|ListenStream,ListenDatagram,ListenSequentialPacket,ListenFIFO,ListenNetlink,ListenSpecial,ListenMessageQueue,ListenUSBFunction@227
Socket|systemd.socket(5)|OTHER|SocketProtocol@229,TimeoutSec,SocketUser@214,SocketGroup@214,Timestamping@247,MessageQueueMessageSize,Symlinks@214,FileDescriptorName@227,DeferTrigger@258,DeferTriggerMaxSec@258,XAttrEntryPoint@262,XAttrListen@262,XAttrAccept@262
Socket|systemd.socket(5)|SOCKETBIND|BindIPv6Only
Socket|systemd.socket(5)|UNSIGNED|Backlog,MaxConnections,MaxConnectionsPerSource@232,KeepAliveProbes@216,TriggerLimitBurst@230,PollLimitBurst@255
Socket|systemd.socket(5)|NETWORKINTERFACE|BindToDevice
Socket|systemd.socket(5)|PATH [ARGUMENT [...]]|ExecStartPre,ExecStartPost,ExecStopPre,ExecStopPost
Socket|systemd.socket(5)|MODE|SocketMode,DirectoryMode
Socket|systemd.socket(5)|BOOLEAN|Accept,FlushPending@247,Writable@227,KeepAlive,NoDelay@216,FreeBind,Transparent,Broadcast,PassCredentials,PassSecurity,PassPacketInfo@246,ReusePort@206,RemoveOnStop@214,SELinuxContextFromNet@217,PassFileDescriptorsToExec@256,PassPIDFD@258,AcceptFileDescriptors@258
Socket|systemd.socket(5)|SECONDS|KeepAliveTimeSec@216,KeepAliveIntervalSec@216,DeferAcceptSec@216,TriggerLimitIntervalSec@230,PollLimitIntervalSec@255
Socket|systemd.socket(5)|INTEGER|Priority,IPTTL,Mark
Socket|systemd.socket(5)|SIZE|ReceiveBuffer,SendBuffer,PipeSize
Socket|systemd.socket(5)|TOS|IPTOS
Socket|systemd.socket(5)|STRING|TCPCongestion,SmackLabel@196,SmackLabelIPIn@196,SmackLabelIPOut@196
Socket|systemd.socket(5)|LONG|MessageQueueMaxMessages
Socket|systemd.socket(5)|SERVICE|Service
Socket+Service|systemd.exec(5)|OTHER|WorkingDirectory,RootImageOptions@247,RootHash@246,RootHashSignature@246,MountImages@247,User,Group,SupplementaryGroups,CoredumpFilter@246,NUMAPolicy@243,NUMAMask@243,PassEnvironment@228,UnsetEnvironment@235,StandardInputText@236,StandardInputData@236,LogExtraFields@236,KeyringMode@235,ProtectProc@247,ProcSubset@247,TemporaryFileSystem@238,PrivateTmp,ProtectControlGroups@232,LogNamespace@245,PrivateUsers@232,PrivateMounts@239,ProtectSystem@214,ProtectHome@214,MountAPIVFS@233,RuntimeDirectoryPreserve@235,RuntimeDirectory@211,StateDirectory@211,CacheDirectory@211,LogsDirectory@211,ConfigurationDirectory@211,SetCredential@247,LoadCredential@247,ProtectHostname@242,UtmpMode@225,AppArmorProfile@210,SmackProcessLabel@218,ExtensionImages@248,TTYRows@250,TTYColumns@250,SetCredentialEncrypted@250,LoadCredentialEncrypted@250,RootImagePolicy@254,ExtensionImagePolicy@254,MountImagePolicy@254,ImportCredential@254,MemoryKSM@254,SetLoginEnvironment@255,PrivatePIDs@257,BindLogSockets@257,PrivateBPF@258,StateDirectoryQuota@258,CacheDirectoryQuota@258,LogsDirectoryQuota@258,MemoryTHP@260
Socket+Service|systemd.exec(5)|PATH|RootDirectory,RootImage@233,RootVerity@246,TTYPath,NetworkNamespacePath@242,ExecSearchPath@250,IPCNamespacePath@248,RootMStack@260,UserNamespacePath@259
Socket+Service|systemd.exec(5)|NICE|Nice
Socket+Service|systemd.exec(5)|OOMSCOREADJUST|OOMScoreAdjust
Socket+Service|systemd.exec(5)|IOCLASS|IOSchedulingClass
Socket+Service|systemd.exec(5)|IOPRIORITY|IOSchedulingPriority
Socket+Service|systemd.exec(5)|CPUSCHEDPOLICY|CPUSchedulingPolicy
Socket+Service|systemd.exec(5)|CPUSCHEDPRIO|CPUSchedulingPriority
Socket+Service|systemd.exec(5)|BOOLEAN|CPUSchedulingResetOnFork,DynamicUser@232,RemoveIPC@232,TTYReset,TTYVHangup,TTYVTDisallocate,SyslogLevelPrefix,NoNewPrivileges@187,MemoryDenyWriteExecute@231,RestrictRealtime@231,RestrictSUIDSGID@242,LockPersonality@235,PrivateDevices@209,ProtectKernelTunables@232,ProtectKernelModules@232,ProtectKernelLogs@244,ProtectClock@245,PrivateNetwork,IgnoreSIGPIPE,PrivateIPC@248,RootEphemeral@254,StateDirectoryAccounting@258,CacheDirectoryAccounting@258,LogsDirectoryAccounting@258
Socket+Service|systemd.exec(5)|CPUAFFINITY|CPUAffinity
Socket+Service|systemd.exec(5)|MODE|UMask,RuntimeDirectoryMode@234,StateDirectoryMode@234,CacheDirectoryMode@234,LogsDirectoryMode@234,ConfigurationDirectoryMode@234
Socket+Service|systemd.exec(5)|ENVIRON|Environment
Socket+Service|systemd.exec(5)|FILE|EnvironmentFile
Socket+Service|systemd.exec(5)|INPUT|StandardInput
Socket+Service|systemd.exec(5)|OUTPUT|StandardOutput,StandardError
Socket+Service|systemd.exec(5)|STRING|SyslogIdentifier,PAMName,UtmpIdentifier
Socket+Service|systemd.exec(5)|FACILITY|SyslogFacility
Socket+Service|systemd.exec(5)|LEVEL|SyslogLevel,LogLevelMax@236
Socket+Service|systemd.exec(5)|SECONDS|LogRateLimitIntervalSec@240,TimeoutCleanSec@244
Socket+Service|systemd.exec(5)|UNSIGNED|LogRateLimitBurst@240
Socket+Service|systemd.exec(5)|SECUREBITS|SecureBits
Socket+Service|systemd.exec(5)|BOUNDINGSET|CapabilityBoundingSet,AmbientCapabilities@229
Socket+Service|systemd.exec(5)|NANOSECONDS|TimerSlackNSec
Socket+Service|systemd.exec(5)|SYSCALLS|SystemCallFilter@187,SystemCallLog@247
Socket+Service|systemd.exec(5)|ARCHS|SystemCallArchitectures@209
Socket+Service|systemd.exec(5)|ERRNO|SystemCallErrorNumber@209
Socket+Service|systemd.exec(5)|NAMESPACES|RestrictNamespaces@233,DelegateNamespaces@258
Socket+Service|systemd.exec(5)|FAMILIES|RestrictAddressFamilies@211
Socket+Service|systemd.exec(5)|LIMIT|LimitCPU,LimitFSIZE,LimitDATA,LimitSTACK,LimitCORE,LimitRSS,LimitNOFILE,LimitAS,LimitNPROC,LimitMEMLOCK,LimitLOCKS,LimitSIGPENDING,LimitMSGQUEUE,LimitNICE,LimitRTPRIO,LimitRTTIME
Socket+Service||PATH [...]|ReadWriteDirectories,ReadOnlyDirectories,InaccessibleDirectories
Socket+Service|systemd.exec(5)|PATH [...]|ReadWritePaths@231,ReadOnlyPaths@231,InaccessiblePaths@231,ExtensionDirectories@251,ExecPaths@248,NoExecPaths@248
Socket+Service|systemd.exec(5)|PATH[:PATH[:OPTIONS]] [...]|BindPaths@233,BindReadOnlyPaths@233
Socket+Service|systemd.exec(5)|MOUNTFLAG|MountFlags
Socket+Service|systemd.exec(5)|PERSONALITY|Personality@209
Socket+Service|systemd.exec(5)|LABEL|SELinuxContext@209
Socket+Service|systemd.resource-control(5)|SLICE|Slice@208
Socket+Service|systemd.resource-control(5)|OTHER|AllowedCPUs@244,AllowedMemoryNodes@244,CPUQuota@213,CPUQuotaPeriodSec@242,TasksMax@227,Delegate@218,DisableControllers@240,IPAddressAllow@235,IPAddressDeny@235,IPIngressFilterPath@243,IPEgressFilterPath@243,ManagedOOMSwap@247,ManagedOOMMemoryPressure@247,StartupAllowedCPUs@250,StartupAllowedMemoryNodes@250,ManagedOOMMemoryPressureLimit@248,ManagedOOMPreference@248,BPFProgram@249,SocketBindAllow@249,SocketBindDeny@249,RestrictNetworkInterfaces@250,DelegateSubgroup@254,MemoryPressureWatch@254,ManagedOOMMemoryPressureDurationSec@257,NFTSet@255,CPUSetPartition@261,OOMRules@261,CPUPressureWatch@261,IOPressureWatch@261,BindNetworkInterface@260
Socket+Service||BOOLEAN|CPUAccounting-257,BlockIOAccounting-257
Socket+Service|systemd.resource-control(5)|CPUWEIGHT|CPUWeight@232,StartupCPUWeight@232
Socket+Service||SHARES|CPUShares-257,StartupCPUShares-257
Socket+Service|systemd.resource-control(5)|BOOLEAN|MemoryAccounting@208,IOAccounting@230,TasksAccounting@227,IPAccounting@235,MemoryZSwapWriteback@256,CoredumpReceive@255
Socket+Service|systemd.resource-control(5)|LIMIT|MemoryMin@240,MemoryLow@231,MemoryHigh@231,MemoryMax@231,MemorySwapMax@232,IOReadBandwidthMax@230,IOWriteBandwidthMax@230,IOReadIOPSMax@230,IOWriteIOPSMax@230,StartupMemoryLow@254,StartupMemoryHigh@254,StartupMemoryMax@254,StartupMemorySwapMax@254,MemoryZSwapMax@253,StartupMemoryZSwapMax@253
Socket+Service||LIMIT|DefaultMemoryMin-257,DefaultMemoryLow-257,MemoryLimit-257,DefaultStartupMemoryLow@254-257
Socket+Service|systemd.resource-control(5)|DEVICE|DeviceAllow@208
Socket+Service|systemd.resource-control(5)|POLICY|DevicePolicy@208
Socket+Service|systemd.resource-control(5)|WEIGHT|IOWeight@230,StartupIOWeight@230
Socket+Service|systemd.resource-control(5)|DEVICEWEIGHT|IODeviceWeight@230
Socket+Service|systemd.resource-control(5)|DEVICELATENCY|IODeviceLatencyTargetSec@240
Socket+Service||WEIGHT|BlockIOWeight-257,StartupBlockIOWeight-257
Socket+Service||DEVICEWEIGHT|BlockIODeviceWeight-257
Socket+Service||BANDWIDTH|BlockIOReadBandwidth-257,BlockIOWriteBandwidth-257
Socket+Service||OTHER|ManagedOOMMemoryPressureLimitPercent-247
Socket+Service|systemd.kill(5)|BOOLEAN|SendSIGKILL@187,SendSIGHUP@207
Socket+Service|systemd.kill(5)|KILLMODE|KillMode@187
Socket+Service|systemd.kill(5)|SIGNAL|KillSignal@187,RestartKillSignal@244,FinalKillSignal@240,WatchdogSignal@240
Install|systemd.unit(5)|OTHER|Alias@201,WantedBy@201,RequiredBy@201,Also@201,DefaultInstance@215,UpheldBy@254
Service|systemd.service(5)|SERVICEEXITTYPE|ExitType@250
Socket+Service|systemd.exec(5)|FILESYSTEMS|RestrictFileSystems@250
Service|systemd.service(5)|SERVICERESTARTMODE|RestartMode@254
Service|systemd.service(5)|SIGNAL|ReloadSignal@253
Socket+Service|systemd.exec(5)|REGEX|LogFilterPatterns@253
Socket+Service|systemd.resource-control(5)|SECONDS|MemoryPressureThresholdSec@254,CPUPressureThresholdSec@261,IOPressureThresholdSec@261
Socket+Service|systemd.exec(5)|BPF_DELEGATE_COMMANDS|BPFDelegateCommands@258
Socket+Service|systemd.exec(5)|BPF_DELEGATE_MAPS|BPFDelegateMaps@258
Socket+Service|systemd.exec(5)|BPF_DELEGATE_PROGRAMS|BPFDelegatePrograms@258
Socket+Service|systemd.exec(5)|BPF_DELEGATE_ATTACHMENTS|BPFDelegateAttachments@258
`;
