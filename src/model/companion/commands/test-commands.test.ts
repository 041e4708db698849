import { expect, test } from 'vitest';
import { loadBundle } from '../../unit/load-bundle.ts';
import { listenerTests } from './test-commands.ts';
import { tryCommand } from './try-command.ts';

const bundle = (files: Readonly<Record<string, string>>, more: { manager?: 'user'; target?: number } = {}) =>
  loadBundle({
    name: 'app',
    target: 252,
    ...more,
    files: Object.entries(files).map(([name, text]) => ({ name, text })),
  });

const service = (...lines: readonly string[]) => ['[Service]', 'ExecStart=/usr/bin/app', ...lines, ''].join('\n');
const socket = (...lines: readonly string[]) => ['[Socket]', ...lines, ''].join('\n');

function commandsFor(lines: readonly string[], http?: boolean, manager?: 'user'): readonly string[] {
  const loaded = bundle({ 'app.socket': socket(...lines), 'app.service': service() }, manager ? { manager } : {});
  const [first] = loaded.units;
  return first
    ? listenerTests(loaded, first, http === undefined ? {} : { http }).flatMap(({ steps }) =>
        steps.map(({ command }) => command),
      )
    : [];
}

test.each([
  [['ListenStream=8080'], ['curl -v http://127.0.0.1:8080/', 'nc 127.0.0.1 8080']],
  [['ListenStream=8443'], ['curl -kv https://127.0.0.1:8443/', 'nc 127.0.0.1 8443']],
  [['ListenStream=5432'], ['nc 127.0.0.1 5432']],
  [['ListenStream=0.0.0.0:5432'], ['nc 127.0.0.1 5432']],
  [
    ['ListenStream=8080', 'BindIPv6Only=ipv6-only'],
    ["curl -vg 'http://[::1]:8080/'", 'nc ::1 8080'],
  ],
  [['ListenStream=192.0.2.1:80'], ['curl -v http://192.0.2.1:80/', 'nc 192.0.2.1 80']],
  [['ListenStream=[2001:db8::1]:80'], ["curl -vg 'http://[2001:db8::1]:80/'", 'nc 2001:db8::1 80']],
  [['ListenDatagram=1234'], ["printf 'hello\\n' | nc -u -w1 127.0.0.1 1234"]],
  [['ListenStream=/run/app.sock'], ['nc -U /run/app.sock']],
  [['ListenStream=@app'], ['socat - ABSTRACT-CONNECT:app']],
  [['ListenStream=/run/a b,c:d.sock'], ["nc -U '/run/a b,c:d.sock'"]],
  [['ListenDatagram=@a:b'], ["printf 'hello\\n' | socat - 'ABSTRACT-SENDTO:a\\:b'"]],
  [['ListenSequentialPacket=/run/app.sock'], ["printf 'hello\\n' | socat -t1 - UNIX-CONNECT:/run/app.sock,type=5"]],
  [['ListenFIFO=/run/app.fifo'], ['echo hello > /run/app.fifo']],
  [['ListenFIFO=/run/app.fifo', 'SocketMode=0600'], ['echo hello | sudo tee /run/app.fifo >/dev/null']],
  [['ListenStream=/run/app.sock', 'SocketMode=0660', 'SocketUser=app'], ['sudo -u app nc -U /run/app.sock']],
  [['ListenStream=/run/app.sock', 'SocketMode=0660', 'SocketGroup=app'], ['sudo nc -U /run/app.sock']],
  [['ListenStream=vsock::1234'], ['socat - VSOCK-CONNECT:1:1234']],
  [['ListenStream=vsock:2:1234'], ['socat - VSOCK-CONNECT:2:1234']],
  [['ListenNetlink=kobject-uevent 1'], ['echo change | sudo tee /sys/class/mem/null/uevent >/dev/null']],
  [['ListenNetlink=route 1'], ["sudo ip link set dev lo alias unitwright && sudo ip link set dev lo alias ''"]],
  [['ListenNetlink=audit 1'], ['ss -f netlink -a']],
  [['ListenSpecial=/dev/input/event0'], ['sudo head -c 64 /dev/input/event0 | od -c']],
])('tries %j', (lines, commands) => {
  expect(commandsFor(lines)).toEqual(commands);
});

test('takes the word of a caller for HTTP over its guess', () => {
  expect(commandsFor(['ListenStream=/run/app.sock'], true)[0]).toBe(
    'curl -v --unix-socket /run/app.sock http://localhost/',
  );
  expect(commandsFor(['ListenStream=@app'], true)[0]).toBe('curl -v --abstract-unix-socket app http://localhost/');
  expect(commandsFor(['ListenStream=8080'], false)).toEqual(['nc 127.0.0.1 8080']);
});

test('a user’s own socket is in the runtime folder of whoever asks', () => {
  expect(commandsFor(['ListenStream=%t/app.sock', 'SocketMode=0600'], false, 'user')).toEqual([
    'nc -U "$XDG_RUNTIME_DIR"/app.sock',
  ]);
});

test('a queue is never its user’s, and its command calls the C library', () => {
  const [command = ''] = commandsFor(['ListenMessageQueue=/app', 'SocketMode=0660', 'SocketUser=app']);
  expect(command).toMatch(/^sudo python3 -c 'import ctypes[\s\S]*' \/app$/);
});

function tried(lines: readonly string[], unit: string, name = 'app.service') {
  const loaded = bundle({ 'app.socket': socket(...lines), [name]: unit });
  const [first] = loaded.units;
  const found = first ? tryCommand(loaded, first) : { impossible: 'no socket' };
  return 'impossible' in found ? found.impossible : found.command;
}

test.each([
  [['ListenStream=8080'], service(), '-l 8080 --fdname=app.socket /usr/bin/app'],
  [['ListenStream=127.0.0.1:80'], service(), '-l 127.0.0.1:8080 --fdname=app.socket /usr/bin/app'],
  [['ListenStream=[::1]:25'], service(), "-l '[::1]:10025' --fdname=app.socket /usr/bin/app"],
  [
    ['ListenStream=/run/app/a.sock', 'ListenStream=@a b', 'FileDescriptorName=x'],
    service(),
    `-l "\${XDG_RUNTIME_DIR:-/tmp}"/app-a.sock -l '@a b' --fdname=x:x /usr/bin/app`,
  ],
  [['ListenDatagram=5353'], service(), '-l 5353 -d --fdname=app.socket /usr/bin/app'],
  [['ListenSequentialPacket=@a'], service(), '-l @a --seqpacket --fdname=app.socket /usr/bin/app'],
  [['ListenStream=8080'], service('StandardInput=socket'), '-l 8080 --inetd /usr/bin/app'],
  [
    ['ListenStream=8080'],
    service('Environment=A=1 "B=two words"', 'Environment=A=2', 'ExecStart=', 'ExecStart=-@/bin/echo name ${A} $B $$'),
    "-l 8080 --fdname=app.socket -E A=2 -E 'B=two words' /bin/echo 2 two words '$'",
  ],
  [
    ['ListenStream=8080'],
    service('ExecStart=', 'ExecStart=/usr/lib/systemd/systemd-socket-proxyd 127.0.0.1:80'),
    '-l 8080 --fdname=app.socket /usr/lib/systemd/systemd-socket-proxyd 127.0.0.1:80',
  ],
])('runs %j with %j', (lines, unit, words) => {
  expect(tried(lines, unit)).toBe(`systemd-socket-activate ${words}`);
});

test('runs an instance for each connection', () => {
  const lines = ['ListenStream=8080', 'Accept=yes'];
  expect(tried(lines, service(), 'app@.service')).toBe(
    'systemd-socket-activate -l 8080 -a --fdname=connection /usr/bin/app',
  );
  expect(tried(lines, service('StandardInput=socket', 'WorkingDirectory=/srv'), 'app@.service')).toBe(
    'cd /srv && systemd-socket-activate -l 8080 -a --inetd /usr/bin/app',
  );
});

test.each([
  [['ListenStream=80', 'ListenDatagram=80'], service(), 'of one type only'],
  [['ListenFIFO=/run/f'], service(), 'not ListenFIFO='],
  [['ListenStream=80', 'Service=other.service'], service(), 'is not among the units'],
  [['ListenStream=80'], '[Service]\n', 'no ExecStart='],
  [['ListenStream=80', 'ListenStream=81'], service('StandardInput=socket'), 'one listener only'],
  [[], service(), 'listens on nothing'],
])('says why %j cannot be tried', (lines, unit, reason) => {
  expect(tried(lines, unit)).toContain(reason);
});
