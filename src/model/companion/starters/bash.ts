import { fill } from './fill.ts';
import type { Starter } from './starter.ts';
import { viewOf } from './view.ts';

const literal = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

export const bash: Starter = {
  id: 'bash',
  title: 'Bash',
  fileName: 'server.sh',
  takings: ['per-connection'],
  cannot: {},
  path: (name) => `/usr/local/lib/${name}/server.sh`,
  build: (path) => [`install -D -m 0644 server.sh ${path}`],
  execStart: (path) => `/bin/bash ${path}`,
  tryWith: 'bash server.sh',
  code: (input) => {
    const { name, tryIt, flags } = viewOf(input, bash.tryWith);
    return fill(
      String.raw`
#!/bin/bash
# Serves one connection, which is standard input and output.
?try:# Try it: ${tryIt}
set -eu

# The first bytes are enough for a greeting. dd takes what has come in one go, where 'read' would
# leave the rest of the request behind, and the client would see its connection reset.
dd bs=4096 count=1 status=none > /dev/null

body=NAME
printf 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n'
printf 'Content-Length: %d\r\nConnection: close\r\n\r\n%s\n' "$(( NUMBER_OF + 1 ))" "$body"
`
        .replace('NAME', () => literal(`hello from ${name}`))
        .replace('NUMBER_OF', () => '${#body}'),
      flags,
    );
  },
  notes: [
    'Bash cannot accept connections, so systemd does it: Accept=yes, a template service, and an instance for each connection.',
    'With StandardInput=socket, standard error goes to the client as well unless the service says StandardError=journal.',
  ],
};
