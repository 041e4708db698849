import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { clearsMore } from './clears-more.ts';

const over = (below: string, ...lines: readonly string[]) => ({
  '/usr/lib/systemd/system/app.socket': `${below}\n`,
  'app.socket.d/a.conf': `${lines.join('\n')}\n`,
});
const two = '[Socket]\nListenStream=80\nListenDatagram=80';
const conditions = '[Unit]\nConditionPathExists=/etc/a\nConditionVirtualization=!container\n[Socket]\nListenStream=80';

ruleCases(clearsMore, {
  raises: [
    ['another kind of listener', over(two, '[Socket]', 'ListenStream=', 'ListenStream=81'), 'ListenStream='],
    [
      'an empty line of the other name',
      over(two, '[Socket]', 'ListenDatagram=', 'ListenDatagram=81'),
      'ListenDatagram=',
    ],
    ['another condition', over(conditions, '[Unit]', 'ConditionVirtualization='), 'ConditionVirtualization='],
  ],
  silent: [
    ['what is set again', over(two, '[Socket]', 'ListenStream=', 'ListenStream=81', 'ListenDatagram=80')],
    [
      'a condition that is set again',
      over(conditions, '[Unit]', 'ConditionVirtualization=', 'ConditionPathExists=/etc/a'),
    ],
    [
      'the same name with another value',
      over(two, '[Socket]', 'ListenStream=', 'ListenStream=81', 'ListenDatagram=81'),
    ],
    ['one kind of listener', over('[Socket]\nListenStream=80', '[Socket]', 'ListenStream=', 'ListenStream=81')],
    ['nothing to clear', over('[Socket]\nListenStream=80', '[Unit]', 'ConditionPathExists=')],
    ['another list', over(`${two}\nExecStartPre=/usr/bin/a\nExecStartPost=/usr/bin/b`, '[Socket]', 'ExecStartPre=')],
    ['one file', socket('ListenDatagram=80', 'ListenStream=', 'ListenStream=81')],
    ['no empty line', over(two, '[Socket]', 'ListenStream=81')],
  ],
});
