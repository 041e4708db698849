import { expect, test } from 'vitest';
import { bundleOf, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { loadBundle } from '../../unit/load-bundle.ts';
import { userInSocket } from './user-in-socket.ts';

const path = 'ListenStream=/run/app.sock';

ruleCases(userInSocket, {
  raises: [
    ['a user', socket(path, 'User=www-data'), 'User=www-data'],
    ['a group', socket(path, 'Group=www-data'), 'Group=www-data'],
    ['both', socket(path, 'User=a', 'Group=b'), 'User=a', 'Group=b'],
    ['a user beside a port', socket('ListenStream=80', 'User=www-data'), 'User=www-data'],
    ['a user beside the owner', socket(path, 'SocketUser=app', 'User=app'), 'User=app'],
    ['commands that were cleared', socket(path, 'ExecStartPre=/bin/true', 'ExecStartPre=', 'User=app'), 'User=app'],
  ],
  silent: [
    ['commands', socket(path, 'User=app', 'ExecStartPre=/usr/bin/app --prepare')],
    ['a command behind the stop', socket(path, 'Group=app', 'ExecStopPost=/usr/bin/app --clean')],
    ['an owner', socket(path, 'SocketUser=app', 'SocketGroup=app')],
    ['the service', { ...socket(path), ...service('ExecStart=/usr/bin/app', 'User=app') }],
    ['a user that was taken back', socket(path, 'User=app', 'User=')],
  ],
});

test('User= becomes SocketUser= once, and goes where that is there', () => {
  const titles = (...lines: readonly string[]) =>
    userInSocket.find(loadBundle(bundleOf(socket(...lines)))).flatMap(({ fixes }) => fixes.map(({ title }) => title));
  expect(titles(path, 'User=a')).toEqual(['Write SocketUser=a']);
  expect(titles(path, 'User=a', 'SocketUser=b')).toEqual(['Remove User=a']);
  expect(titles('ListenStream=80', 'Group=a')).toEqual(['Remove Group=a']);
});
