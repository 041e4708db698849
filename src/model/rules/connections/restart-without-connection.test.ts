import { onTarget, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { restartWithoutConnection } from './restart-without-connection.ts';

const accepting = socket('ListenStream=7777', 'Accept=yes');
const template = (restart: string) => ({ 'app@.service': `[Service]\nExecStart=/usr/bin/app\nRestart=${restart}\n` });

ruleCases(restartWithoutConnection, {
  raises: [
    ['always', { ...accepting, ...template('always') }, 'Restart=always'],
    ['on-failure before 254', { ...accepting, ...template('on-failure') }, 'Restart=on-failure'],
    ['always, later', onTarget(257, { ...accepting, ...template('always') }), 'Restart=always'],
    ['on-success, later', onTarget(257, { ...accepting, ...template('on-success') }), 'Restart=on-success'],
  ],
  silent: [
    ['on-failure from 254 on', onTarget(257, { ...accepting, ...template('on-failure') })],
    ['no', { ...accepting, ...template('no') }],
    ['no line', { ...accepting, 'app@.service': '[Service]\nExecStart=/usr/bin/app\n' }],
    ['Accept=no', { ...socket('ListenStream=7777'), ...service('ExecStart=/usr/bin/app', 'Restart=always') }],
    ['a template that is not here', accepting],
  ],
});
