import { beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../../src/model/index.ts';
import { adviceOn } from '../../src/model/rules/advise.ts';
import { loadAll } from '../../src/model/unit/load-all.ts';
import { type LoadedBundle, socketsOf } from '../../src/model/unit/load-bundle.ts';
import { inBox } from './box.ts';
import { boxLack, needing } from './machine.ts';
import { bundleOf, prepare } from './scenario.ts';
import type { Files } from './stubs.ts';

/** A service for each connection, two at most. */
const few: Files = {
  'few.socket': '[Socket]\nListenStream=127.0.0.1:20001\nAccept=yes\nMaxConnections=2\n',
  'few@.service': '[Service]\nExecStart=-/bin/cat\nStandardInput=socket\n',
};

/** A program that takes no connection, and a socket that gives up after four of them. */
const deaf: Files = {
  'deaf.socket':
    '[Socket]\nListenStream=127.0.0.1:20002\nTriggerLimitIntervalSec=10\nTriggerLimitBurst=4\n' +
    '[Install]\nWantedBy=sockets.target\n',
  'deaf.service':
    "[Unit]\nStartLimitIntervalSec=0\n[Service]\nExecStart=/bin/true\nExecStartPre=/bin/sh -c 'echo start >> /run/starts'\n",
};

const script = `${prepare}
systemctl start few.socket deaf.socket
for fd in 11 12 13; do eval "exec $fd<> /dev/tcp/127.0.0.1/20001"; done
await '[[ $(systemctl show --property=NRefused --value few.socket) == 1 ]]'
echo "few $(systemctl show --property=NConnections --property=NAccepted --property=NRefused few.socket | sort | tr '\\n' ' ')"
exec 3<> /dev/tcp/127.0.0.1/20002
await '[[ $(systemctl show --property=ActiveState --value deaf.socket) == failed ]]'
echo "deaf $(systemctl show --property=Result --value deaf.socket) $(wc -l < /run/starts)"
`;

const limit = (loaded: LoadedBundle, name: string): unknown => {
  const [socket] = socketsOf(loaded);
  return socket && valueOf(socket.unit, name);
};

describe(...needing('limits in a real systemd', boxLack()), () => {
  let output = '';
  beforeAll(async () => {
    await loadAll();
    output = inBox({ ...few, ...deaf }, script, {}, 110);
  });

  test('no more connections are served at a time than MaxConnections= says', () => {
    const most = Number(limit(bundleOf(few), 'MaxConnections'));
    expect(most).toBe(2);
    expect(output).toContain(`few NAccepted=${most} NConnections=${most} NRefused=1`);
  });

  test('a program that takes no connection is started as often as the trigger limit says, and we said so', () => {
    const loaded = bundleOf(deaf);
    expect(adviceOn(loaded).map(({ diagnostic }) => diagnostic.code)).toEqual(['pair/never-accepts']);
    expect(output).toContain(`deaf trigger-limit-hit ${limit(loaded, 'TriggerLimitBurst')}`);
  });
});
