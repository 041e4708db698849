import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { bindIgnored } from './bind-ignored.ts';

const tcp = socket('ListenStream=8080');
const said = (command: string) => [command, { ...tcp, ...service(`ExecStart=${command}`) }, command] as const;
const fine = (command: string) => [command, { ...tcp, ...service(`ExecStart=${command}`) }] as const;

ruleCases(bindIgnored, {
  raises: [
    said('/usr/bin/gunicorn --bind 127.0.0.1:8000 wsgi:app'),
    said('/usr/bin/gunicorn -b unix:/run/app.sock wsgi:app'),
    said('/usr/bin/python3 -m gunicorn --bind=0.0.0.0:8080 wsgi:app'),
    said('/usr/bin/uvicorn --fd 3 --port 8080 asgi:app'),
  ],
  silent: [
    fine('/usr/bin/gunicorn wsgi:app'),
    fine('/usr/bin/gunicorn --bind fd://3 wsgi:app'),
    fine('/usr/bin/gunicorn --backlog 10 wsgi:app'),
    fine('/usr/bin/uvicorn --fd 3 asgi:app'),
    fine('/usr/bin/uvicorn --port 9000 asgi:app'),
    fine('/opt/app --bind 127.0.0.1:8000'),
    ['gunicorn without a socket', service('ExecStart=/usr/bin/gunicorn --bind 127.0.0.1:8000 wsgi:app')],
  ],
});
