import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { multicast } from './multicast.ts';

ruleCases(multicast, {
  raises: [
    ['an IPv4 group', socket('ListenDatagram=239.1.2.3:5000'), '239.1.2.3:5000'],
    [
      'both ends of the range',
      socket('ListenDatagram=224.0.0.1:5', 'ListenDatagram=232.1.1.1:5'),
      '224.0.0.1:5',
      '232.1.1.1:5',
    ],
    ['an IPv6 group', socket('ListenDatagram=[ff05::2]:5000'), '[ff05::2]:5000'],
    ['one on a link', socket('ListenDatagram=[ff02::fb]:5353%%eth0'), '[ff02::fb]:5353%%eth0'],
  ],
  silent: [
    ['all addresses', socket('ListenDatagram=5353', 'ListenDatagram=0.0.0.0:5353')],
    ['addresses beside the range', socket('ListenDatagram=223.1.1.1:5', 'ListenDatagram=240.1.1.1:5')],
    ['broadcast', socket('ListenDatagram=255.255.255.255:67')],
    ['an IPv6 address that looks like one', socket('ListenDatagram=[ff::1]:5')],
    ['a path', socket('ListenDatagram=/run/239.1.2.3')],
  ],
});
