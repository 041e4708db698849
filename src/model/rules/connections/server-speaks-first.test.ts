import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { serverSpeaksFirst } from './server-speaks-first.ts';

const defers = 'DeferAcceptSec=5';

ruleCases(serverSpeaksFirst, {
  raises: [
    ['SMTP', socket('ListenStream=25', defers), defers],
    ['FTP on one address', socket('ListenStream=127.0.0.1:21', 'DeferAcceptSec=1min'), 'DeferAcceptSec=1min'],
    ['IMAP over IPv6', socket('ListenStream=[::1]:143', defers), defers],
    ['one of several', socket('ListenStream=8080', 'ListenStream=110', defers), defers],
    ['an interface', socket('ListenStream=[fe80::1]:25%%lo', defers), defers],
  ],
  silent: [
    ['HTTP', socket('ListenStream=80', defers)],
    ['SSH', socket('ListenStream=22', defers)],
    ['no waiting', socket('ListenStream=25', 'DeferAcceptSec=0')],
    ['less than a second, which is none', socket('ListenStream=25', 'DeferAcceptSec=500ms')],
    ['datagrams', socket('ListenDatagram=25', defers)],
    ['a path', socket('ListenStream=/run/a:25', defers)],
    ['no line', socket('ListenStream=25')],
  ],
});
