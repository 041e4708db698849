import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { noTemplate } from './no-template.ts';

const accepting = socket('ListenStream=8080', 'Accept=yes');
const plain = service('ExecStart=/opt/app');
const template = { 'app@.service': plain['app.service'] ?? '' };

ruleCases(noTemplate, {
  raises: [
    ['a service of the plain name', { ...accepting, ...plain }, 'yes'],
    ['the last word on it', { ...socket('Accept=no', 'ListenStream=8080', 'Accept=true'), ...plain }, 'true'],
  ],
  silent: [
    ['a template', { ...accepting, ...template }],
    ['a template beside a plain service', { ...accepting, ...template, ...plain }],
    ['a lone socket', accepting],
    ['one service for all', { ...socket('ListenStream=8080', 'Accept=no'), ...plain }],
    ['a service of another name', { ...accepting, 'other.service': plain['app.service'] ?? '' }],
  ],
});
