import { expect, test } from 'vitest';
import { bundleOf, ruleCases, socket } from '../../testing/rule-cases.ts';
import { loadBundle } from '../../unit/load-bundle.ts';
import { losesAddress } from './loses-address.ts';

const over = (below: string, ...lines: readonly string[]) => ({
  '/usr/lib/systemd/system/app.socket': `[Socket]\n${below}\n`,
  'app.socket.d/a.conf': `[Socket]\n${lines.join('\n')}\n`,
});
const dual = 'ListenStream=0.0.0.0:80\nListenStream=[::]:80\nBindIPv6Only=ipv6-only';

ruleCases(losesAddress, {
  raises: [
    ['IPv6', over(dual, 'ListenStream=', 'ListenStream=0.0.0.0:8080'), 'ListenStream='],
    ['IPv6 of a bare port', over('ListenStream=80', 'ListenStream=', 'ListenStream=0.0.0.0:80'), 'ListenStream='],
    [
      'a Unix socket',
      over('ListenStream=80\nListenStream=/run/a', 'ListenStream=', 'ListenStream=81'),
      'ListenStream=',
    ],
    [
      'all but a Unix socket',
      over('ListenStream=0.0.0.0:80\nListenStream=/run/a', 'ListenStream=', 'ListenStream=81'),
      'ListenStream=',
    ],
  ],
  silent: [
    ['both families again', over(dual, 'ListenStream=', 'ListenStream=0.0.0.0:81', 'ListenStream=[::]:81')],
    ['both families in one', over('ListenStream=80', 'ListenStream=', 'ListenStream=8080')],
    ['loopback', over('ListenStream=80', 'ListenStream=', 'ListenStream=127.0.0.1:80')],
    ['a move to another kind of address', over('ListenStream=/run/a', 'ListenStream=', 'ListenStream=80')],
    ['IPv4, of which another rule speaks', over(dual, 'ListenStream=', 'ListenStream=81')],
    ['no empty line', over(dual, 'ListenStream=0.0.0.0:81')],
    [
      'another kind, of which another rule speaks',
      over('ListenStream=80\nListenFIFO=/run/a', 'ListenStream=', 'ListenStream=81'),
    ],
    ['one file', socket('ListenStream=80', 'ListenStream=', 'ListenStream=0.0.0.0:80')],
  ],
});

test('what went is named', () => {
  const files = over('ListenStream=80\nListenStream=/run/a', 'ListenStream=', 'ListenStream=0.0.0.0:81');
  expect(losesAddress.find(loadBundle(bundleOf(files))).map(({ params }) => params)).toEqual([
    { ways: 'IPv6 and a Unix socket', old: '[::]:80 and /run/a' },
  ]);
});
