import { ofUser, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { openToAll } from './open-to-all.ts';

ruleCases(openToAll, {
  raises: [
    ['a Unix socket', socket('ListenStream=/run/app.sock'), '/run/app.sock'],
    ['one for datagrams', socket('ListenDatagram=/run/app.sock'), '/run/app.sock'],
    ['a FIFO', socket('ListenFIFO=/run/app.fifo'), '/run/app.fifo'],
    ['the first of two', socket('ListenStream=/run/a', 'ListenStream=/run/b'), '/run/a'],
    ['one that belongs to root', socket('ListenStream=/run/a', 'SocketUser=root', 'SocketGroup=root'), '/run/a'],
    ['a folder that stands open', socket('ListenStream=/run/a/a', 'DirectoryMode=0711'), '/run/a/a'],
    ['a mode that systemd ignores', socket('ListenStream=/run/a', 'SocketMode=rw'), '/run/a'],
    ["a user's socket in /tmp", ofUser(socket('ListenStream=/tmp/a')), '/tmp/a'],
    ['one beside that of a service for all', socket('ListenStream=/run/mysqld/a', 'ListenStream=/run/a'), '/run/a'],
    ['a name that only begins like one', socket('ListenStream=/run/acpid.socket2'), '/run/acpid.socket2'],
    [
      'a drop-in over the unit of a package',
      {
        '/usr/lib/systemd/system/app.socket': '[Socket]\nListenStream=/run/a\n',
        'app.socket.d/a.conf': '[Socket]\nListenStream=/run/b\n',
      },
      '/run/b',
    ],
    ['a drop-in', { ...socket('ListenStream=@a'), 'app.socket.d/a.conf': '[Socket]\nListenStream=/run/a\n' }, '/run/a'],
  ],
  silent: [
    ['a service that asks who connects', socket('ListenStream=/run/a', 'PassCredentials=yes')],
    ['one that asks for labels', socket('ListenStream=/run/a', 'PassSecurity=yes')],
    ['a path beside a port, which is open to every user', socket('ListenStream=80', 'ListenStream=/run/a')],
    ['the bus of the system', socket('ListenStream=/run/dbus/system_bus_socket')],
    ['a database, by its older path', socket('ListenStream=/var/run/postgresql/.s.PGSQL.5432')],
    ['the unit of a package', { '/usr/lib/systemd/system/app.socket': '[Socket]\nListenStream=/run/a\n' }],
    ['a mode', socket('ListenStream=/run/a', 'SocketMode=0660')],
    ['the usual mode where it is said', socket('ListenStream=/run/a', 'SocketMode=0666')],
    ['a mode in a drop-in', { ...socket('ListenStream=/run/a'), 'app.socket.d/a.conf': '[Socket]\nSocketMode=0600\n' }],
    ['an owner, of which another rule speaks', socket('ListenStream=/run/a', 'SocketGroup=www-data')],
    ['a folder that only root gets into', socket('ListenStream=/run/a/a', 'DirectoryMode=0700')],
    ['a port', socket('ListenStream=80')],
    ['an abstract socket', socket('ListenStream=@app')],
    ["a user's socket", ofUser(socket('ListenStream=%t/app.sock'))],
    ['a service', service('ExecStart=/usr/bin/app')],
  ],
});
