import type { Program } from '../program.ts';
import { exec, notify, reload, service, socket, start } from './write.ts';

export const containers: readonly Program[] = [
  // Docker: contrib/init/systemd/docker.service of moby, moby#25471, #22847, #23793; Debian's docker.io 20.10. Not run.
  {
    id: 'dockerd',
    title: 'Docker engine',
    group: 'container',
    taking: 'native',
    commands: ['dockerd', 'docker daemon'],
    service: () => [
      {
        section: 'Unit',
        key: 'Wants',
        value: 'containerd.service',
        why: 'Containers run in containerd, which is a service of its own.',
      },
      {
        section: 'Unit',
        key: 'After',
        value: 'containerd.service network-online.target',
        why: 'Docker connects to containerd and reads the network when it starts.',
      },
      {
        section: 'Unit',
        key: 'Wants',
        value: 'network-online.target',
        why: 'Without this nobody brings the network up before Docker.',
      },
      notify,
      start(
        '/usr/bin/dockerd -H fd:// --containerd=/run/containerd/containerd.sock',
        '-H fd:// takes every socket that systemd passes.',
      ),
      reload('HUP'),
      service('Delegate', 'yes', 'Docker makes control groups for its containers below its own.'),
      service('KillMode', 'process', 'Only Docker itself is stopped, not what runs in the containers.'),
      service('TasksMax', 'infinity', 'The processes of all containers count as those of this service.'),
      service('Restart', 'on-failure', 'Containers need Docker even while no client connects.'),
    ],
    socket: [
      socket('SocketMode', '0660', 'Keeps everybody else out: the default would let every user of the machine in.'),
      socket('SocketGroup', 'docker', 'Members of this group may connect, and can become root by it.'),
    ],
    notes: [
      'A “hosts” entry in /etc/docker/daemon.json beside -H is refused, and Docker does not start: keep one of the two.',
      'With the socket unit alone enabled, containers with a restart policy stay down after boot until somebody connects: enable docker.service as well if you have such.',
      'A TCP listener gives root on this machine to everybody who can reach it: there is no password, and -H fd:// asks for no certificate unless --tlsverify is set.',
      'Run by hand, -H fd:// finds no sockets and fails.',
    ],
  },
  // Podman: contrib/systemd/system/podman.{service,socket}, podman-system-service(1); podman#9280. Debian's 4.3; not run.
  {
    id: 'podman',
    title: 'Podman API',
    group: 'container',
    taking: 'native',
    commands: ['podman system service'],
    service: () => [
      {
        section: 'Unit',
        key: 'StartLimitIntervalSec',
        value: '0',
        why: 'It ends whenever it is idle, so many starts in a short time are normal.',
      },
      exec,
      start(
        '/usr/bin/podman system service',
        'There is no address: Podman takes the socket of systemd, and ends after five idle seconds.',
      ),
      service('Delegate', 'yes', 'Podman makes control groups for its containers below its own.'),
      service('KillMode', 'process', 'Only the API is stopped, not what runs in the containers.'),
    ],
    socket: [
      socket(
        'SocketMode',
        '0660',
        'Keeps everybody else out: whoever connects can become the user that Podman runs as.',
      ),
    ],
    notes: [
      'This is the API of Podman, not a container: a socket for a program inside a container goes to the service of that container, and Podman hands LISTEN_FDS on.',
      'Do not write an address behind “system service”: Podman would open it itself.',
      'It ends after five idle seconds and comes back with the next client; “--time=0” keeps it up.',
      'For containers of a user, put both units into the manager of the user, with ListenStream=%t/podman/podman.sock.',
    ],
  },
];
