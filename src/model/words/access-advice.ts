import type { AdviceTable } from './words.ts';

/** What goes wrong with who may connect. */
export const accessAdvice = {
  'access/open-to-all': (p) => ({
    wrong: `Every user and every service of this machine may ${p.verb} ${p.path}.`,
    why: 'Without SocketMode= the file gets mode 0666. That is right for a service that decides itself whom it serves.',
    instead: 'Set SocketMode=0660 with the SocketGroup= of the clients, or SocketMode=0666 to say that it is meant.',
  }),
  'access/owner-without-mode': (p) => ({
    wrong: `${p.line} closes nothing: every user may still use ${p.path}.`,
    why: 'Without SocketMode= the file gets mode 0666, which lets everybody in, whoever owns it.',
    instead: 'Set SocketMode=0660, so that only the owner and the group get in.',
  }),
  'access/read-without-write': (p) => ({
    wrong: `With SocketMode=${p.mode}, ${p.who} may read ${p.path}, and cannot connect to it.`,
    why: 'Connecting takes the right to write: a client gets “Permission denied”, and a web server in front answers 502.',
    instead: 'Set SocketMode=0660 and the SocketGroup= of the clients; 0600 keeps everybody else out in a clear way.',
  }),
  'access/group-without-rights': (p) => ({
    wrong: `SocketMode=${p.mode} lets nobody of the group ${p.group} use ${p.path}.`,
    why: 'The file belongs to the group, and the mode gives a group nothing: its members get “Permission denied”.',
    instead: 'Set SocketMode=0660, or leave SocketGroup= out.',
  }),
  'access/fewer-than-others': (p) => ({
    wrong: `With SocketMode=${p.mode}, ${p.who} cannot connect to ${p.path}, while others can.`,
    why: 'The kernel looks at the first class that a client belongs to (owner, then group, then others) and at no other.',
    instead: 'Give the owner at least what the group has, and the group at least what others have.',
  }),
  'access/user-in-socket': (p) => ({
    wrong:
      p.file === undefined
        ? `${p.key}= in [Socket] has no effect here: the unit runs no command.`
        : `${p.key}=${p.value} does not make ${p.value} the ${p.key === 'User' ? 'owner' : 'group'} of the socket.`,
    why: 'In [Socket] it is for the commands of ExecStartPre= and the like, and there are none.',
    instead:
      p.file === undefined
        ? `What the service runs as is said by ${p.key}= in [Service].`
        : `Write Socket${p.key}=; what the service runs as is said by ${p.key}= in [Service].`,
  }),
  'access/world-writable-directory': (p) => ({
    wrong: `With DirectoryMode=${p.mode} every user may put a file in ${p.folder}, and take the socket away.`,
    why: 'Whoever may write to a folder may remove what is in it: another socket can stand in its place, and clients connect to that.',
    instead: 'Leave the line out for 0755: to connect, nobody needs to write there.',
  }),
  'access/directory-shuts-out': (p) => ({
    wrong: `With DirectoryMode=${p.mode} only root gets into ${p.folder}, and the socket is for ${p.who}.`,
    why: 'The folder is made for root, whatever SocketUser= and SocketGroup= say, so that clients get “Permission denied”.',
    instead: 'Leave the line out for 0755, and let SocketMode= say who may connect.',
  }),
  'access/dynamic-owner': (p) => ({
    wrong: `The ${p.what} ${p.name} is there only while ${p.service} runs, which has DynamicUser=yes.`,
    why: `The socket is opened before that: it fails with “Failed to resolve ${p.what} ${p.name}”, unless the system has one of that name.`,
    instead: 'Name who connects, not who serves: the service is handed the socket and needs no right to its file.',
  }),
  'access/unknown-owner': (p) => ({
    wrong: `The ${p.what} ${p.name} has to be on the machine, and nothing here makes it.`,
    why: `Where it is missing, the socket unit fails at every start with “Failed to resolve ${p.what} ${p.name}”.`,
    instead: `Name a ${p.what} that is there, or make it by a line in /etc/sysusers.d.`,
  }),
  'access/owner-in-user-unit': (p) => ({
    wrong: `A unit of a user cannot give its socket to the ${p.what} ${p.name}.`,
    why: 'Only root may give files away: the socket unit fails with “Failed to chown(): Operation not permitted”.',
    instead: 'Leave the line out: the file belongs to the user.',
  }),
  'access/abstract-stays-open': (p) => ({
    wrong: `SocketMode=${p.mode} closes ${p.path}, and not ${p.address}.`,
    why: 'An abstract socket has no file: every process of this machine in the same network namespace may connect to it.',
    instead: 'Leave it out, unless the service itself asks who has connected.',
  }),
} satisfies AdviceTable;
