import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { aliasType } from './alias-type.ts';

const also = (...lines: readonly string[]) =>
  socket('ListenStream=80', '', '[Install]', 'WantedBy=sockets.target', ...lines);

ruleCases(aliasType, {
  raises: [
    ['a service as another name of a socket', also('Alias=web.service'), 'web.service'],
    ['the second of two', also('Alias=web.socket www.service'), 'www.service'],
    ['its own name with another suffix', also('Alias=app.service'), 'app.service'],
    ['a socket as another name of a service', service('ExecStart=/a', '[Install]', 'Alias=web.socket'), 'web.socket'],
  ],
  silent: [
    ['another socket', also('Alias=web.socket')],
    ['a service for a service', service('ExecStart=/a', '[Install]', 'Alias=web.service')],
    ['a name without a suffix, of which systemd speaks itself', also('Alias=web')],
    ['one that is taken back', also('Alias=web.service', 'Alias=')],
    ['a name with dots', also('Alias=org.example.app.socket')],
  ],
});
