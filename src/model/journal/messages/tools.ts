import type { ByError, Row } from './message.ts';

const remote: ByError = {
  errors: {
    ECONNREFUSED: 'proxy/refused',
    ENOENT: 'proxy/missing',
    EACCES: 'proxy/denied',
    EPERM: 'proxy/denied',
    ENETUNREACH: 'proxy/unreachable',
    EHOSTUNREACH: 'proxy/unreachable',
    ETIMEDOUT: 'proxy/unreachable',
    EAFNOSUPPORT: 'proxy/family',
  },
  else: 'proxy/failed',
};

const opened: ByError = {
  errors: {
    EADDRINUSE: 'activate/in-use',
    EADDRNOTAVAIL: 'listen/no-address',
    EACCES: 'listen/denied',
    EINVAL: 'activate/address',
  },
  else: 'activate/failed',
};

/** What `systemd-socket-proxyd` and `systemd-socket-activate` print. */
export const toolMessages: readonly Row[] = [
  ['Failed to connect to remote host: {errno}', 'cause', remote],
  ['Failed to get remote socket: {errno}', 'cause', remote],
  ['Failed to resolve host: {why}', 'cause', 'proxy/name'],
  ['Failed to resolve remote host: {why}', 'cause', 'proxy/name'],
  ["Didn't get any sockets passed in.", 'cause', 'proxy/no-socket'],
  ['Failed to receive sockets from parent.', 'cause', 'proxy/no-socket'],
  ['Passed in socket is not a stream socket.', 'cause', 'proxy/not-stream'],
  ['Hit connection limit, refusing connection.', 'cause', 'proxy/most'],
  ['Failed to accept() socket: {errno}', 'cause', 'proxy/failed'],
  ['Failed to accept connection, ignoring: {errno}', 'cause', 'proxy/failed'],
  ["Specified address doesn't fit in an AF_UNIX address, refusing: {errno}", 'cause', 'proxy/arguments'],
  ['Not enough parameters.', 'cause', 'proxy/arguments'],
  ['Too many parameters.', 'cause', 'proxy/arguments'],
  ['Connection limit is too low.', 'cause', 'proxy/arguments'],
  ['Failed to parse --exit-idle-time= argument: {value}', 'cause', 'proxy/arguments'],
  ['Failed to parse --connections-max= argument: {value}', 'cause', 'proxy/arguments'],

  ['Failed to listen on {address}: {errno}', 'cause', opened],
  ["Failed to open '{address}': {errno}", 'limit', opened],
  ['Failed to parse socket address "{address}": {errno}', 'cause', 'activate/address'],
  ['Failed to execp {program} ({arguments}): {errno}', 'cause', 'activate/program'],
  ['Child {pid} died with code {n}', 'limit', 'activate/child'],
  ['No sockets to listen on specified or passed in.', 'cause', 'activate/no-listener'],
  ['--inetd only supported for single file descriptors.', 'cause', 'activate/several'],
  [
    'Datagram sockets do not accept connections. The --datagram and --accept options may not be combined.',
    'cause',
    'activate/datagrams',
  ],
  ['The number of fd names is different than number of fds: {n} vs {n2}', 'cause', 'activate/names'],
  ['{program}: command to execute is missing.', 'cause', 'activate/no-command'],
];
