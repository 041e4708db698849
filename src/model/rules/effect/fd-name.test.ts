import { onTarget, ruleCases, socket } from '../../testing/rule-cases.ts';
import { fdName } from './fd-name.ts';

ruleCases(fdName, {
  raises: [
    [
      'a name with Accept=yes',
      socket('ListenStream=80', 'Accept=yes', 'FileDescriptorName=web'),
      'FileDescriptorName=web',
    ],
    [
      'the last version that does so',
      onTarget(256, socket('ListenStream=80', 'Accept=yes', 'FileDescriptorName=web')),
      'FileDescriptorName=web',
    ],
    [
      'Accept=yes in a drop-in',
      { ...socket('ListenStream=80', 'FileDescriptorName=web'), 'app.socket.d/a.conf': '[Socket]\nAccept=yes\n' },
      'FileDescriptorName=web',
    ],
  ],
  silent: [
    ['Accept=no', socket('ListenStream=80', 'FileDescriptorName=web')],
    ['a systemd that uses it', onTarget(257, socket('ListenStream=80', 'Accept=yes', 'FileDescriptorName=web'))],
    ['the name that it has anyway', socket('ListenStream=80', 'Accept=yes', 'FileDescriptorName=connection')],
    ['no name', socket('ListenStream=80', 'Accept=yes')],
  ],
});
