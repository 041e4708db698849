import type { Program } from '../program.ts';
import { errorsToJournal, exec, service, start, variable } from './write.ts';

/** Where a program of one's own is taken to lie; who writes the unit puts its name for `app`. */
const path = '/usr/local/bin/app';

export const own: readonly Program[] = [
  {
    id: 'own-native',
    title: 'My program takes LISTEN_FDS',
    group: 'own',
    taking: 'native',
    service: () => [exec, start(path, 'Your program, which takes the descriptors from 3 on.')],
    notes: [
      'LISTEN_FDS says how many sockets there are, from descriptor 3 on; take them only when LISTEN_PID is your own process.',
      'A wrapper script must end in “exec”, or LISTEN_PID names the shell.',
      'A program that does not take the connection is started again and again, until systemd gives up with “trigger-limit-hit” and the socket is closed.',
    ],
  },
  {
    id: 'own-per-connection',
    title: 'My program serves one connection',
    group: 'own',
    taking: 'per-connection',
    service: () => [
      start(
        `-${path}`,
        'Your program reads the client on standard input and answers on standard output; the dash keeps failed instances from piling up.',
      ),
      errorsToJournal,
    ],
    notes: [
      'Every line that it prints goes to the client; what is for the log belongs on standard error.',
      'Empty your buffers before you wait for the client: standard output is no terminal here, so most languages hold lines back.',
      'LISTEN_FDS is not set when the connection is standard input.',
    ],
  },
  {
    id: 'own-wait',
    title: 'My program takes the socket as standard input',
    group: 'own',
    taking: 'wait',
    service: () => [
      exec,
      start(path, 'Your program calls accept() on standard input, as the “wait” services of inetd do.'),
      service(
        'StandardOutput',
        'journal',
        'Sends what it prints to the journal: standard output would be the socket otherwise.',
      ),
      errorsToJournal,
    ],
    notes: [
      'Standard input is the listening socket: read() on it fails, and accept() gives the client.',
      'Only one listener is possible: with two the service does not start.',
      'LISTEN_FDS is not set when the socket is standard input.',
    ],
  },
  {
    id: 'own-proxy',
    title: 'My program opens its port itself',
    group: 'own',
    taking: 'proxy',
    behind: '127.0.0.1:18080',
    service: () => [
      exec,
      variable('PORT', '18080', 'Many programs read their port from here; if yours does not, tell it in its own way.'),
      start(path, 'Your program, which opens 127.0.0.1:18080 itself; only the proxy connects there.'),
      service(
        'ExecStartPost',
        "/bin/bash -c 'until echo >/dev/tcp/127.0.0.1/18080; do sleep 0.1; done 2>/dev/null'",
        'The proxy connects as soon as this service counts as started; the first client would be refused without the wait.',
      ),
    ],
    notes: [
      'It must listen on 127.0.0.1:18080, not on the address of the socket unit: systemd holds that one.',
      'If it never opens that port, the start ends after 90 seconds with “Failed with result ‘timeout’”; with Type=notify in the program, ExecStartPost= can go.',
      'Every client seems to come from this machine, so rules by address in the program no longer tell them apart.',
    ],
  },
];
