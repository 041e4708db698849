import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { noInstance } from './no-instance.ts';

ruleCases(noInstance, {
  raises: [
    ['a path', socket('ListenStream=/run/app-%i.sock'), '%i'],
    ['the unescaped instance', socket('ListenStream=/run/%I/app.sock'), '%I'],
    ['a command', service('ExecStart=/usr/bin/app --name %i'), '%i'],
    ['each line', socket('ListenStream=/run/%i', 'FileDescriptorName=web-%i'), '%i', '%i'],
    ['one behind a percent sign', service('ExecStart=/usr/bin/app %%%i'), '%i'],
  ],
  silent: [
    ['a template', { 'app@.socket': '[Socket]\nListenStream=/run/app-%i.sock\n' }],
    ['an instance', { 'app@blue.socket': '[Socket]\nListenStream=/run/app-%i.sock\n' }],
    ['a percent sign', service('ExecStart=/usr/bin/app %%i')],
    ['other specifiers', socket('ListenStream=/run/%p/%N.sock')],
    ['a line that a later one replaces', socket('ListenStream=80', 'FileDescriptorName=%i', 'FileDescriptorName=web')],
  ],
});
