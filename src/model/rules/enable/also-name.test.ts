import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { alsoName } from './also-name.ts';

const also = (line: string) => socket('ListenStream=80', '', '[Install]', 'WantedBy=sockets.target', line);
const admin = { 'app-admin.socket': '[Socket]\nListenStream=81\nService=app.service\n' };

ruleCases(alsoName, {
  raises: [
    ['a letter too few', { ...also('Also=app-admn.socket'), ...admin }, 'app-admn.socket'],
    ['the second of two', { ...also('Also=app-admin.socket ap-admin.socket'), ...admin }, 'ap-admin.socket'],
    ['two letters swapped', { ...also('Also=app-amdin.socket'), ...admin }, 'app-amdin.socket'],
  ],
  silent: [
    ['a unit that is here', { ...also('Also=app-admin.socket'), ...admin }],
    ['a unit of another name', { ...also('Also=other.service'), ...admin }],
    ['a unit when nothing else is here', also('Also=app-admn.socket')],
    ['a name that is near to its own', { ...also('Also=apps.socket'), ...admin }],
    ['an instance of a template', { ...also('Also=app@1.service'), 'app@.service': '[Service]\nExecStart=/opt/app\n' }],
  ],
});
