import { ruleCases } from '../../testing/rule-cases.ts';
import { afterOwnService } from './after-own-service.ts';

const socket = (unit: string, more = '') => ({
  'app.socket': `[Unit]\n${unit}\n\n[Socket]\nListenStream=80\n${more}\n`,
});
const service = (unit: string) => ({ 'app.service': `[Unit]\n${unit}\n\n[Service]\nExecStart=/opt/app\n` });

ruleCases(afterOwnService, {
  raises: [
    ['a socket after its service', socket('After=app.service'), 'app.service'],
    ['one that wants it, too', socket('Wants=app.service\nAfter=db.service app.service'), 'app.service'],
    ['a service before its socket', { ...socket(''), ...service('Before=app.socket') }, 'app.socket'],
    ['both', { ...socket('After=app.service'), ...service('Before=app.socket') }, 'app.service', 'app.socket'],
    ['the service that it names', socket('After=web.service', 'Service=web.service'), 'web.service'],
  ],
  silent: [
    ['a service after its socket', { ...socket('Before=app.service'), ...service('After=app.socket') }],
    ['a socket after another service', socket('After=db.service')],
    ['a service before another socket', { ...socket(''), ...service('Before=db.socket') }],
    ['what systemd refuses as a whole', socket('Requires=app.service\nAfter=app.service')],
    [
      'a service for each connection',
      { ...socket('After=app.service', 'Accept=yes'), ...service('Before=app.socket') },
    ],
  ],
});
