import { type LoadedBundle, loadBundle } from '../unit/load-bundle.ts';

/** For the tests of this folder. */
export const bundleOf = (files: Readonly<Record<string, string>>, manager?: 'user', name = 'app'): LoadedBundle =>
  loadBundle({
    name,
    target: 257,
    ...(manager ? { manager } : {}),
    files: Object.entries(files).map(([file, text]) => ({ name: file, text })),
  });

export const install = '\n[Install]\nWantedBy=sockets.target\n';

const tcp = {
  'app.socket': `[Unit]\nDescription=App socket\n\n[Socket]\n# For everybody.\nListenStream=8080\nNoDelay=yes\n${install}`,
  'app.service':
    '[Unit]\nDescription=App\nAfter=network.target\n\n[Service]\nExecStart=/usr/bin/app --name "My ${APP}"\n',
};
const accept = {
  'echo.socket': `[Socket]\nListenStream=127.0.0.1:2007\nAccept=yes\n${install}`,
  'echo@.service': '[Service]\nExecStart=-/bin/cat\nStandardInput=socket\n',
};
const dropIn = { 'ssh.socket.d/port.conf': '[Socket]\nListenStream=\nListenStream=2222\n' };

/** What people write. */
export const samples = {
  tcp: bundleOf(tcp),
  accept: bundleOf(accept, undefined, 'echo'),
  dropIn: bundleOf(dropIn, undefined, 'ssh'),
  user: bundleOf({ 'agent.socket': `[Socket]\nListenStream=%t/agent.sock\n${install}` }, 'user', 'agent'),
};

/** Texts that are easily changed on their way; none of them holds bytes that are not UTF-8. */
export const awkwardTexts: readonly string[] = [
  '',
  '\n',
  'a',
  '[Socket]\nListenStream=80',
  '[Socket]\r\nListenStream=80\r\n',
  '\t[Socket]\n\tListenStream=80\n',
  '[Socket]\nListenStream=80  \n',
  '  [Socket]\nListenStream=80\n',
  '\n\n[Socket]\nListenStream=80\n',
  '[Socket]\nListenStream=80\n\n\n',
  '[Socket]\n# {{ user }} {% if a %} {# b #}\nListenStream=80\n',
  '[Service]\nExecStart=/bin/sh -c \'echo "$${HOME}" ${A} \\n \\\\\'\n',
  "[Service]\nEnvironment=A=''${B} C='${D}\n",
  'UNIT\nUNIT2\n[Socket]\n',
  '# é 漢 😀 \u0085 \u2028 \ufeff \u00a0\n[Socket]\n',
  '[Socket]\n\0\x01\x7f\n',
  '--- \n...\n- a: b\n#c\n',
  '[Socket]\nA=\\\n  b\n',
];
