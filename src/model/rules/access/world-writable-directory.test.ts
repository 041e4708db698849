import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { worldWritableDirectory } from './world-writable-directory.ts';

const path = 'ListenStream=/run/app/app.sock';

ruleCases(worldWritableDirectory, {
  raises: [
    ['0777', socket(path, 'DirectoryMode=0777'), '0777'],
    ['0757', socket(path, 'DirectoryMode=757'), '757'],
    ['the folder of a FIFO', socket('ListenFIFO=/run/app/fifo', 'DirectoryMode=0777'), '0777'],
    ['a folder in /tmp', ofUser(socket('ListenStream=/tmp/app/app.sock', 'DirectoryMode=0777')), '0777'],
  ],
  silent: [
    ['the sticky bit', socket(path, 'DirectoryMode=1777')],
    ['0755', socket(path, 'DirectoryMode=0755')],
    ['0775', socket(path, 'DirectoryMode=0775')],
    ['a folder that is there', socket('ListenStream=/run/app.sock', 'DirectoryMode=0777')],
    ["a user's runtime folder", ofUser(socket('ListenStream=%t/app/app.sock', 'DirectoryMode=0777'))],
    ['a port', socket('ListenStream=80', 'DirectoryMode=0777')],
  ],
});
