import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { noAccept } from './no-accept.ts';

const template = { 'app@.service': '[Service]\nExecStart=-/opt/app\nStandardInput=socket\n' };

ruleCases(noAccept, {
  raises: [
    ['a template that nothing starts', { ...socket('ListenStream=8080'), ...template }, '[Socket]'],
    ['Accept=no', { ...socket('ListenStream=8080', 'Accept=no'), ...template }, 'no'],
    ['a path', { ...socket('ListenStream=/run/app.sock'), ...template }, '[Socket]'],
  ],
  silent: [
    ['Accept=yes', { ...socket('ListenStream=8080', 'Accept=yes'), ...template }],
    ['a service of the plain name', { ...socket('ListenStream=8080'), ...template, ...service('ExecStart=/opt/app') }],
    ['an instance that is named', { ...socket('ListenStream=8080', 'Service=app@main.service'), ...template }],
    ['a template of another name', { ...socket('ListenStream=8080'), 'b@.service': template['app@.service'] }],
    ['a socket that is a template', { 'app@.socket': '[Socket]\nListenStream=/run/%i\n', ...template }],
    ['datagrams', { ...socket('ListenDatagram=8080'), ...template }],
  ],
});
