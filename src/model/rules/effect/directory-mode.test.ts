import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { directoryMode } from './directory-mode.ts';

ruleCases(directoryMode, {
  raises: [
    ['a path in /run', socket('ListenStream=/run/a.sock', 'DirectoryMode=0700'), 'DirectoryMode=0700'],
    ['a specifier for /run', socket('ListenStream=%t/a.sock', 'DirectoryMode=0700'), 'DirectoryMode=0700'],
    ['the folder of a user', ofUser(socket('ListenFIFO=%t/a', 'DirectoryMode=0700')), 'DirectoryMode=0700'],
    ['several paths', socket('ListenStream=/run/a', 'ListenStream=/tmp/b', 'DirectoryMode=0700'), 'DirectoryMode=0700'],
  ],
  silent: [
    ['a folder of its own', socket('ListenStream=/run/app/a.sock', 'DirectoryMode=0700')],
    [
      'one of two that has a folder of its own',
      socket('ListenStream=/run/a', 'ListenStream=/run/app/b', 'DirectoryMode=0700'),
    ],
    ['links, whose folders are made, too', socket('ListenStream=/run/a', 'Symlinks=/run/app/a', 'DirectoryMode=0700')],
    ['a port, of which another rule speaks', socket('ListenStream=80', 'DirectoryMode=0700')],
    ['a folder whose name begins so', socket('ListenStream=/run/user/a', 'ListenStream=/runs/a', 'DirectoryMode=0700')],
    [
      'a drop-in over a unit that is not here',
      { 'app.socket.d/a.conf': '[Socket]\nListenStream=/run/a\nDirectoryMode=0700\n' },
    ],
  ],
});
