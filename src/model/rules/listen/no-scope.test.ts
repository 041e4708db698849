import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { noScope } from './no-scope.ts';

ruleCases(noScope, {
  raises: [
    ['a link-local address', socket('ListenStream=[fe80::1]:80'), '[fe80::1]:80'],
    ['one in the rest of the range', socket('ListenStream=[FEBF::1]:80', 'FreeBind=yes'), '[FEBF::1]:80'],
    ['multicast on a link', socket('ListenDatagram=[ff02::fb]:5353'), '[ff02::fb]:5353'],
    ['multicast on an interface', socket('ListenDatagram=[ff01::1]:5353'), '[ff01::1]:5353'],
  ],
  silent: [
    ['an address with its interface', socket('ListenStream=[fe80::1]:80%%eth0')],
    ['an interface for all', socket('ListenStream=[fe80::1]:80', 'BindToDevice=eth0')],
    ['an address of a site, of the world, or loopback', socket('ListenStream=[fd00::1]:80', 'ListenStream=[::1]:80')],
    ['a short address that looks like one', socket('ListenStream=[fe8::1]:80', 'ListenStream=[fec0::1]:80')],
    ['multicast beyond the link', socket('ListenDatagram=[ff05::2]:80', 'ListenDatagram=[ff0e::1]:80')],
    ['IPv4 and paths', socket('ListenStream=169.254.1.1:80', 'ListenStream=/run/[fe80::1]:80')],
  ],
});
