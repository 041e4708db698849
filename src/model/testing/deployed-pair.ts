// The pair in deploy/: Unitwright's own, for whoever serves the page from their own machine. As the builder makes it of
// this socket, once the program is named and the strictest sandbox chosen.
import { changeSetup } from '../companion/change.ts';
import { pairFor } from '../companion/pair-for.ts';
import type { UnitFile } from '../unit/bundle.ts';
import { loadAll } from '../unit/load-all.ts';
import { loadBundle, socketsOf } from '../unit/load-bundle.ts';

const socketText = `[Unit]
Description=Unitwright, in the browser of this machine

[Socket]
ListenStream=127.0.0.1:4173

[Install]
WantedBy=sockets.target
`;

const command = '/usr/bin/node /opt/unitwright/serve.mjs /opt/unitwright/dist';

async function build(): Promise<readonly UnitFile[]> {
  await loadAll();
  // The oldest systemd that the builder is for, so that the pair is for all.
  const socket = { name: 'unitwright', target: 247, files: [{ name: 'unitwright.socket', text: socketText }] };
  const pair = loadBundle(pairFor(socket, { command }));
  const [first] = socketsOf(pair);
  if (!first) throw new Error('there is no socket');
  return changeSetup(pair, first, { hardening: 'strict', network: 'none' }).bundle.files;
}

export const deployedPair = await build();
