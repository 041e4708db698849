import { ruleCases } from '../../testing/rule-cases.ts';
import { conditions } from './conditions.ts';

const socket = (unit = '', more = '') => ({ 'app.socket': `[Unit]\n${unit}\n\n[Socket]\nListenStream=80\n${more}\n` });
const service = (unit: string) => ({ 'app.service': `[Unit]\n${unit}\n\n[Service]\nExecStart=/opt/app\n` });

ruleCases(conditions, {
  raises: [
    ['a condition of the service', { ...socket(), ...service('ConditionPathExists=/etc/app.conf') }, '[Socket]'],
    ['an assertion', { ...socket(), ...service('AssertPathExists=/etc/app.conf') }, '[Socket]'],
    [
      'one of two',
      { ...socket('ConditionUser=!root'), ...service('ConditionUser=!root\nConditionPathExists=/etc/app.conf') },
      '[Socket]',
    ],
    [
      'another value',
      { ...socket('ConditionPathExists=/etc/a.conf'), ...service('ConditionPathExists=/etc/b.conf') },
      '[Socket]',
    ],
  ],
  silent: [
    [
      'the same in both',
      { ...socket('ConditionPathExists=/etc/a.conf'), ...service('ConditionPathExists = /etc/a.conf') },
    ],
    ['a condition of the socket alone', { ...socket('ConditionUser=!root'), ...service('') }],
    [
      'conditions that are taken back',
      { ...socket(), ...service('ConditionPathExists=/etc/app.conf\nConditionPathExists=') },
    ],
    [
      'a service for each connection, where the client is turned away',
      {
        ...socket('', 'Accept=yes'),
        'app@.service': '[Unit]\nConditionPathExists=/etc/a\n[Service]\nExecStart=/opt/app\n',
      },
    ],
    ['a service of another socket', { ...socket(), 'b.service': '[Unit]\nConditionUser=b\n[Service]\nExecStart=/b\n' }],
  ],
});
