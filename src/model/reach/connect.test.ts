import { expect, test } from 'vitest';
import { asked, brief, doors } from '../testing/doors.ts';
import { canConnect } from './connect.ts';

test.each([
  ['ListenStream=80', '192.0.2.7', 'yes | default BindIPv6Only=default | if bindv6only'],
  ['ListenStream=80', '2001:db8::7', 'yes | ListenStream=80'],
  ['ListenStream=80\nBindIPv6Only=ipv6-only', '192.0.2.7', 'no | BindIPv6Only=ipv6-only'],
  ['ListenStream=80\nBindIPv6Only=yes', '192.0.2.7', 'no | BindIPv6Only=yes'],
  ['ListenStream=80\nBindIPv6Only=both', '192.0.2.7', 'yes | BindIPv6Only=both'],
  ['ListenStream=80\nBindIPv6Only=default', '192.0.2.7', 'yes | BindIPv6Only=default | if bindv6only'],
  ['ListenStream=0.0.0.0:80', '2001:db8::7', 'no | ListenStream=0.0.0.0:80'],
  ['ListenStream=0.0.0.0:80\nBindIPv6Only=ipv6-only', '192.0.2.7', 'yes | ListenStream=0.0.0.0:80'],
  ['ListenStream=127.0.0.1:80', '192.0.2.7', 'no | ListenStream=127.0.0.1:80'],
  ['ListenStream=127.0.0.1:80', 'this machine', 'yes | ListenStream=127.0.0.1:80'],
  ['ListenStream=127.0.0.1:80', '::1', 'no | ListenStream=127.0.0.1:80'],
  ['ListenStream=127.0.0.1:80', 'alice', 'yes | ListenStream=127.0.0.1:80'],
  ['ListenStream=[::1]:80', '::1', 'yes | ListenStream=[::1]:80'],
  ['ListenStream=[fe80::1]:80%%eth0', 'fe80::7%eth0', 'yes | ListenStream=[fe80::1]:80%%eth0'],
  ['ListenStream=[fe80::1]:80%%eth0', 'fe80::7', 'yes | ListenStream=[fe80::1]:80%%eth0 | if same-link'],
  ['ListenStream=[fe80::1]:80%%eth0', 'fe80::7%eth1', 'no | ListenStream=[fe80::1]:80%%eth0'],
  ['ListenStream=[fe80::1]:80%%eth0', '2001:db8::7', 'unknown | ListenStream=[fe80::1]:80%%eth0'],
  ['ListenStream=[fe80::1]:80', 'this machine', 'no | ListenStream=[fe80::1]:80'],
  ['ListenStream=[::ffff:192.0.2.1]:80', '192.0.2.7', 'yes | ListenStream=[::ffff:192.0.2.1]:80 | if bindv6only'],
  ['ListenStream=[::ffff:192.0.2.1]:80\nBindIPv6Only=both', '2001:db8::7', 'no | ListenStream=[::ffff:192.0.2.1]:80'],
  ['ListenStream=80\nBindToDevice=lo', '192.0.2.7', 'no | BindToDevice=lo'],
  ['ListenStream=80\nBindToDevice=lo', '::1', 'yes | BindToDevice=lo | if by-loopback'],
  ['ListenStream=80\nBindToDevice=eth0', '2001:db8::7', 'yes | BindToDevice=eth0 | if device'],
  ['ListenStream=80\nBindToDevice=eth0', '127.0.0.1', 'no | BindToDevice=eth0'],
  ['ListenStream=80\nBindToDevice=eth0', 'alice', 'yes | BindToDevice=eth0 | if by-device'],
  ['ListenStream=80\nPrivateNetwork=yes', 'root', 'no | PrivateNetwork=yes'],
  ['ListenStream=80\nNetworkNamespacePath=/run/netns/a', '192.0.2.7', 'unknown | NetworkNamespacePath=/run/netns/a'],
  ['ListenStream=224.0.0.1:80', 'this machine', 'no | ListenStream=224.0.0.1:80'],
  ['ListenDatagram=224.0.0.1:80', '192.0.2.7', 'unknown | ListenDatagram=224.0.0.1:80'],
  ['ListenStream=80\nSocketMode=0600\nSocketUser=app', 'alice', 'yes | ListenStream=80'],
])('on %j, %s: %s', (lines, question, expected) => {
  expect(brief(asked(lines, question))).toBe(expected);
});

test.each([
  ['IPAddressDeny=any', '192.0.2.7', 'no | IPAddressDeny=any'],
  ['IPAddressDeny=any\nIPAddressAllow=192.0.2.0/24', '192.0.2.7', 'yes | IPAddressAllow=192.0.2.0/24'],
  ['IPAddressAllow=192.0.2.0/24', '198.51.100.7', 'yes | ListenStream=0.0.0.0:80'],
  ['IPAddressDeny=any\nIPAddressAllow=192.0.2.0/24\nIPAddressAllow=', '192.0.2.7', 'no | IPAddressDeny=any'],
  ['IPAddressDeny=192.0.2.0/24', 'this machine', 'yes | ListenStream=0.0.0.0:80'],
  ['IPAddressDeny=localhost', '127.0.0.1', 'no | IPAddressDeny=localhost'],
  ['IPAddressDeny=localhost', 'this machine', 'unknown | IPAddressDeny=localhost'],
  ['IPAddressDeny=any', 'this machine', 'no | IPAddressDeny=any'],
  ['RestrictNetworkInterfaces=eth0', '192.0.2.7', 'unknown | RestrictNetworkInterfaces=eth0'],
  ['RestrictNetworkInterfaces=eth0\nIPAddressDeny=any', '192.0.2.7', 'no | IPAddressDeny=any'],
  ['IPIngressFilterPath=/sys/fs/bpf/x', '192.0.2.7', 'unknown | IPIngressFilterPath=/sys/fs/bpf/x'],
])('through the filter %j, %s: %s', (lines, question, expected) => {
  expect(brief(asked(`ListenStream=0.0.0.0:80\n${lines}`, question))).toBe(expected);
});

test('a user’s manager filters nothing, and says so', () => {
  expect(brief(asked('ListenStream=0.0.0.0:8080\nIPAddressDeny=any', '192.0.2.7', 'user'))).toBe(
    'yes | ListenStream=0.0.0.0:8080 | if filter-of-user',
  );
});

test('over VSOCK the host of this machine or its guests come, and never an IP address', () => {
  const [any, own] = doors('ListenStream=vsock::8\nListenStream=vsock:1:8');
  expect(any && brief(canConnect(any, { kind: 'others', family: 6 }))).toBe('some | ListenStream=vsock::8');
  expect(own && brief(canConnect(own, { kind: 'others', family: 6 }))).toBe('no | ListenStream=vsock:1:8');
});

test.each([
  ['IPAddressDeny=any', 'no'],
  ['IPAddressDeny=0.0.0.0/1 128.0.0.0/1', 'no'],
  ['IPAddressDeny=any\nIPAddressAllow=localhost', 'no'],
  ['IPAddressDeny=any\nIPAddressAllow=10.0.0.0/8', 'some'],
  ['IPAddressDeny=10.0.0.0/8', 'some'],
  ['IPAddressDeny=10.0.0.0/8\nIPAddressAllow=10.0.0.0/9 10.128.0.0/9', 'yes'],
  ['IPAddressDeny=localhost', 'yes'],
  ['IPAddressDeny=::/0', 'yes'],
  [`IPAddressDeny=${Array.from({ length: 201 }, (_, i) => `10.0.${i}.0/24`).join(' ')}`, 'some'],
])('of other machines, %j lets in: %s', (lines, verdict) => {
  const [door] = doors(`ListenStream=0.0.0.0:80\n${lines}`);
  expect(door && canConnect(door, { kind: 'others', family: 4 }).verdict).toBe(verdict);
});

test.each([
  ['ListenStream=/run/a', 'alice', 'yes | default SocketMode=0666'],
  ['ListenStream=/run/a\nSocketMode=0600', 'alice', 'no | SocketMode=0600'],
  ['ListenStream=/run/a\nSocketMode=0600', 'root', 'yes | -'],
  ['ListenStream=/run/a\nSocketMode=0600', 'this machine', 'some | SocketMode=0600'],
  ['ListenStream=/run/a', 'this machine', 'yes | default SocketMode=0666'],
  ['ListenStream=/run/a', '192.0.2.7', 'no | ListenStream=/run/a'],
  ['ListenStream=/run/a', '127.0.0.1', 'no | ListenStream=/run/a'],
  ['ListenStream=/run/a\nSocketMode=0660\nSocketGroup=docker', 'alice in adm,docker', 'yes | SocketGroup=docker'],
  ['ListenStream=/run/a\nSocketMode=0660\nSocketGroup=docker', 'alice in adm', 'no | SocketMode=0660'],
  ['ListenStream=/run/a\nSocketMode=0660\nSocketGroup=docker', 'docker', 'yes | SocketGroup=docker | if own-group'],
  ['ListenStream=/run/a\nSocketMode=0660\nSocketUser=app', 'app', 'yes | SocketUser=app'],
  ['ListenStream=/run/a\nSocketMode=0660\nSocketUser=app', 'alice in app', 'yes | SocketUser=app | if primary-group'],
  ['ListenStream=/run/a\nSocketMode=0660\nSocketUser=app', 'alice', 'no | SocketMode=0660 | if not-in-primary'],
  ['ListenStream=/run/a\nSocketMode=0600\nSocketUser=app', 'alice', 'no | SocketMode=0600'],
  ['ListenStream=/run/a\nSocketMode=0660\nSocketGroup=999', 'alice in docker', 'unknown | SocketMode=0660'],
  ['ListenStream=/run/a\nSocketMode=0666\nSocketGroup=999', 'alice in docker', 'yes | SocketMode=0666'],
  [
    'ListenStream=/run/a\nSocketMode=0660\nSocketGroup=999',
    'uid=1(a) gid=2(a) groups=2(a),999(docker)',
    'yes | SocketGroup=999',
  ],
  ['ListenStream=/run/a\nSocketMode=0660\nSocketGroup=999', 'uid=1(a) gid=2(a) groups=2(a)', 'no | SocketMode=0660'],
  ['ListenStream=/run/a\nSocketMode=0066\nSocketUser=app', 'app', 'no | SocketMode=0066'],
  ['ListenStream=/run/a\nSocketMode=0606\nSocketGroup=web', 'alice in web', 'no | SocketMode=0606'],
  ['ListenStream=/run/a\nSocketMode=0606\nSocketGroup=web', 'alice', 'yes | SocketMode=0606'],
  ['ListenStream=/run/d/a', 'alice', 'yes | default SocketMode=0666 | if folder-made'],
  ['ListenStream=/run/d/e/a', 'alice', 'yes | default SocketMode=0666 | if folder-made'],
  ['ListenStream=/run/d/a\nDirectoryMode=0700', 'alice', 'no | DirectoryMode=0700 | if folder-made'],
  ['ListenStream=/root/a', 'alice', 'no | ListenStream=/root/a'],
  ['ListenStream=/home/bob/a', 'alice', 'unknown | ListenStream=/home/bob/a'],
  ['ListenStream=/home/bob/a\nSocketMode=0600', 'alice', 'no | SocketMode=0600'],
  ['ListenStream=/run/user/1000/a', 'alice', 'unknown | ListenStream=/run/user/1000/a'],
  ['ListenStream=/run/user/1000/a', '1000', 'yes | default SocketMode=0666'],
  ['ListenStream=/run/user/1000/a', '1001', 'no | ListenStream=/run/user/1000/a'],
  ['ListenFIFO=/run/a\nSocketMode=0622', 'alice', 'yes | SocketMode=0622'],
  ['ListenFIFO=/run/a\nSocketMode=1622', 'root', 'no | SocketMode=1622'],
  ['ListenStream=/run/a\nSocketMode=1622', 'alice', 'yes | SocketMode=1622'],
  ['ListenMessageQueue=/a\nSocketMode=0660\nSocketUser=app\nSocketGroup=web', 'app', 'no | SocketMode=0660'],
  ['ListenMessageQueue=/a\nSocketMode=0660\nSocketUser=app\nSocketGroup=web', 'alice in web', 'no | SocketMode=0660'],
  ['ListenStream=@a\nSocketMode=0600', 'alice', 'yes | ListenStream=@a'],
  ['ListenStream=@a\nPrivateNetwork=yes', 'alice', 'no | PrivateNetwork=yes'],
  ['ListenStream=/run/a\nPrivateNetwork=yes', 'alice', 'yes | default SocketMode=0666'],
  ['ListenNetlink=route 1', 'alice', 'no | ListenNetlink=route 1'],
  ['ListenNetlink=route 1', 'root', 'yes | ListenNetlink=route 1'],
  ['ListenNetlink=2 1', 'alice', 'yes | ListenNetlink=2 1'],
  ['ListenSpecial=/dev/input', 'alice', 'unknown | ListenSpecial=/dev/input'],
  ['ListenUSBFunction=/run/ffs', 'root', 'no | ListenUSBFunction=/run/ffs'],
  ['ListenStream=vsock::8', 'alice', 'unknown | ListenStream=vsock::8'],
  ['ListenStream=vsock:1:8', 'alice', 'yes | ListenStream=vsock:1:8 | if vsock-loopback'],
  ['ListenStream=vsock::8', '192.0.2.7', 'no | ListenStream=vsock::8'],
  ['ListenStream=80\nListenStream=/run/a\nSymlinks=/b\nAccept=yes\nService=x.service', 'root', 'no | ListenStream=80'],
])('at %j, %s: %s', (lines, question, expected) => {
  expect(brief(asked(lines, question))).toBe(expected);
});

test.each([
  ['ListenStream=%t/a', 'me', 'yes | default SocketMode=0666'],
  ['ListenStream=%t/a', 'alice', 'no | ListenStream=%t/a'],
  ['ListenStream=%t/a', 'root', 'yes | -'],
  ['ListenStream=/tmp/a', 'alice', 'yes | default SocketMode=0666'],
  ['ListenStream=/tmp/a\nSocketMode=0660', 'alice', 'no | SocketMode=0660 | if group-of-self'],
  ['ListenStream=%h/a', 'me', 'yes | default SocketMode=0666'],
  ['ListenStream=%h/a', 'alice', 'unknown | ListenStream=%h/a'],
  ['ListenFIFO=/tmp/a', 'alice', 'no | default SocketMode=0666 | if umask'],
  ['ListenFIFO=/tmp/a', 'me', 'yes | default SocketUser= | if umask'],
  ['ListenStream=0.0.0.0:80', 'me', 'yes | ListenStream=0.0.0.0:80 | if low-port'],
])('of a user’s manager, at %j, %s: %s', (lines, question, expected) => {
  expect(brief(asked(lines, question, 'user'))).toBe(expected);
});

test.each([
  ['RuntimeDirectory=d', 'alice', 'yes | default SocketMode=0666 | if folder-of-service'],
  [
    'RuntimeDirectory=d\nRuntimeDirectoryMode=0700\nUser=app',
    'alice',
    'no | RuntimeDirectoryMode=0700 | if folder-of-service',
  ],
  [
    'RuntimeDirectory=d\nRuntimeDirectoryMode=0700\nUser=app',
    'app',
    'yes | default SocketMode=0666 | if folder-of-service',
  ],
  [
    'RuntimeDirectory=d\nRuntimeDirectoryMode=0750\nUser=app\nGroup=web',
    'alice in web',
    'yes | default SocketMode=0666 | if folder-of-service',
  ],
  ['RuntimeDirectory=other', 'alice', 'yes | default SocketMode=0666 | if folder-made'],
])('in a folder of the service, %j, %s: %s', (service, question, expected) => {
  expect(brief(asked('ListenStream=/run/d/a', question, 'system', service))).toBe(expected);
});
