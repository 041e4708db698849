import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { directoryShutsOut } from './directory-shuts-out.ts';

const path = 'ListenStream=/run/app/app.sock';

ruleCases(directoryShutsOut, {
  raises: [
    ['a group', socket(path, 'DirectoryMode=0750', 'SocketGroup=www-data', 'SocketMode=0660'), '0750'],
    ['a user', socket(path, 'DirectoryMode=0700', 'SocketUser=www-data', 'SocketMode=0600'), '0700'],
    ['others', socket(path, 'DirectoryMode=0750', 'SocketMode=0666'), '0750'],
    ['a group with the usual mode', socket(path, 'DirectoryMode=0750', 'SocketGroup=www-data'), '0750'],
  ],
  silent: [
    ['0755', socket(path, 'DirectoryMode=0755', 'SocketGroup=www-data', 'SocketMode=0660')],
    ['0711, which is enough to pass', socket(path, 'DirectoryMode=0711', 'SocketGroup=www-data')],
    ['a socket for root', socket(path, 'DirectoryMode=0700', 'SocketMode=0600')],
    ['a socket closed by its folder', socket(path, 'DirectoryMode=0700')],
    ['a group that may not connect', socket(path, 'DirectoryMode=0700', 'SocketGroup=app', 'SocketMode=0600')],
    ['a folder that is there', socket('ListenStream=/run/app.sock', 'DirectoryMode=0750', 'SocketGroup=app')],
    ["a user's socket", ofUser(socket('ListenStream=%t/app/app.sock', 'DirectoryMode=0700', 'SocketMode=0666'))],
    ["a user's socket in /tmp", ofUser(socket('ListenStream=/tmp/a/a.sock', 'DirectoryMode=0700', 'SocketMode=0666'))],
  ],
});
