import type { WordTable } from './words.ts';

/** What is wrong with values about services, and what makes systemd refuse a whole service. */
export const serviceProblems = {
  'exit-statuses/unknown': (p) => ({
    wrong: `“${p.value}” is neither an exit status nor a signal.`,
    instead: 'Write a number from 0 to 255, a name such as TEMPFAIL, or a signal such as SIGTERM.',
  }),
  'bus-name/empty': () => ({
    wrong: 'A name on the bus is missing.',
    instead: 'Write at least two parts with a dot between them, such as org.example.App.',
  }),
  'bus-name/form': (p) => ({
    wrong: `“${p.value}” cannot be a name on the bus.`,
    instead:
      'Write at least two parts with dots between them, of letters, digits, _ and -, none beginning with a digit.',
  }),
  'pid-file/unit-lost': () => ({
    wrong: 'systemd says that it only ignores such a path, but it does not load the unit at all.',
    instead: 'Write another path, or leave it out.',
  }),
  'socket-names/type': (p) => ({
    wrong: `“${p.value}” is not the name of a socket unit.`,
    instead: 'Write the whole name, with .socket at its end.',
  }),
  'open-file/form': () => ({
    wrong: 'This is not a file to open.',
    instead: 'Write a path, a name and options with colons between them, such as /etc/app.key:key:read-only.',
  }),
  'open-file/no-name': () => ({
    wrong: 'The path ends without the name of a file.',
    instead: 'Add a name behind a colon, such as /:root.',
  }),
  'open-file/name': (p) => ({
    wrong: `“${p.name}” cannot be the name of a file descriptor.`,
    instead: 'Use up to 255 ASCII characters, none of them a colon.',
  }),
  'open-file/option': (p) => ({
    wrong: `“${p.option}” is not a way to open a file.`,
    instead: `Use ${p.choices}.`,
  }),
  'open-file/twice': (p) => ({ wrong: `The option “${p.option}” stands here twice.`, instead: 'Write it once.' }),
  'open-file/exclusive': (p) => ({
    wrong: 'A file is opened for reading only, for appending, or emptied first.',
    instead: `Keep one of ${p.options}.`,
  }),
  'luo-sessions/name': (p) => ({
    wrong: `“${p.value}” cannot be the name of a session.`,
    instead: 'Use up to 255 ASCII characters, without blanks, colons, quotes and backslashes.',
  }),
  'service/no-commands': () => ({
    wrong: 'The service runs nothing, neither when it starts nor when it stops.',
    instead: 'Add ExecStart= with the program to run.',
  }),
  'service/no-start': (p) => ({
    wrong: `A service of Type=${p.type} needs a program to run, and ExecStart= is missing.`,
    instead: 'Add ExecStart=, or write Type=oneshot.',
  }),
  'service/nothing-stays': () => ({
    wrong: 'A service without ExecStart= ends as soon as it starts, so its ExecStop= would come at once.',
    instead: 'Add ExecStart=, or RemainAfterExit=yes.',
  }),
  'service/several-starts': (p) => ({
    wrong: `A service of Type=${p.type} runs one program, and ExecStart= has ${p.count}.`,
    instead: 'Keep one, write Type=oneshot, or clear the earlier ones with an empty ExecStart= before it.',
  }),
  'service/oneshot-restart': (p) => ({
    wrong: `A service of Type=oneshot is done when its commands end well, so Restart=${p.value} would never let it finish.`,
    instead: 'Write Restart=on-failure, or use another Type=.',
  }),
  'service/oneshot-force': (p) => ({
    wrong: `systemd ${p.target} takes RestartForceExitStatus= for services of another type only; from 256 on a oneshot may have it.`,
    instead: 'Leave it out, or use Restart=on-failure.',
  }),
  'service/oneshot-exit-type': () => ({
    wrong: 'A service of Type=oneshot ends with its last command, so ExitType=cgroup has no place in it.',
    instead: 'Leave ExitType= out.',
  }),
  'service/no-bus-name': () => ({
    wrong: 'A service of Type=dbus has started when its name is on the bus, and BusName= is missing.',
    instead: 'Add BusName=, such as org.example.App.',
  }),
  'service/forking-private-pids': () => ({
    wrong:
      'With PrivatePIDs=yes systemd cannot follow a process into the background, so Type=forking does not go with it.',
    instead: 'Use Type=notify or Type=exec, or leave PrivatePIDs= out.',
  }),
  'service/usb-without-strings': () => ({
    wrong: 'USBFunctionDescriptors= has no effect without USBFunctionStrings=.',
    instead: 'Set both.',
  }),
  'service/usb-without-descriptors': () => ({
    wrong: 'USBFunctionStrings= has no effect without USBFunctionDescriptors=.',
    instead: 'Set both.',
  }),
  'service/oneshot-runtime': () => ({
    wrong: 'RuntimeMaxSec= has no effect on a service of Type=oneshot.',
    instead: 'Use TimeoutStartSec=.',
  }),
  'service/extra-without-maximum': () => ({
    wrong: 'RuntimeRandomizedExtraSec= has no effect without RuntimeMaxSec=.',
    instead: 'Set RuntimeMaxSec= too.',
  }),
  'service/simple-credentials': () => ({
    wrong: 'With Type=simple the commands of ExecStartPost= may run before the credentials are there.',
    instead: 'Use Type=exec.',
  }),
  'service/steps-without-maximum': () => ({
    wrong: 'RestartSteps= has no effect without RestartMaxDelaySec=.',
    instead: 'Set both.',
  }),
  'service/maximum-without-steps': () => ({
    wrong: 'RestartMaxDelaySec= has no effect without RestartSteps=.',
    instead: 'Set both.',
  }),
  'service/maximum-below-delay': () => ({
    wrong: 'RestartMaxDelaySec= is less than RestartSec=, so it takes its place.',
    instead: 'Make RestartSec= the smaller of the two.',
  }),
  'service/no-extensions': () => ({
    wrong: 'No extensions of this service can change while it runs, so a reload has none to refresh.',
    instead: 'Name a directory that ends in .v in ExtensionImages= or ExtensionDirectories=, or leave extensions out.',
  }),
  'service/no-credentials': () => ({
    wrong: 'The service has no credentials, so a reload has none to refresh.',
    instead: 'Add LoadCredential= or SetCredential=, or leave credentials out.',
  }),
} as const satisfies WordTable;
