import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { wholeSeconds } from './whole-seconds.ts';

ruleCases(wholeSeconds, {
  raises: [
    ['half a second', socket('ListenStream=80', 'DeferAcceptSec=500ms'), 'DeferAcceptSec=500ms'],
    ['a fraction', socket('ListenStream=80', 'DeferAcceptSec=0.9'), 'DeferAcceptSec=0.9'],
    ['a microsecond', socket('ListenStream=80', 'DeferAcceptSec=1us'), 'DeferAcceptSec=1us'],
  ],
  silent: [
    ['a second', socket('ListenStream=80', 'DeferAcceptSec=1')],
    ['a second and a half', socket('ListenStream=80', 'DeferAcceptSec=1.5s')],
    ['off', socket('ListenStream=80', 'DeferAcceptSec=0')],
    ['a path, of which another rule speaks', socket('ListenStream=/run/a', 'DeferAcceptSec=500ms')],
    ['a time that systemd rejects', socket('ListenStream=80', 'DeferAcceptSec=soon')],
  ],
});
