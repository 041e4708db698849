/** The targets of systemd's own in the system manager, and those of well-known packages (`systemd.special(7)`). */
const systemTargets: ReadonlySet<string> = new Set(
  `basic bluetooth boot-complete cryptsetup-pre cryptsetup ctrl-alt-del default emergency exit factory-reset final
  first-boot-complete getty-pre getty graphical halt hibernate hybrid-sleep initrd-fs initrd-root-device initrd-root-fs
  initrd-switch-root initrd-usr-fs initrd integritysetup-pre integritysetup kbrequest kexec local-fs-pre local-fs machines
  multi-user network-online network-pre network nfs-client nss-lookup nss-user-lookup paths poweroff printer reboot
  remote-cryptsetup remote-fs-pre remote-fs remote-veritysetup rescue rpcbind runlevel0 runlevel1 runlevel2 runlevel3
  runlevel4 runlevel5 runlevel6 shutdown sigpwr sleep slices smartcard sockets soft-reboot sound ssh-access
  storage-target-mode suspend-then-hibernate suspend swap sysinit system-update-pre system-update time-set time-sync timers
  tpm2 umount usb-gadget veritysetup-pre veritysetup`
    .split(/\s+/)
    .map((name) => `${name}.target`),
);

/** The targets of systemd's own in the manager of a user. */
const userTargets: ReadonlySet<string> = new Set(
  `basic bluetooth default exit graphical-session-pre graphical-session paths printer shutdown smartcard sockets sound timers
  xdg-desktop-autostart`
    .split(/\s+/)
    .map((name) => `${name}.target`),
);

/** The targets of the manager that a unit is for. */
export const targetsOf = (manager: 'system' | 'user'): ReadonlySet<string> =>
  manager === 'user' ? userTargets : systemTargets;

/** Whether only the other manager has a target of this name. */
export const isForeign = (name: string, manager: 'system' | 'user'): boolean =>
  targetsOf(manager === 'user' ? 'system' : 'user').has(name) && !targetsOf(manager).has(name);
