import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { bindsItself } from './binds-itself.ts';

const tcp = socket('ListenStream=8080');
const runs = (command: string) => ({ ...tcp, ...service(`ExecStart=${command}`) });

ruleCases(bindsItself, {
  raises: [
    ['a port that the program opens', runs('/opt/app --bind 0.0.0.0:8080'), '/opt/app --bind 0.0.0.0:8080'],
    ['a port by itself', runs('/opt/app --port=8080'), '/opt/app --port=8080'],
  ],
  silent: [
    ['another port', runs('/opt/app --metrics-port 8080 --bind 0.0.0.0:9090')],
    ['a program that has to bind to its socket', runs('/usr/bin/puma -b tcp://0.0.0.0:8080')],
    ['no port', runs('/opt/app')],
    [
      'a program for each connection',
      { ...socket('ListenStream=8080', 'Accept=yes'), 'app@.service': '[Service]\nExecStart=/opt/app --port 8080\n' },
    ],
    ['a path', { ...socket('ListenStream=/run/8080'), ...service('ExecStart=/opt/app --port 8080') }],
  ],
});
