import { ruleCases } from '../../testing/rule-cases.ts';
import { ownServiceFirst } from './own-service-first.ts';

const socket = (unit: string, more = '') => ({
  'app.socket': `[Unit]\n${unit}\n\n[Socket]\nListenStream=80\n${more}\n`,
});

ruleCases(ownServiceFirst, {
  raises: [
    ['a socket that needs its service first', socket('Requires=app.service\nAfter=app.service'), 'app.service'],
    ['one that is bound to it', socket('BindsTo=app.service\nAfter=sysinit.target app.service'), 'app.service'],
    [
      'the service that it names',
      socket('Requires=web.service\nAfter=web.service', 'Service=web.service'),
      'web.service',
    ],
  ],
  silent: [
    ['After= alone', socket('After=app.service')],
    ['Requires= alone', socket('Requires=app.service')],
    ['another service', socket('Requires=db.service\nAfter=db.service')],
    ['a wish', socket('Wants=app.service\nAfter=app.service')],
    ['a service for each connection', socket('Requires=app.service\nAfter=app.service', 'Accept=yes')],
  ],
});
