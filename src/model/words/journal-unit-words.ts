import { because, capital, type LogWordTable, named, plus } from './journal-word.ts';

const inTheFile = 'Its text is not here. Open the file to see the line and what to write instead.';

/** Units and lines of them that systemd does not take, the order of units, and what systemctl answers. */
export const unitLogWords = {
  'unit/not-found': (p) => ({
    means: `systemd knows no unit ${p.missing ?? 'of that name'}.`,
    instead: 'Look at its name; after a file was put there, systemctl daemon-reload.',
  }),
  'unit/masked': (p) => ({
    means: `${p.masked ?? p.path ?? 'The unit'} is masked: it is a link to /dev/null, or empty, and cannot be started.`,
    instead: 'Unmask it.',
  }),
  'unit/bad-setting': (p) => ({
    means: `systemd refuses ${named('unit', p.bad ?? p.unit)} because of a setting in it.`,
    instead: 'The log says which one, in the lines that end in “Refusing.”',
  }),
  'unit/no-instance': (p) => ({
    means: `${p.template ?? 'It'} is a template, from which units are made. By itself it cannot be started.`,
    instead: 'Name an instance: something between @ and the dot. The instances behind Accept=yes come by themselves.',
  }),
  'unit/bad-name': (p) => ({
    means: `“${p.name ?? p.bad ?? '…'}” cannot be the name of a unit.`,
    instead: 'Letters, digits and any of :_.\\@- may stand before the suffix.',
  }),
  'unit/no-reload': (p) => ({
    means: `${capital(named('unit', p.unit))} cannot be asked for that now.`,
    instead: 'A reload takes a unit that runs, and ExecReload= in it. A changed socket is restarted.',
  }),
  'unit/refuses-manual': (p) => ({ means: `${p.other ?? 'The unit'} is started or stopped along with others only.` }),
  'unit/changed-on-disk': (p) => ({
    means: `The file of ${named('unit', p.unit)} is newer than what systemd has in memory, which is what counts.`,
    instead: 'systemctl daemon-reload, then a restart of the socket where its addresses changed.',
  }),
  'unit/commands-changed': () => ({
    means: 'The unit was changed while its commands ran; the rest of them is not run.',
  }),
  'unit/no-firewall': (p) => ({
    means: `IPAddressAllow=, IPAddressDeny= or DeviceAllow= has no effect here${p.why === undefined ? '' : `: ${p.why}`}.`,
    instead: 'Do not count on it: filter in the firewall of the machine.',
  }),
  'unit/no-type': () => ({ means: 'This machine has no support for units of that type.' }),
  'unit/fatal': () => ({
    means: 'A line of the unit is so wrong that systemd does not load it at all.',
    instead: 'The line before this one says which.',
  }),
  'unit/load': (p) => ({ means: `The file of the unit cannot be read${because(p)}.` }),

  'order/cycle': (p) => ({
    means: `Units wait for each other in a circle${p.cycle === undefined ? '' : `: ${p.cycle}`}. systemd breaks it by leaving one of them out, which may be a socket.`,
    instead:
      'A socket should come before almost all else: it is not ordered after services or late targets. Take the After= out, or put it on the service.',
  }),
  'order/deleted': (p) => ({
    means: `To break a circle of units that wait for each other, ${p.deleted ?? p.skipped ?? 'one of them'} was not started.`,
    instead: 'The lines before this one name the units of the circle.',
  }),
  'order/stuck': () => ({
    means: 'Units wait for each other in a circle, and none of them can be left out. Nothing was started.',
    instead: 'The log names the units of the circle.',
  }),
  'order/contradicts': () => ({
    means: 'What was asked for goes against something that systemd is about to do, or that the same request asks for.',
    instead: 'Look for Conflicts= and for a stop that is under way.',
  }),

  'install/none': () => ({
    means: 'The unit has no [Install] section that says what is to start it at boot, so there is nothing to enable.',
    instead: 'A socket gets WantedBy=sockets.target. Its service needs none: the socket starts it.',
  }),
  'install/taken': (p) => ({
    means: `${p.path ?? 'The link to be made'} is there already and leads to ${p.other ?? 'another unit'}.`,
    instead: 'Disable that unit first, or choose another Alias=.',
  }),
  'install/alias': (p) => ({
    means: `${p.other ?? 'It'} is another name of a unit, or a link to a file elsewhere.`,
    instead: 'Name the unit itself.',
  }),
  'install/invalid': (p) => ({
    means: `A line of the [Install] section cannot be carried out${p.why === undefined ? '' : `: ${p.why}`}.`,
  }),
  'install/sysv': (p) => ({
    means: `${p.unit ?? 'The unit'} comes from a script in /etc/init.d. Its start at boot is looked after by other tools.`,
  }),
  'install/edit-empty': () => ({ means: 'Nothing was written into the editor, so systemctl edit changed nothing.' }),
  'stop/triggered': (p) => ({
    means: `${p.unit ?? 'The service'} was stopped, and its socket still listens: the next connection starts it again.`,
    instead: 'Stop the socket too.',
  }),
  'bus/denied': () => ({
    means: 'This takes root, or a password.',
    instead: 'Put sudo in front; for your own units, systemctl --user.',
  }),
  'bus/no-bus': (p) => ({
    means: `systemctl does not reach the manager${p.why === undefined ? '' : `: ${p.why}`}.`,
    instead: 'With --user, after su or sudo: log in as that user, or set XDG_RUNTIME_DIR=/run/user/UID.',
  }),
  'bus/no-systemd': () => ({
    means: 'This system was not started by systemd, as in most containers, so its units do not run.',
    instead: 'In a container hand the socket in from outside, or use systemd-socket-activate.',
  }),
  'journal/empty': () => ({
    means: 'The journal has nothing for what was asked.',
    instead: 'Ask for the socket and for the service, and for this boot; without sudo other users’ lines are left out.',
  }),
  'journal/denied': () => ({
    means: 'Lines of the system are left out, as this user may not see them.',
    instead: 'Put sudo in front, or join the group systemd-journal.',
  }),
  'verify/path': (p) => ({ means: `systemd-analyze cannot use the path${plus(p.path)}${because(p)}.` }),

  'verdict/no-listener': () => ({
    means: 'The socket unit listens on nothing: it has no Listen…= line, or systemd could not read any of them.',
    instead: 'Add ListenStream= with a port or a path.',
  }),
  'verdict/max-connections': () => ({
    means: 'MaxConnections=0 would let nobody in, and is refused.',
    instead: 'Leave it out, or write a number from 1 on.',
  }),
  'verdict/accept-datagrams': () => ({
    means: 'Accept=yes is for connections, and something here has none: datagrams, a FIFO or a queue.',
    instead: 'Leave Accept= out, or listen on streams only.',
  }),
  'verdict/accept-service': () => ({
    means: 'With Accept=yes the service is always the template of the same name, so Service= is refused beside it.',
    instead: 'Remove one of the two.',
  }),
  'verdict/accept-defer': () => ({
    means: 'DeferTrigger= does not go with Accept=yes.',
    instead: 'Remove one of the two.',
  }),
  'verdict/symlinks': () => ({
    means: 'Symlinks= leads to one path, and the unit listens on none or on several.',
    instead: 'Listen on one path, or leave Symlinks= out.',
  }),
  'verdict/pam': () => ({
    means: 'With PAMName= systemd has to end all processes of the unit, so KillMode=process and none are refused.',
    instead: 'Leave KillMode= out.',
  }),
  'verdict/no-command': () => ({
    means: 'The service runs nothing, or nothing that stays.',
    instead: 'Add ExecStart= with the program to run.',
  }),
  'verdict/several-commands': () => ({
    means: 'ExecStart= stands there more than once, which only Type=oneshot may have.',
    instead: 'In a drop-in, clear the one of the package first with an empty ExecStart=.',
  }),
  'verdict/oneshot': () => ({
    means: 'A setting does not go with Type=oneshot.',
    instead: 'Leave it out, or write another Type=.',
  }),
  'verdict/no-bus-name': () => ({ means: 'Type=dbus needs BusName=.', instead: 'Add BusName=.' }),
  'verdict/program': (p) => ({
    means: `The program in ${p.key ?? 'ExecStart'}= has no absolute path.`,
    instead: 'Write the whole path.',
  }),
  'verdict/bus-name-twice': (p) => ({ means: `Two services claim the bus name${plus(p.name)}.` }),
  'verdict/isolate': () => ({
    means: 'OnFailureJobMode=isolate goes with one unit in OnFailure= only.',
    instead: 'Keep one of them.',
  }),

  'line/unknown-key': (p) => ({
    means: `systemd of that machine knows no ${p.key ?? 'such setting'}= in [${p.section ?? '…'}], and ignores the line.`,
    instead: 'Look at the spelling, at the section, and at the version of systemd.',
  }),
  'line/unknown-section': (p) => ({
    means: `systemd knows no section [${p.section ?? '…'}] in such a unit, and ignores all lines in it.`,
    instead: 'Names that begin with X- are left alone without a word.',
  }),
  'line/no-setting': () => ({
    means: 'A line has no “Key=” in it, and is ignored.',
    instead: 'A line that goes on in the next one needs a backslash at its end.',
  }),
  'line/outside': () => ({
    means: 'A line stands before any section, and is ignored.',
    instead: 'Put [Unit], [Socket] or [Service] above it.',
  }),
  'line/header': () => ({
    means: 'A line should be the name of a section, and is not. systemd stops reading the file there.',
    instead: 'Write [Socket] alone in a line.',
  }),
  'line/address': (p) => ({
    means: `systemd cannot listen on “${p.value ?? '…'}”, and ignores the line.`,
    instead:
      'It takes a port, an address with a port, a path, or @ with a name; no host names, no service names and no *.',
  }),
  'line/value': (p) => ({ means: `systemd cannot read “${p.value ?? '…'}”, and ignores it.`, instead: inTheFile }),
  'line/path': (p) => ({
    means: `“${p.value ?? '…'}” is no path that systemd takes, and is ignored.`,
    instead: 'Write the whole path, from / on and without “..”.',
  }),
  'line/var-run': (p) => ({
    means: `${p.value ?? 'A path'} is below /var/run. systemd uses ${p.now ?? '/run'} instead.`,
    instead: 'Write /run.',
  }),
  'line/specifier': (p) => ({
    means: `A % in “${p.value ?? '…'}” stands for nothing, and the line is ignored.`,
    instead: 'A percent sign itself is written %%.',
  }),
  'line/user': (p) => ({
    means: `“${p.value ?? '…'}” cannot be the name of a user or group.`,
    instead: 'Comments go on a line of their own.',
  }),
  'line/special-user': (p) => ({
    means: `${p.value ?? 'That user'} is shared by many programs, so they could get at each other.`,
    instead: 'Use a user of its own, or DynamicUser=yes.',
  }),
  'line/old': (p) => ({
    means: `${p.key ?? 'A setting'}= is an old name.`,
    instead: `Write ${p.replacement ?? 'the new one'}=.`,
  }),
  'line/removed': (p) => ({
    means: `systemd no longer has ${p.key ?? 'the setting'}=, and ignores it.`,
    instead: 'Remove the line.',
  }),
  'line/not-unicode': () => ({
    means: 'A line has bytes that are no UTF-8, and is ignored.',
    instead: 'Save the file as UTF-8.',
  }),
  'line/command': (p) => ({
    means: `“${p.value ?? '…'}” begins with no program that systemd can find.`,
    instead: 'Write the whole path of the program.',
  }),
  'line/kill-none': () => ({
    means: 'KillMode=none leaves all processes behind when the unit stops.',
    instead: 'Leave KillMode= out.',
  }),
  'line/other': (p) => ({
    means: `systemd has something to say about ${p.line === undefined ? 'a line' : `line ${p.line}`} of ${p.file ?? 'a unit file'}.`,
    instead: inTheFile,
  }),
} as const satisfies LogWordTable;
