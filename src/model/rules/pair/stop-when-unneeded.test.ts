import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { stopWhenUnneeded } from './stop-when-unneeded.ts';

const tcp = socket('ListenStream=8080');
const service = (unit: string, more = '') => ({
  'app.service': `[Unit]\n${unit}\n\n[Service]\nExecStart=/opt/app\n${more}\n`,
});

ruleCases(stopWhenUnneeded, {
  raises: [
    ['a service that only its socket starts', { ...tcp, ...service('StopWhenUnneeded=yes') }, 'yes'],
    ['one that needs others', { ...tcp, ...service('Requires=db.service\nStopWhenUnneeded=true') }, 'true'],
    [
      'an instance for each connection',
      {
        ...socket('ListenStream=8080', 'Accept=yes'),
        'app@.service': '[Unit]\nStopWhenUnneeded=yes\n[Service]\nExecStart=/opt/app\n',
      },
      'yes',
    ],
  ],
  silent: [
    [
      'the program behind a proxy',
      {
        ...tcp,
        'app.service': '[Unit]\nRequires=behind.service\n[Service]\nExecStart=/opt/proxy\n',
        'behind.service': '[Unit]\nStopWhenUnneeded=yes\n[Service]\nExecStart=/opt/app\n',
      },
    ],
    [
      'a service that another needs',
      {
        ...tcp,
        ...service('StopWhenUnneeded=yes'),
        'b.service': '[Unit]\nWants=app.service\n[Service]\nExecStart=/b\n',
      },
    ],
    [
      'a service that is started at boot',
      { ...tcp, ...service('StopWhenUnneeded=yes', '[Install]\nWantedBy=multi-user.target') },
    ],
    ['no', { ...tcp, ...service('StopWhenUnneeded=no') }],
    ['a service without a socket', service('StopWhenUnneeded=yes')],
  ],
});
