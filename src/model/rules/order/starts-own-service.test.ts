import { ruleCases } from '../../testing/rule-cases.ts';
import { startsOwnService } from './starts-own-service.ts';

const socket = (unit: string, install = 'WantedBy=sockets.target', more = '') => ({
  'app.socket': `[Unit]\n${unit}\n\n[Socket]\nListenStream=80\n${more}\n\n[Install]\n${install}\n`,
});

ruleCases(startsOwnService, {
  raises: [
    ['Requires=', socket('Requires=app.service'), 'app.service'],
    ['Wants=', socket('Wants=db.service app.service'), 'app.service'],
    ['BindsTo=', socket('BindsTo=app.service'), 'app.service'],
    [
      'the service that it names',
      socket('Wants=web.service', 'WantedBy=sockets.target', 'Service=web.service'),
      'web.service',
    ],
  ],
  silent: [
    ['another service', socket('Requires=db.service')],
    ['a part of its service', socket('PartOf=app.service')],
    ['a socket that its service brings up', socket('BindsTo=app.service', '')],
    ['an order, of which another rule speaks', socket('Wants=app.service\nAfter=app.service')],
    ['a service for each connection', socket('Wants=app.service', 'WantedBy=sockets.target', 'Accept=yes')],
  ],
});
