import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { neverAccepts } from './never-accepts.ts';

const tcp = socket('ListenStream=8080');
const runs = (command: string, ...more: readonly string[]) => ({ ...tcp, ...service(...more, `ExecStart=${command}`) });

ruleCases(neverAccepts, {
  raises: [
    ['a program that takes nothing', runs('/bin/true'), '/bin/true'],
    ['one with words behind it', runs('-/usr/bin/logger somebody came'), '-/usr/bin/logger somebody came'],
    ['a oneshot service', runs('/usr/bin/touch /run/seen', 'Type=oneshot'), '/usr/bin/touch /run/seen'],
    [
      'datagrams that are not read',
      { ...socket('ListenDatagram=/run/app.sock'), ...service('ExecStart=/bin/true') },
      '/bin/true',
    ],
  ],
  silent: [
    [
      'the same for each connection',
      { ...socket('ListenStream=8080', 'Accept=yes'), 'app@.service': '[Service]\nExecStart=/bin/echo hi\n' },
    ],
    ['the same behind a FIFO', { ...socket('ListenFIFO=/run/app'), ...service('ExecStart=/bin/true') }],
    ['a program of a longer name', runs('/usr/bin/true-server')],
    ['one elsewhere', runs('/opt/bin/true')],
    ['a script', runs('/usr/local/bin/answer.sh')],
  ],
});
