import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { stdinHidesDescriptors } from './stdin-hides-descriptors.ts';

const tcp = socket('ListenStream=8080');
const inetd = (command: string) => ({ ...tcp, ...service(`ExecStart=${command}`, 'StandardInput=socket') });

ruleCases(stdinHidesDescriptors, {
  raises: [
    ['gunicorn', inetd('/usr/bin/gunicorn wsgi:app'), 'socket'],
    ['gunicorn as a module', inetd('/usr/bin/python3 -m gunicorn wsgi:app'), 'socket'],
    ['a descriptor by number', inetd('/usr/bin/uvicorn --fd 3 asgi:app'), 'socket'],
    ['a descriptor as an address', inetd('/usr/bin/hypercorn --bind fd://3 asgi:app'), 'socket'],
    ['docker', inetd('/usr/bin/dockerd -H fd://'), 'socket'],
  ],
  silent: [
    ['gunicorn without it', { ...tcp, ...service('ExecStart=/usr/bin/gunicorn wsgi:app') }],
    ['standard input by number', inetd('/usr/bin/uvicorn --fd 0 asgi:app')],
    ['a program of one’s own', inetd('/opt/app')],
    ['a program for connections', inetd('/usr/sbin/sshd -i')],
    ['a service without a socket', service('ExecStart=/usr/bin/gunicorn wsgi:app', 'StandardInput=socket')],
  ],
});
