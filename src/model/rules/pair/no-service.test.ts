import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { noService } from './no-service.ts';

const tcp = socket('ListenStream=8080');
const named = (name: string, unit = '') => ({ [`${name}.service`]: `[Unit]\n${unit}\n[Service]\nExecStart=/opt/a\n` });

ruleCases(noService, {
  raises: [
    ['a service of almost the same name', { ...tcp, ...named('apps') }, '[Socket]'],
    ['a service of another name', { ...tcp, ...named('web') }, '[Socket]'],
    [
      'a name in Service= that is not here',
      { ...socket('ListenStream=80', 'Service=wep.service'), ...named('web') },
      'wep.service',
    ],
    [
      'a second socket of one service',
      { ...tcp, ...named('app'), 'app-admin.socket': '[Socket]\nListenStream=81\n' },
      '[Socket]',
    ],
    [
      'a proxy under another name',
      { ...tcp, ...named('proxy', 'Requires=behind.service\nAfter=behind.service'), ...named('behind') },
      '[Socket]',
    ],
  ],
  silent: [
    ['its service', { ...tcp, ...named('app') }],
    ['the service that it names', { ...socket('ListenStream=80', 'Service=web.service'), ...named('web') }],
    ['a lone socket', tcp],
    ['a socket of a package', { '/usr/lib/systemd/system/app.socket': '[Socket]\nListenStream=80\n', ...named('web') }],
    ['a drop-in alone', { 'app.socket.d/a.conf': '[Socket]\nListenStream=80\n', ...named('web') }],
    ['two services, of which none is near', { ...tcp, ...named('web'), ...named('db') }],
    [
      'a service that others use',
      { ...tcp, ...named('db'), 'x.socket': '[Unit]\nAfter=db.service\n[Socket]\nListenStream=1\n' },
    ],
    ['an instance of a template', { 'app@.socket': '[Socket]\nListenStream=/run/%i\n', ...named('app@') }],
    ['a template', { ...socket('ListenStream=80', 'Accept=yes'), ...named('web@') }],
  ],
});
