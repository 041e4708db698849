import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { overlap } from './overlap.ts';

const two = (first: string, second: string) => ({
  'app.socket': `[Socket]\n${first}\n`,
  'web.socket': `[Socket]\n${second}\n`,
});

ruleCases(overlap, {
  raises: [
    ['one address after all', socket('ListenStream=0.0.0.0:80', 'ListenStream=127.0.0.1:80'), '127.0.0.1:80'],
    ['all addresses after one', socket('ListenStream=127.0.0.1:80', 'ListenStream=0.0.0.0:80'), '0.0.0.0:80'],
    ['an IPv6 address and a bare port', socket('ListenStream=80', 'ListenStream=[::1]:80'), '[::1]:80'],
    ['an IPv6 address, IPv6 only', socket('ListenStream=80', 'ListenStream=[::1]:80', 'BindIPv6Only=yes'), '[::1]:80'],
    ['two units', two('ListenStream=80', 'ListenStream=[2001:db8::1]:80\nFreeBind=yes'), '[2001:db8::1]:80'],
    [
      'a port and its link-local address',
      socket('ListenStream=80', 'ListenStream=[fe80::1]:80%%eth0'),
      '[fe80::1]:80%%eth0',
    ],
  ],
  silent: [
    ['another port', socket('ListenStream=0.0.0.0:80', 'ListenStream=127.0.0.1:81')],
    ['two addresses', socket('ListenStream=127.0.0.1:80', 'ListenStream=127.0.0.2:80')],
    ['the same twice, which another rule says', socket('ListenStream=0.0.0.0:80', 'ListenStream=0.0.0.0:80')],
    ['IPv4 and IPv6, which another rule says', socket('ListenStream=80', 'ListenStream=127.0.0.1:80')],
    ['all of IPv4 and an IPv6 address', socket('ListenStream=0.0.0.0:80', 'ListenStream=[::1]:80')],
    ['datagrams, which go to the nearer one', socket('ListenDatagram=0.0.0.0:53', 'ListenDatagram=127.0.0.1:53')],
    ['ports that are shared', socket('ListenStream=0.0.0.0:80', 'ListenStream=127.0.0.1:80', 'ReusePort=yes')],
    ['interfaces of their own', two('ListenStream=80\nBindToDevice=eth0', 'ListenStream=[::1]:80\nBindToDevice=lo')],
  ],
});
