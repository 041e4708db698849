import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { dualStack } from './dual-stack.ts';

const two = (first: string, second: string) => ({
  'app.socket': `[Socket]\n${first}\n`,
  'web.socket': `[Socket]\n${second}\n`,
});

ruleCases(dualStack, {
  raises: [
    ['a bare port and all of IPv4', socket('ListenStream=80', 'ListenStream=0.0.0.0:80'), '0.0.0.0:80'],
    ['the same the other way round', socket('ListenStream=0.0.0.0:80', 'ListenStream=80'), '80'],
    ['[::] and an IPv4 address', socket('ListenStream=[::]:80', 'ListenStream=127.0.0.1:80'), '127.0.0.1:80'],
    ['an IPv4 address and [::]', socket('ListenStream=127.0.0.1:80', 'ListenStream=[::]:80'), '[::]:80'],
    ['BindIPv6Only=both', socket('ListenStream=80', 'ListenStream=0.0.0.0:80', 'BindIPv6Only=both'), '0.0.0.0:80'],
    ['two units', two('ListenStream=0.0.0.0:80', 'ListenStream=80'), '80'],
  ],
  silent: [
    ['IPv6 only', socket('ListenStream=80', 'ListenStream=0.0.0.0:80', 'BindIPv6Only=ipv6-only')],
    ['IPv6 only, as a boolean', socket('ListenStream=[::]:80', 'ListenStream=0.0.0.0:80', 'BindIPv6Only=yes')],
    ['one IPv6 address', socket('ListenStream=[::1]:80', 'ListenStream=0.0.0.0:80', 'ListenStream=[2001:db8::1]:80')],
    ['datagrams, which are told apart', socket('ListenDatagram=53', 'ListenDatagram=0.0.0.0:53')],
    ['another port', socket('ListenStream=80', 'ListenStream=0.0.0.0:8080')],
    ['ports that are shared', two('ListenStream=80\nReusePort=yes', 'ListenStream=0.0.0.0:80\nReusePort=yes')],
  ],
});
