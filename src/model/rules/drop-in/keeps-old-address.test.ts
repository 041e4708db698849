import { expect, test } from 'vitest';
import { applyEdits } from '../../syntax/edit.ts';
import { bundleOf, ruleCases, socket } from '../../testing/rule-cases.ts';
import { loadBundle } from '../../unit/load-bundle.ts';
import { keepsOldAddress } from './keeps-old-address.ts';

const over = (below: string, ...lines: readonly string[]) => ({
  '/usr/lib/systemd/system/app.socket': `[Socket]\n${below}\n`,
  'app.socket.d/a.conf': `[Socket]\n${lines.join('\n')}\n`,
});

ruleCases(keepsOldAddress, {
  raises: [
    ['another port', over('ListenStream=22', 'ListenStream=2222'), '2222'],
    ['another port of one family', over('ListenStream=0.0.0.0:22\nListenStream=[::]:22', 'ListenStream=2222'), '2222'],
    ['another path', over('ListenStream=/run/a', 'ListenStream=/run/b'), '/run/b'],
    ['the first of two', over('ListenStream=22', 'ListenStream=0.0.0.0:23', 'ListenStream=[::]:23'), '0.0.0.0:23'],
    [
      'a drop-in over a file of our own',
      { ...socket('ListenStream=80'), 'app.socket.d/a.conf': '[Socket]\nListenStream=81\n' },
      '81',
    ],
    ['a drop-in alone, of a socket that is known', { 'ssh.socket.d/a.conf': '[Socket]\nListenStream=2222\n' }, '2222'],
  ],
  silent: [
    ['an empty line first', over('ListenStream=22', 'ListenStream=', 'ListenStream=2222')],
    ['an empty line of another name', over('ListenStream=22', 'ListenDatagram=', 'ListenStream=2222')],
    ['a port beside a path', over('ListenStream=/run/docker.sock', 'ListenStream=2375')],
    ['the other family of the port', over('ListenStream=0.0.0.0:22', 'ListenStream=[::1]:22')],
    ['the port of HTTPS beside that of HTTP', over('ListenStream=80', 'ListenStream=443')],
    ['datagrams beside a stream', over('ListenStream=53', 'ListenDatagram=5353')],
    ['two ports in one file', socket('ListenStream=80', 'ListenStream=8080')],
    [
      "a package's own drop-in",
      {
        '/usr/lib/systemd/system/app.socket': '[Socket]\nListenStream=80\n',
        '/usr/lib/systemd/system/app.socket.d/a.conf': '[Socket]\nListenStream=81\n',
      },
    ],
    ['a drop-in alone', { 'app.socket.d/a.conf': '[Socket]\nListenStream=2222\n' }],
    ['the known port', { 'ssh.socket.d/a.conf': '[Socket]\nListenStream=22\n' }],
    ['a drop-in alone that clears first', { 'ssh.socket.d/a.conf': '[Socket]\nListenStream=\nListenStream=2222\n' }],
  ],
});

test('a drop-in alone gets the empty line above its first address', () => {
  const text = '[Socket]\nListenStream=0.0.0.0:2222\nListenStream=[::]:2222\n';
  const [found] = keepsOldAddress.find(loadBundle(bundleOf({ 'ssh.socket.d/a.conf': text })));
  expect(applyEdits(text, found?.fixes[0]?.edits ?? [])).toBe(
    '[Socket]\nListenStream=\nListenStream=0.0.0.0:2222\nListenStream=[::]:2222\n',
  );
});
