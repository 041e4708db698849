import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { ipv6OnlyStays } from './ipv6-only-stays.ts';

const dual = 'ListenStream=0.0.0.0:22\nListenStream=[::]:22\nBindIPv6Only=ipv6-only';
const over = (below: string, ...lines: readonly string[]) => ({
  '/usr/lib/systemd/system/app.socket': `[Socket]\n${below}\n`,
  'app.socket.d/a.conf': `[Socket]\n${lines.join('\n')}\n`,
});

ruleCases(ipv6OnlyStays, {
  raises: [
    ['a bare port', over(dual, 'ListenStream=', 'ListenStream=2222'), '2222'],
    ['all of IPv6', over(dual, 'ListenStream=', 'ListenStream=[::]:2222'), '[::]:2222'],
    ['the same by a boolean', over(dual.replace('ipv6-only', 'yes'), 'ListenStream=', 'ListenStream=22'), '22'],
  ],
  silent: [
    ['both again', over(dual, 'ListenStream=', 'ListenStream=2222', 'BindIPv6Only=both')],
    ['two addresses', over(dual, 'ListenStream=', 'ListenStream=0.0.0.0:2222', 'ListenStream=[::]:2222')],
    ['IPv6 only on purpose', over(dual, 'ListenStream=', 'ListenStream=2222', 'BindIPv6Only=ipv6-only')],
    ['no empty line', over(dual, 'ListenStream=2222')],
    [
      'a file that was IPv6 only',
      over('ListenStream=[::]:22\nBindIPv6Only=ipv6-only', 'ListenStream=', 'ListenStream=23'),
    ],
    ['a file without the line', over('ListenStream=22', 'ListenStream=', 'ListenStream=2222')],
    ['one file', socket('ListenStream=22', 'BindIPv6Only=ipv6-only')],
  ],
});
