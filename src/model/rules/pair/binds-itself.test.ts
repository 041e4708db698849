import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { bindsItself } from './binds-itself.ts';

const tcp = socket('ListenStream=8080');
const path = socket('ListenStream=/run/app.sock');
const runs = (command: string) => service(`ExecStart=${command}`);
const taken = (command: string) => [`${command}`, { ...tcp, ...runs(command) }, command] as const;
const free = (command: string) => [`${command}`, { ...tcp, ...runs(command) }] as const;

ruleCases(bindsItself, {
  raises: [
    taken('/opt/app --bind 0.0.0.0:8080'),
    taken('/opt/app --bind=[::]:8080'),
    taken('/opt/app --port=8080'),
    taken('/opt/app -p 8080'),
    taken('/opt/app -p8080'),
    taken('/opt/app --listen tcp://127.0.0.1:8080'),
    taken('/opt/app --http :8080'),
    taken('/usr/bin/uvicorn --host 0.0.0.0 --port 8080 app:app'),
    taken('/usr/bin/python3 -m http.server 8080'),
    taken('/usr/bin/python3 /srv/app/manage.py runserver 0.0.0.0:8080'),
    taken('/usr/bin/php8.2 -S 0.0.0.0:8080'),
    taken('/usr/bin/socat TCP-LISTEN:8080,fork EXEC:/bin/cat'),
    taken('/usr/bin/java -Dserver.port=8080 -jar app.jar'),
    [
      'the path of the socket',
      { ...path, ...runs('/opt/app --bind unix:/run/app.sock') },
      '/opt/app --bind unix:/run/app.sock',
    ],
    [
      'a path by itself',
      { ...path, ...runs('/usr/bin/uvicorn --uds /run/app.sock a:b') },
      '/usr/bin/uvicorn --uds /run/app.sock a:b',
    ],
    [
      'one address of one that is for all',
      { ...socket('ListenStream=127.0.0.1:8080'), ...runs('/opt/app --bind localhost:8080') },
      '/opt/app --bind localhost:8080',
    ],
  ],
  silent: [
    free('/opt/app'),
    free('/opt/app --metrics-port 8080 --bind 0.0.0.0:9090'),
    free('/opt/app --bind 127.0.0.1:80800'),
    free('/opt/app --timeout 8080'),
    free('/usr/bin/puma -b tcp://0.0.0.0:8080'),
    free('/usr/bin/gunicorn --bind 0.0.0.0:8080 app:app'),
    free('/usr/bin/uvicorn --fd 3 --port 8080 app:app'),
    free('/usr/bin/prometheus --web.systemd-socket --web.listen-address=:8080'),
    [
      'another address with the same port',
      { ...socket('ListenStream=192.0.2.1:8080'), ...runs('/opt/app --bind 127.0.0.1:8080') },
    ],
    [
      'the other family',
      { ...socket('ListenStream=8080', 'BindIPv6Only=ipv6-only'), ...runs('/opt/app --bind 0.0.0.0:8080') },
    ],
    ['another path', { ...path, ...runs('/opt/app --bind unix:/run/other.sock') }],
    ['a path that looks like a port', { ...socket('ListenStream=/run/8080'), ...runs('/opt/app --port 8080') }],
    [
      'a program for each connection',
      { ...socket('ListenStream=8080', 'Accept=yes'), 'app@.service': '[Service]\nExecStart=/opt/app --port 8080\n' },
    ],
  ],
});
