import { accessTo } from './access.ts';
import { quote } from './shell.ts';
import type { Step } from './step.ts';
import type { Target } from './test-target.ts';
import { wordFor } from './test-unix.ts';

/** The path or name of a listener as it was read. */
function nameOf({ listener: { entry, address } }: Target): string {
  return entry.read.status === 'accepted' && typeof entry.read.value === 'string' ? entry.read.value : address;
}

/** Writes into a FIFO. Root or another user has to open it, not the shell before it asks for them. */
export function fifoTest(target: Target): Step {
  const { as } = accessTo(target.socket, target.listener);
  const path = wordFor(target, nameOf(target));
  return {
    title: 'Write a line into the FIFO',
    command: as === '' ? `echo hello > ${path}` : `echo hello | ${as}tee ${path} >/dev/null`,
    expect: `The prompt comes back at once: systemd or the service has it open. ${target.started}`,
  };
}

const python = (name: string) => `import ctypes, os
c = ctypes.CDLL(None, use_errno=True)
q = c.mq_open(os.fsencode(${name}), os.O_WRONLY)
if q < 0 or c.mq_send(q, b'hello', 5, 0) < 0: raise SystemExit(os.strerror(ctypes.get_errno()))`;

/** Puts a message into a queue: there is no program for it, so Python calls the C library. */
export function queueTest(target: Target): Step {
  const { as } = accessTo(target.socket, target.listener);
  const code = python('__import__("sys").argv[1]');
  return {
    title: 'Send a message',
    command: `${as}python3 -c ${quoted(code)} ${quote(nameOf(target))}`,
    why: 'No usual program sends to a POSIX queue; this calls mq_open and mq_send of the C library. What waits shows in /dev/mqueue.',
    expect: `No message. ${target.started}`,
  };
}

const quoted = (code: string): string => `'${code.replaceAll("'", "'\\''")}'`;

/** Makes the kernel say something: of the families, the events of devices are easy to bring about. */
export function netlinkTest({ listener: { address }, started }: Target): Step {
  const [family = ''] = address.split(' ');
  if (family === 'kobject-uevent')
    return {
      title: 'Bring about a device event',
      command: 'echo change | sudo tee /sys/class/mem/null/uevent >/dev/null',
      why: 'The kernel sends to this group when a device comes, goes or changes.',
      expect: started,
    };
  if (family === 'route')
    return {
      title: 'Name the loopback device, and take the name away',
      command: "sudo ip link set dev lo alias unitwright && sudo ip link set dev lo alias ''",
      why: 'The kernel sends to group 1 when a link changes; other numbers behind the family stand for addresses, routes and the like.',
      expect: started,
    };
  return {
    title: 'Watch for the kernel',
    command: 'ss -f netlink -a',
    why: `The kernel alone sends here: the service starts when it has something to say in the family ${family}.`,
    expect: 'A line for the family with systemd beside it.',
  };
}

/** A special file becomes readable by itself. */
export const specialTest = (target: Target): Step => ({
  title: 'Read what comes out of it',
  command: `sudo head -c 64 ${quote(nameOf(target))} | od -c`,
  why: 'The service starts when the file has something to read. One that cannot be polled, such as /dev/zero, makes the socket fail: “Failed to watch listening fds: Operation not permitted”.',
  expect: target.started,
});

/** Only a host at the other end of a cable starts it. */
export const usbTest = (): Step => ({
  title: 'Plug the gadget into a host',
  command: 'ls /sys/class/udc\ncat /sys/class/udc/*/state',
  why: 'The endpoints come to life when a host configures the gadget; no command on this machine does that.',
  expect: '“configured” once a host has it.',
});
