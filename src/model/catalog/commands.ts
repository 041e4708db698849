import { entries } from './entries.ts';

export const commands = entries('Socket', 'commands', [
  {
    name: 'ExecStartPre',
    kind: 'command-line',
    repeat: 'list',
    brief: 'run before the socket is opened',
    common: true,
    mistaken: ['ExecPre'],
  },
  {
    name: 'ExecStartPost',
    kind: 'command-line',
    repeat: 'list',
    brief: 'run after the socket is opened',
    common: true,
    mistaken: ['ExecPost'],
  },
  {
    name: 'ExecStopPre',
    kind: 'command-line',
    repeat: 'list',
    brief: 'run before the socket is closed',
  },
  {
    name: 'ExecStopPost',
    kind: 'command-line',
    repeat: 'list',
    brief: 'run after the socket is closed',
  },
  {
    name: 'TimeoutSec',
    kind: 'time-span-or-infinity',
    default: '1min 30s',
    defaultWords: "the manager's DefaultTimeoutStartSec=",
    brief: 'how long each command may take',
    with: ['ExecStartPre', 'ExecStartPost', 'ExecStopPre', 'ExecStopPost', 'SocketUser', 'SocketGroup'],
    mistaken: ['Timeout', 'TimeoutStartSec', 'TimeoutStopSec'],
  },
  {
    name: 'PassFileDescriptorsToExec',
    kind: 'boolean',
    default: 'no',
    brief: 'hand the sockets to the commands too',
    with: ['ExecStartPost', 'ExecStopPre', 'ExecStopPost'],
    mistaken: ['PassFDsToExec'],
  },
]);
