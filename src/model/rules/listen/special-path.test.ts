import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { specialPath } from './special-path.ts';

ruleCases(specialPath, {
  raises: [
    ['a path in /run', socket('ListenSpecial=/run/app.sock'), '/run/app.sock'],
    ['an ordinary file', socket('ListenSpecial=/var/log/syslog'), '/var/log/syslog'],
    ['a folder whose name begins like one of the kernel', socket('ListenSpecial=/device/app'), '/device/app'],
    ['a specifier', socket('ListenSpecial=%t/app'), '%t/app'],
  ],
  silent: [
    ['a device', socket('ListenSpecial=/dev/input/event0')],
    ['a file of the kernel', socket('ListenSpecial=/proc/kmsg', 'ListenSpecial=/sys/power/state')],
    ['a FIFO', socket('ListenFIFO=/run/app')],
    ['a socket', socket('ListenStream=/run/app')],
    ['one that is taken back', socket('ListenSpecial=/run/app', 'ListenSpecial=', 'ListenFIFO=/run/app')],
  ],
});
