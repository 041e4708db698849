import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { userPrivilege } from './user-privilege.ts';

ruleCases(userPrivilege, {
  raises: [
    ['a mark', ofUser(socket('ListenStream=8080', 'Mark=3')), 'Mark=3'],
    ['a proxy for foreign addresses', ofUser(socket('ListenStream=8080', 'Transparent=yes')), 'Transparent=yes'],
    ['a high priority', ofUser(socket('ListenDatagram=8080', 'Priority=7')), 'Priority=7'],
  ],
  silent: [
    ['a unit of the system', socket('ListenStream=80', 'Mark=3', 'Transparent=yes', 'Priority=7')],
    ['a priority that is free', ofUser(socket('ListenStream=8080', 'Priority=6'))],
    ['what is off', ofUser(socket('ListenStream=8080', 'Mark=-1', 'Transparent=no', 'Priority=-1'))],
    [
      'what needs no privilege',
      ofUser(socket('ListenStream=8080', 'FreeBind=yes', 'BindToDevice=lo', 'ReusePort=yes')),
    ],
    ['a path, of which another rule speaks', ofUser(socket('ListenStream=%t/a', 'Mark=3'))],
  ],
});
