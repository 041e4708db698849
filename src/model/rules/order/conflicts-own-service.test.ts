import { ruleCases } from '../../testing/rule-cases.ts';
import { conflictsOwnService } from './conflicts-own-service.ts';

const socket = (unit: string, more = '') => ({
  'app.socket': `[Unit]\n${unit}\n\n[Socket]\nListenStream=80\n${more}\n`,
});
const service = (unit: string) => ({ 'app.service': `[Unit]\n${unit}\n\n[Service]\nExecStart=/opt/app\n` });

ruleCases(conflictsOwnService, {
  raises: [
    ['a socket against its service', socket('Conflicts=app.service'), 'app.service'],
    ['a service against its socket', { ...socket(''), ...service('Conflicts=app.socket') }, 'app.socket'],
    ['the second word', socket('Conflicts=shutdown.target app.service'), 'app.service'],
    ['the service that it names', socket('Conflicts=web.service', 'Service=web.service'), 'web.service'],
  ],
  silent: [
    ['a service beside one for each connection', socket('Conflicts=app.service', 'Accept=yes')],
    ['another service', socket('Conflicts=other.service')],
    ['a service against another socket', { ...socket(''), ...service('Conflicts=other.socket') }],
    ['shutdown.target', { ...socket('Conflicts=shutdown.target'), ...service('Conflicts=shutdown.target') }],
  ],
});
