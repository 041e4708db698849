import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { startedAtBoot } from './started-at-boot.ts';

const tcp = socket('ListenStream=8080');
const enabled = (line: string) => ({ ...tcp, ...service('ExecStart=/opt/app', '', '[Install]', line) });

ruleCases(startedAtBoot, {
  raises: [
    ['a service that is enabled too', enabled('WantedBy=multi-user.target'), 'multi-user.target'],
    ['one that a target requires', enabled('RequiredBy=multi-user.target'), 'multi-user.target'],
    [
      'one whose socket names it',
      {
        ...socket('ListenStream=8080', 'Service=other.service'),
        'other.service': '[Service]\nExecStart=/opt/app\n[Install]\nWantedBy=default.target\n',
      },
      'default.target',
    ],
    [
      'one for each connection, of a package or not',
      {
        ...socket('ListenStream=23', 'Accept=yes'),
        '/usr/lib/systemd/system/app@.service':
          '[Service]\nExecStart=/opt/app\nStandardInput=socket\n[Install]\nWantedBy=multi-user.target\n',
      },
      'multi-user.target',
    ],
  ],
  silent: [
    ['a service without [Install]', { ...tcp, ...service('ExecStart=/opt/app') }],
    ['one that its own socket wants', enabled('WantedBy=app.socket')],
    ['one that only enables its socket', enabled('Also=app.socket')],
    ['one that takes its socket along', enabled('WantedBy=multi-user.target\nAlso=app.socket')],
    [
      'a service of a package',
      {
        ...tcp,
        '/usr/lib/systemd/system/app.service': '[Service]\nExecStart=/a\n[Install]\nWantedBy=multi-user.target\n',
      },
    ],
    ['a line that is reset', enabled('WantedBy=multi-user.target\nWantedBy=')],
    ['a service by itself', service('ExecStart=/opt/app', '', '[Install]', 'WantedBy=multi-user.target')],
    [
      'another service',
      { ...tcp, 'other.service': '[Service]\nExecStart=/opt/app\n[Install]\nWantedBy=multi-user.target\n' },
    ],
  ],
});
