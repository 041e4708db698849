import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { sharedRuntimeDirectory } from './shared-runtime-directory.ts';

const accepting = socket('ListenStream=7777', 'Accept=yes');
const template = (...lines: readonly string[]) => ({
  'app@.service': `[Service]\nExecStart=/usr/bin/app\n${lines.join('\n')}\n`,
});

ruleCases(sharedRuntimeDirectory, {
  raises: [
    ['one folder for all', { ...accepting, ...template('RuntimeDirectory=app') }, 'app'],
    ['the name of the template', { ...accepting, ...template('RuntimeDirectory=%p/work') }, '%p/work'],
    ['a percent sign', { ...accepting, ...template('RuntimeDirectory=%%i') }, '%%i'],
    [
      'a folder that stays for a restart only',
      { ...accepting, ...template('RuntimeDirectory=app', 'RuntimeDirectoryPreserve=restart') },
      'app',
    ],
  ],
  silent: [
    ['a folder that stays', { ...accepting, ...template('RuntimeDirectory=app', 'RuntimeDirectoryPreserve=yes') }],
    ['a folder for each', { ...accepting, ...template('RuntimeDirectory=app-%i') }],
    ['a folder for each, by another name', { ...accepting, ...template('RuntimeDirectory=%N') }],
    [
      'one at a time',
      { ...socket('ListenStream=7777', 'Accept=yes', 'MaxConnections=1'), ...template('RuntimeDirectory=app') },
    ],
    ['a state directory, which stays', { ...accepting, ...template('StateDirectory=app') }],
    ['Accept=no', { ...socket('ListenStream=7777'), ...service('ExecStart=/usr/bin/app', 'RuntimeDirectory=app') }],
    ['a folder that was taken back', { ...accepting, ...template('RuntimeDirectory=app', 'RuntimeDirectory=') }],
  ],
});
