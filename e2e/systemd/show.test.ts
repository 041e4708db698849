import { beforeAll, describe, expect, test } from 'vitest';
import { loadAll, loadShow, nameToCheck, parse } from '../../src/model/index.ts';
import { presets } from '../../src/model/presets/index.ts';
import { load } from '../../src/model/unit/load.ts';
import { systemdVersion } from '../files.ts';
import { inBox } from './box.ts';
import { boxLack, needing } from './machine.ts';
import { type Files, stubsFor } from './stubs.ts';

/** Units that set much more than a preset does. */
const rich: Files = {
  'rich.socket': `[Unit]
Description=Much is set
Documentation=man:socket(7)
After=network.target
[Socket]
ListenStream=/run/rich.sock
ListenFIFO=/run/rich.fifo
ListenSequentialPacket=@rich
SocketMode=0660
DirectoryMode=0750
Backlog=12
KeepAlive=yes
KeepAliveTimeSec=2h 3min
ReceiveBuffer=1M
TriggerLimitIntervalSec=10
TriggerLimitBurst=5
MaxConnections=7
TimeoutSec=90
ExecStartPre=-/bin/echo "two words" $HOME
ExecStartPre=/bin/true
PrivateTmp=yes
MemoryMax=1G
LimitNOFILE=1024:4096
Environment=A=1 "B=two words"
Symlinks=
RemoveOnStop=yes
FileDescriptorName=rich
`,
  'rich.socket.d/10-more.conf':
    '[Socket]\nBacklog=99\nExecStartPre=\nExecStartPre=/bin/false\n[Unit]\nWants=b.service\n',
  'echoing@.socket': '[Socket]\nListenStream=/run/%i/%p.sock\nAccept=yes\nMaxConnectionsPerSource=3\n',
};

/** What a running unit has, and no file says. */
const runtime =
  /^(Triggers|Job|NAccepted|Control|Memory(Current|Available|Peak)|CPUUsage|Tasks(Current|Max)|Limit(NPROC|SIGPENDING)(Soft)?$)/;

/** Blocks of `systemctl show` by unit: every value of each property. */
function readShown(output: string): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const units = new Map<string, ReadonlyMap<string, readonly string[]>>();
  for (const block of output.split(/^unit /m).slice(1)) {
    const [unit = '', ...lines] = block.split('\n');
    const properties = new Map<string, string[]>();
    for (const line of lines) {
      const [, name, value] = /^(\w+(?:\[\])?)=(.*)$/s.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      properties.set(name, [...(properties.get(name) ?? []), value]);
    }
    units.set(unit, properties);
  }
  return units;
}

/** Lists of units come in the order of a hash table. */
const sorted = (value: string): string => value.split(' ').sort().join(' ');

describe(...needing('systemctl show of a real systemd', boxLack()), () => {
  const texts: Files = { ...Object.fromEntries(presets.map((each) => [each.file, each.text])), ...rich };
  const units = Object.keys(texts).filter((name) => !name.includes('/'));
  let seen: ReturnType<typeof readShown> = new Map();
  beforeAll(async () => {
    await loadAll();
    const commands = units.map((unit) => `echo "unit ${unit}"; systemctl show "${nameToCheck(unit)}"`);
    seen = readShown(inBox({ ...stubsFor(texts), ...texts }, `${commands.join('\n')}\n`));
  });

  test.each(units)('%s shows what we say', async (unit) => {
    const { show } = await loadShow();
    const target = systemdVersion() ?? 0;
    const dropIns = Object.entries(texts)
      .filter(([name]) => name.startsWith(`${unit}.d/`))
      .map(([path, text]) => ({ path, document: parse(text) }));
    const loaded = load(parse(texts[unit] ?? ''), { target, unit: nameToCheck(unit), manager: 'system' }, dropIns);
    const real = seen.get(unit);
    expect(real?.get('LoadState')).toEqual(['loaded']);
    const different: string[] = [];
    let compared = 0;
    for (const [name, value] of Object.entries(show(loaded, { all: true }))) {
      const theirs = real?.get(name);
      if (theirs === undefined || runtime.test(name) || theirs[0] === '[unprintable]') continue;
      compared++;
      const ours = typeof value === 'string' ? [value] : value;
      if (ours.map(sorted).join('\n') !== theirs.map(sorted).join('\n'))
        different.push(`${name}: ours ${ours.join(' | ')}, systemd ${theirs.join(' | ')}`);
    }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(150);
  });
});
