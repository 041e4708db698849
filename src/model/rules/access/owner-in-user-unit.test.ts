import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { ownerInUserUnit } from './owner-in-user-unit.ts';

const path = 'ListenStream=%t/app.sock';

ruleCases(ownerInUserUnit, {
  raises: [
    ['www-data', ofUser(socket(path, 'SocketUser=www-data')), 'SocketUser=www-data'],
    ['root', ofUser(socket(path, 'SocketGroup=root')), 'SocketGroup=root'],
    ['a number of the system', ofUser(socket(path, 'SocketUser=33')), 'SocketUser=33'],
    ['a FIFO', ofUser(socket('ListenFIFO=%t/app.fifo', 'SocketUser=root')), 'SocketUser=root'],
  ],
  silent: [
    ['a unit of the system', socket('ListenStream=/run/app.sock', 'SocketUser=www-data')],
    ['the user at hand', ofUser(socket(path, 'SocketUser=%u'))],
    ['what may be the name of the user', ofUser(socket(path, 'SocketUser=alice'))],
    ['a group to be a member of', ofUser(socket(path, 'SocketGroup=docker'))],
    ['a number of a person', ofUser(socket(path, 'SocketUser=1000'))],
    ['a port', ofUser(socket('ListenStream=8080', 'SocketUser=www-data'))],
  ],
});
