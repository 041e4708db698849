import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { shellBetween } from './shell-between.ts';

const tcp = socket('ListenStream=8080');
const said = (command: string) => [command, { ...tcp, ...service(`ExecStart=${command}`) }, command] as const;
const fine = (command: string) => [command, { ...tcp, ...service(`ExecStart=${command}`) }] as const;

ruleCases(shellBetween, {
  raises: [
    said("/bin/sh -c '/usr/bin/gunicorn wsgi:app'"),
    said("/bin/sh -c 'cd /srv/app && gunicorn wsgi:app'"),
    said('/bin/sh -c "A=1 gunicorn wsgi:app >> /var/log/app 2>&1"'),
    said("/bin/bash -c 'gunicorn wsgi:app | tee /var/log/app'"),
    said("/bin/bash -ec 'puma; echo ended'"),
  ],
  silent: [
    fine("/bin/sh -c 'exec /usr/bin/gunicorn wsgi:app'"),
    fine("/bin/sh -c 'cd /srv/app && exec gunicorn wsgi:app'"),
    fine("/bin/bash -c 'source venv/bin/activate && gunicorn wsgi:app'"),
    fine("/bin/sh -c '/usr/bin/uvicorn --fd 3 asgi:app'"),
    fine("/bin/sh -c '/opt/app'"),
    fine('/bin/sh /opt/gunicorn.sh'),
    fine("/bin/sh -c 'cat gunicorn'"),
    fine('/usr/bin/env A=1 /usr/bin/gunicorn wsgi:app'),
    [
      'a shell with the socket as standard input',
      { ...tcp, ...service("ExecStart=/bin/sh -c 'gunicorn wsgi:app'", 'StandardInput=socket') },
    ],
    ['a shell without a socket', service("ExecStart=/bin/sh -c 'gunicorn wsgi:app'")],
  ],
});
