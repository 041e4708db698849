import { onTarget, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { descriptorMissing } from './descriptor-missing.ts';

const one = socket('ListenStream=8080');
const two = socket('ListenStream=8080', 'ListenStream=8081');
const runs = (command: string, ...lines: readonly string[]) => service(`ExecStart=${command}`, ...lines);
const admin = { 'app-admin.socket': '[Socket]\nListenStream=81\nService=app.service\n' };

ruleCases(descriptorMissing, {
  raises: [
    ['a second descriptor of one', { ...one, ...runs('/usr/bin/uvicorn --fd 4 a:b') }, '/usr/bin/uvicorn --fd 4 a:b'],
    ['a third of two', { ...two, ...runs('/opt/app --bind fd://5') }, '/opt/app --bind fd://5'],
    [
      'one of several',
      { ...one, ...runs('/usr/bin/hypercorn --bind fd://3 --bind=fd://4 a:b') },
      '/usr/bin/hypercorn --bind fd://3 --bind=fd://4 a:b',
    ],
  ],
  silent: [
    ['the first', { ...one, ...runs('/usr/bin/uvicorn --fd 3 a:b') }],
    ['the second of two', { ...two, ...runs('/usr/bin/uvicorn --fd=4 a:b') }],
    ['the second of two units', { ...one, ...admin, ...runs('/usr/bin/uvicorn --fd=4 a:b') }],
    ['a socket that is elsewhere', { ...one, ...runs('/opt/app --fd 4', 'Sockets=other.socket') }],
    ['a file that is opened', onTarget(257, { ...one, ...runs('/opt/app --fd 4', 'OpenFile=/etc/app.conf') })],
    ['standard input', { ...one, ...runs('/opt/app --fd 0') }],
    ['any descriptor', { ...one, ...runs('/usr/bin/dockerd -H fd://') }],
    ['another number', { ...one, ...runs('/opt/app --fds 9 --workers 4') }],
  ],
});
