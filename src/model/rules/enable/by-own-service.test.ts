import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { byOwnService } from './by-own-service.ts';

const wanted = (...lines: readonly string[]) => socket('ListenStream=80', '', '[Install]', ...lines);
const plain = service('ExecStart=/opt/app');

ruleCases(byOwnService, {
  raises: [
    ['the service that it starts', { ...wanted('WantedBy=app.service'), ...plain }, 'app.service'],
    ['a service that is not here', wanted('RequiredBy=app.service'), 'app.service'],
    [
      'the one that Service= names',
      socket('ListenStream=80', 'Service=web.service', '[Install]', 'WantedBy=web.service'),
      'web.service',
    ],
  ],
  silent: [
    ['another service', { ...wanted('WantedBy=sssd.service'), ...plain }],
    ['sockets.target as well', { ...wanted('WantedBy=app.service sockets.target'), ...plain }],
    [
      'a service that is started at boot',
      {
        ...wanted('WantedBy=app.service'),
        ...service('ExecStart=/opt/app', '[Install]', 'WantedBy=multi-user.target'),
      },
    ],
    ['sockets.target', { ...wanted('WantedBy=sockets.target'), ...plain }],
    ['nothing', { ...socket('ListenStream=80'), ...plain }],
  ],
});
