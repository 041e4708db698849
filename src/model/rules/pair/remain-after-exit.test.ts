import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { remainAfterExit } from './remain-after-exit.ts';

const tcp = socket('ListenStream=8080');
const runs = (...lines: readonly string[]) => service('ExecStart=/opt/app', ...lines);

ruleCases(remainAfterExit, {
  raises: [
    ['a service that stays active', { ...tcp, ...runs('RemainAfterExit=yes') }, 'yes'],
    ['a oneshot service', { ...tcp, ...runs('Type=oneshot', 'RemainAfterExit=true') }, 'true'],
    [
      'an instance for each connection',
      {
        ...socket('ListenStream=8080', 'Accept=yes'),
        'app@.service': '[Service]\nExecStart=/opt/app\nRemainAfterExit=yes\n',
      },
      'yes',
    ],
    ['a line in a drop-in', { ...tcp, ...runs(), 'app.service.d/a.conf': '[Service]\nRemainAfterExit=yes\n' }, 'yes'],
  ],
  silent: [
    ['the default', { ...tcp, ...runs() }],
    ['no at last', { ...tcp, ...runs('RemainAfterExit=yes', 'RemainAfterExit=no') }],
    ['a service that no socket starts', runs('RemainAfterExit=yes')],
    ['another service', { ...tcp, 'b.service': '[Service]\nExecStart=/b\nRemainAfterExit=yes\n' }],
  ],
});
