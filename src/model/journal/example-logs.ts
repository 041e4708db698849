import { type LoadedBundle, socketsOf } from '../unit/load-bundle.ts';

export interface ExampleLog {
  readonly title: string;
  readonly text: string;
}

/** Logs as systemd 252 writes them, about the units at hand, for whoever wants to see what comes of one. */
export function exampleLogs(loaded: LoadedBundle): readonly ExampleLog[] {
  const [socket] = socketsOf(loaded);
  const name = socket?.name ?? 'app.socket';
  const service = (socket?.unit.service ?? 'app.service').replace('@.', '@0-127.0.0.1:8080-127.0.0.1:40000.');
  const address = socket?.unit.listeners[0]?.address ?? '[::]:8080';
  return [
    {
      title: 'Port taken',
      text: [
        `Nov 26 06:06:26 web1 (sd-listen)[74]: ${name}: Failed to create listening socket (${address}): Address already in use`,
        `Nov 26 06:06:26 web1 systemd[1]: ${name}: Failed to receive listening socket (${address}): Input/output error`,
        `Nov 26 06:06:26 web1 systemd[1]: ${name}: Failed to listen on sockets: Input/output error`,
        `Nov 26 06:06:26 web1 systemd[1]: ${name}: Failed with result 'resources'.`,
        `Nov 26 06:06:26 web1 systemd[1]: Failed to listen on ${name}.`,
      ].join('\n'),
    },
    {
      title: 'Started again and again',
      text: [
        `Nov 26 06:07:01 web1 systemd[1]: Started ${service}.`,
        `Nov 26 06:07:01 web1 systemd[1]: ${service}: Deactivated successfully.`,
        `Nov 26 06:07:02 web1 systemd[1]: ${name}: Trigger limit hit, refusing further activation.`,
        `Nov 26 06:07:02 web1 systemd[1]: ${name}: Failed with result 'trigger-limit-hit'.`,
      ].join('\n'),
    },
    {
      title: 'Program missing',
      text: [
        `Nov 26 06:06:29 web1 (app)[104]: ${service}: Failed to locate executable /usr/local/bin/app: No such file or directory`,
        `Nov 26 06:06:29 web1 (app)[104]: ${service}: Failed at step EXEC spawning /usr/local/bin/app: No such file or directory`,
        `Nov 26 06:06:29 web1 systemd[1]: ${service}: Main process exited, code=exited, status=203/EXEC`,
        `Nov 26 06:06:29 web1 systemd[1]: ${service}: Failed with result 'exit-code'.`,
      ].join('\n'),
    },
    {
      title: 'Service runs already',
      text: [
        `Nov 26 06:08:12 web1 systemd[1]: ${name}: Socket service ${service} already active, refusing.`,
        `Nov 26 06:08:12 web1 systemd[1]: Failed to listen on ${name}.`,
      ].join('\n'),
    },
    {
      title: 'Misspelt line',
      text: `Nov 26 06:09:40 web1 systemd[1]: /etc/systemd/system/${name}:5: Unknown key 'ListenStreams' in section [Socket], ignoring.`,
    },
  ];
}
