// Made by scripts/make-defaults.mjs from data/recorded/defaults.jsonl; do not edit.

/** The versions that were recorded. */
export const recorded = [252, 257, 262] as const;

/**
 * A line for properties that are alike: their names, the type of unit, what `systemctl show` prints in each recorded
 * version: `-` where there is no such property, `?` where it depends on the unit or the machine; what follows as it was
 * is left out.
 */
export const packed = `
Accept,FlushPending,Writable,KeepAlive,NoDelay,FreeBind,Transparent,Broadcast,PassCredentials,PassSecurity,PassPacketInfo,ReusePort,RemoveOnStop,CPUAffinityFromNUMA|socket|no
AcceptFileDescriptors|socket|-|-|yes
After,Requires,Before,LimitNPROC,LimitNPROCSoft,LimitSIGPENDING,LimitSIGPENDINGSoft,Slice,TasksMax,Description,Conflicts,DefaultDependencies|both|?
BPFDelegatePrograms|socket|-|-|
Backlog|socket|2147483647
BindIPv6Only|socket|default
BindLogSockets,SetLoginEnvironment,PrivateTmpEx,ProtectControlGroupsEx,PrivateUsersEx,RootEphemeral,MemoryKSM,CoredumpReceive,SurviveFinalKillSignal|both|-|no
BindToDevice,SocketUser,SocketGroup,TCPCongestion,Symlinks,SmackLabel,SmackLabelIPIn,SmackLabelIPOut|socket|
BlockIOAccounting|both|no|no|-
CPUAccounting|both|yes|yes|-
CPUPressureThresholdUSec,IOPressureThresholdUSec|both|-|-|200ms
CPUPressureWatch,IOPressureWatch|both|-|-|auto
CPUShares,StartupCPUShares,BlockIOWeight,StartupBlockIOWeight|both|[not set]|[not set]|-
CPUWeight,StartupCPUWeight,IOWeight,StartupIOWeight,FailureActionExitStatus,SuccessActionExitStatus|both|[not set]
CanLiveMount,PrivatePIDs|service|-|no
CapabilityBoundingSet|both|cap_chown cap_dac_override cap_dac_read_search cap_fowner cap_fsetid cap_kill cap_setgid cap_setuid cap_setpcap cap_linux_immutable cap_net_bind_service cap_net_broadcast cap_net_admin cap_net_raw cap_ipc_lock cap_ipc_owner cap_sys_module cap_sys_rawio cap_sys_chroot cap_sys_ptrace cap_sys_pacct cap_sys_admin cap_sys_boot cap_sys_nice cap_sys_resource cap_sys_time cap_sys_tty_config cap_mknod cap_lease cap_audit_write cap_audit_control cap_setfcap cap_mac_override cap_mac_admin cap_syslog cap_wake_alarm cap_block_suspend cap_audit_read cap_perfmon cap_bpf cap_checkpoint_restore
CollectMode|both|inactive
CoredumpFilter|both|0x33
DefaultMemoryMin,DefaultMemoryLow|both|0|0|-
DefaultStartupMemoryLow|both|-|0|-
DeferTriggerMaxUSec|socket|-|-|infinity
DelegateNamespaces|both|-|-|18446744073709551615
DelegateSubgroup|service|-|
DevicePolicy|both|auto
DirectoryMode|socket|0755
ExitType|service|main
FileDescriptorStorePreserve|service|-|restart
FinalKillSignal|both|9
GuessMainPID|service|yes
IOSchedulingClass|both|2
IOSchedulingPriority|both|4
ImportCredential,WantsMountsFor|both|-|
KeyringMode|service|private
KeyringMode|socket|shared
KillMode|both|control-group
KillSignal,RestartKillSignal|both|15
LUOSession,RefreshOnReload,OOMRules|service|-|-|
LimitCPU,LimitCPUSoft,LimitFSIZE,LimitFSIZESoft,LimitDATA,LimitDATASoft,LimitSTACK,LimitCORE,LimitRSS,LimitRSSSoft,LimitAS,LimitASSoft,LimitLOCKS,LimitLOCKSSoft,LimitRTTIME,LimitRTTIMESoft,TimeoutCleanUSec,CPUQuotaPerSecUSec,CPUQuotaPeriodUSec,MemoryHigh,MemoryMax,MemorySwapMax,JobRunningTimeoutUSec,JobTimeoutUSec|both|infinity
LimitMSGQUEUE,LimitMSGQUEUESoft|both|819200
LimitNOFILESoft|both|1024
LimitNOFILE|both|524288
LimitSTACKSoft,LimitMEMLOCK,LimitMEMLOCKSoft|both|8388608
LogLevelMax|both|-1
ManagedOOMMemoryPressureDurationUSec|service|-|[not set]
ManagedOOMPreference,JobTimeoutAction,StartLimitAction,FailureAction,SuccessAction|both|none
ManagedOOMSwap,ManagedOOMMemoryPressure|service|auto
MaxConnections|socket|64
MemoryLimit|both|infinity|infinity|-
MemoryPressureThresholdUSec|both|-|200ms
MemoryPressureWatch|both|-|auto
MemoryTHP|both|-|-|inherit
MemoryZSwapWriteback|both|-|yes
MountAPIVFS,CPUSchedulingResetOnFork,DynamicUser,NoNewPrivileges,PrivateTmp,ProtectHome,ProtectSystem,RemoveIPC,RestrictSUIDSGID,TTYReset,TTYVHangup,TTYVTDisallocate,MemoryDenyWriteExecute,RestrictNamespaces,RestrictRealtime,LockPersonality,PrivateDevices,ProtectKernelTunables,ProtectKernelModules,ProtectKernelLogs,ProtectClock,ProtectControlGroups,PrivateNetwork,PrivateUsers,PrivateMounts,PrivateIPC,RuntimeDirectoryPreserve,ProtectHostname,IOAccounting,IPAccounting,SendSIGHUP,CanReload,StopWhenUnneeded,RefuseManualStart,RefuseManualStop,AllowIsolate,CanIsolate,IgnoreOnIsolate|both|no
NUMAPolicy|both|n/a
Nice,OOMScoreAdjust,CPUSchedulingPolicy,CPUSchedulingPriority,LogRateLimitIntervalUSec,LogRateLimitBurst,SecureBits,LimitCORESoft,LimitNICE,LimitNICESoft,LimitRTPRIO,LimitRTPRIOSoft,MemoryMin,MemoryLow|both|0
NotifyAccess|service|none
OOMPolicy|service|stop
OnFailureJobMode|both|replace
OnSuccessJobMode|both|fail
PassFileDescriptorsToExec|socket|-|no
PassPIDFD,DeferTrigger|socket|-|-|no
PollLimitBurst|socket|-|15
PollLimitIntervalUSec|socket|-|2s
Priority,IPTOS,IPTTL,Mark|socket|-1
PrivateBPF,StateDirectoryAccounting,CacheDirectoryAccounting,LogsDirectoryAccounting|both|-|-|no
ProcSubset|both|all
ProtectProc|both|default
ReloadSignal|service|-|1
RequiresMountsFor,FileDescriptorName,Triggers|socket|?
RequiresMountsFor,PIDFile,RestartPreventExitStatus,RestartForceExitStatus,SuccessExitStatus,BusName,TriggeredBy,USBFunctionDescriptors,USBFunctionStrings,DelegateControllers|service|
Restart,RootDirectoryStartOnly,RemainAfterExit,NonBlocking,Delegate|service|no
RestartMaxDelayUSec|service|-|infinity
RestartMode|service|-|normal
RestartRandomizedDelayUSec|service|-|-|0
RestartSteps|service|-|0
RestartUSecNext|service|-|100ms
RestartUSec|service|100ms
RootImagePolicy,ExtensionImagePolicy,MountImagePolicy|both|-|root=verity+signed+encrypted+unprotected+absent:usr=verity+signed+encrypted+unprotected+absent:home=encrypted+unprotected+absent:srv=encrypted+unprotected+absent:tmp=encrypted+unprotected+absent:var=encrypted+unprotected+absent|root=verity+signed+encrypted+encryptedwithintegrity+unprotected+absent:usr=verity+signed+encrypted+encryptedwithintegrity+unprotected+absent:home=encrypted+encryptedwithintegrity+unprotected+absent:srv=encrypted+encryptedwithintegrity+unprotected+absent:tmp=encrypted+encryptedwithintegrity+unprotected+absent:var=encrypted+encryptedwithintegrity+unprotected+absent
RootMStack,BPFDelegateCommands,BPFDelegateMaps,BPFDelegateAttachments,UserNamespacePath,CPUSetPartition,BindNetworkInterface|both|-|-|
RuntimeDirectoryMode,StateDirectoryMode,CacheDirectoryMode,LogsDirectoryMode,ConfigurationDirectoryMode|both|0755
RuntimeMaxUSec|service|infinity
RuntimeRandomizedExtraUSec,FileDescriptorStoreMax,ManagedOOMMemoryPressureLimit|service|0
SocketMode|socket|0666
SocketProtocol,MaxConnectionsPerSource,KeepAliveTimeUSec,KeepAliveIntervalUSec,KeepAliveProbes,DeferAcceptUSec,ReceiveBuffer,SendBuffer,PipeSize,MessageQueueMaxMessages,MessageQueueMessageSize|socket|0
StandardError|both|inherit
StandardInput|both|null
StandardOutput|both|journal
StartLimitBurst|both|5
StartLimitIntervalUSec|both|10s
StartupMemoryHigh,StartupMemoryMax,StartupMemorySwapMax,MemoryZSwapMax,StartupMemoryZSwapMax|both|-|infinity
StartupMemoryLow|both|-|0
StateDirectoryQuota,CacheDirectoryQuota,LogsDirectoryQuota|both|-|-|[not set]
SyslogFacility|both|3
SyslogLevel,WatchdogSignal|both|6
SyslogLevelPrefix,IgnoreSIGPIPE,MemoryAccounting,TasksAccounting,SendSIGKILL,CanStop|both|yes
SyslogPriority|both|30
SystemCallErrorNumber|both|2147483646
SystemCallFilter,SystemCallLog,RestrictAddressFamilies,RestrictFileSystems,RestrictNetworkInterfaces|both|~
TimeoutAbortUSec,TimeoutStartUSec,TimeoutStopUSec|service|1min 30s
TimeoutStartFailureMode,TimeoutStopFailureMode|service|terminate
TimeoutUSec|socket|1min 30s
TimerSlackNSec|both|50000
Timestamping|socket|off
TriggerLimitBurst|socket|20
TriggerLimitIntervalUSec|socket|2s
Type|service|simple
UMask|both|0022
UtmpMode|both|init
WorkingDirectory,RootDirectory,RootImage,RootHash,RootHashPath,RootHashSignature,RootHashSignaturePath,RootVerity,ExtensionDirectories,ExtensionImages,MountImages,User,Group,SupplementaryGroups,CPUAffinity,NUMAMask,Environment,PassEnvironment,UnsetEnvironment,StandardInputFileDescriptorName,StandardOutputFileDescriptorName,StandardInputData,TTYPath,SyslogIdentifier,LogExtraFields,AmbientCapabilities,SystemCallArchitectures,ReadWritePaths,ReadOnlyPaths,InaccessiblePaths,ExecPaths,NoExecPaths,ExecSearchPath,BindPaths,BindReadOnlyPaths,TemporaryFileSystem,NetworkNamespacePath,IPCNamespacePath,LogNamespace,MountFlags,Personality,CanClean,RuntimeDirectory,StateDirectory,CacheDirectory,LogsDirectory,ConfigurationDirectory,PAMName,UtmpIdentifier,SELinuxContext,AppArmorProfile,SmackProcessLabel,AllowedCPUs,StartupAllowedCPUs,AllowedMemoryNodes,StartupAllowedMemoryNodes,DisableControllers,IPAddressAllow,IPAddressDeny,IPIngressFilterPath,IPEgressFilterPath,Documentation,SourcePath,Requisite,Wants,BindsTo,Upholds,OnSuccess,OnFailure,PropagatesReloadTo,ReloadPropagatedFrom,PropagatesStopTo,StopPropagatedFrom,PartOf,JoinsNamespaceOf,JobTimeoutRebootArgument,RebootArgument|both|
`;
