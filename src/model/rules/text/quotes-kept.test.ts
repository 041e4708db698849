import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { quotesKept } from './quotes-kept.ts';

const described = (text: string) => ({ 'app.socket': `[Unit]\nDescription=${text}\n[Socket]\nListenStream=80\n` });

ruleCases(quotesKept, {
  raises: [
    ['a name', socket('ListenStream=80', 'FileDescriptorName="web"'), '"web"'],
    ['single quotes', socket('ListenStream=80', "FileDescriptorName='web'"), "'web'"],
    ['a description', described('"My socket"'), '"My socket"'],
    ['an interface', socket('ListenStream=80', 'BindToDevice="eth0"'), '"eth0"'],
    ['an algorithm', socket('ListenStream=80', 'TCPCongestion="bbr"'), '"bbr"'],
    ['a name in the journal', service('ExecStart=/usr/bin/app', 'SyslogIdentifier="app"'), '"app"'],
  ],
  silent: [
    ['a command', service('ExecStart="/usr/bin/app"')],
    ['variables', service('ExecStart=/usr/bin/app', 'Environment="A=1 2"')],
    ['folders', service('ExecStart=/usr/bin/app', 'RuntimeDirectory="app"')],
    ['quotes inside', described('The "best" socket')],
    ['two words in quotes', described('"a" and "b"')],
    ['a quote alone', described('"')],
    ['what systemd remarks on itself', socket('ListenStream=/run/a', 'SocketUser="app"')],
    ['what systemd refuses itself', socket('ListenStream=80', 'ListenStream="/run/a"')],
  ],
});
