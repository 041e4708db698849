import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { variableNotReplaced } from './variable-not-replaced.ts';

const sets = (line: string) => service('ExecStart=/usr/bin/app', line);

ruleCases(variableNotReplaced, {
  raises: [
    ['a path', socket('ListenStream=/run/$USER/app.sock'), '$USER'],
    ['braces', socket('ListenStream=/run/${NAME}.sock'), '${NAME}'],
    ['a search path', sets('Environment=PATH=/opt/bin:$PATH'), '$PATH'],
    ['a home folder', sets('Environment="A=1" "B=${HOME}/b"'), '${HOME}'],
    ['a file of variables', sets('EnvironmentFile=-/etc/$NAME.env'), '$NAME'],
    ['a working directory', sets('WorkingDirectory=/srv/$NAME'), '$NAME'],
    ['a program', service('ExecStart=/opt/$VERSION/app $ARGS'), '$VERSION'],
    ['a condition', { 'app.socket': '[Unit]\nConditionPathExists=/etc/$A\n[Socket]\nListenStream=80\n' }, '$A'],
  ],
  silent: [
    ['arguments', service('ExecStart=/usr/bin/app $ARGS ${MORE}')],
    ['the text of a shell', service("ExecStart=/bin/sh -c 'cd $HOME && exec ./app'")],
    ['a variable for a program', sets('Environment=FORMAT=$remote_addr')],
    ['a name that only begins so', sets('Environment=A=$PATHS')],
    ['a specifier', socket('ListenStream=%t/app.sock')],
    ['a dollar sign alone', socket('ListenStream=/run/a$.sock')],
    ['a description', { 'app.socket': '[Unit]\nDescription=/run/$USER\n[Socket]\nListenStream=80\n' }],
    ['text that is handed on', sets('SetCredential=a:/run/$USER')],
    ['what systemd refuses itself', socket('ListenStream=80', 'ListenStream=$HOME/a')],
  ],
});
