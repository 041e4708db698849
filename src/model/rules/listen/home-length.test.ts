import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { homeLength } from './home-length.ts';

const long = 'a'.repeat(60);

ruleCases(homeLength, {
  raises: [
    [
      'a long path in the home directory',
      ofUser(socket(`ListenStream=%h/${long}/${long.slice(44)}`)),
      `%h/${long}/${long.slice(44)}`,
    ],
    ['one in the state directory', ofUser(socket(`ListenDatagram=%S/${long}/abcdefgh`)), `%S/${long}/abcdefgh`],
    ['letters of two bytes', ofUser(socket(`ListenStream=%h/${'é'.repeat(38)}`)), `%h/${'é'.repeat(38)}`],
  ],
  silent: [
    ['a path that leaves room', ofUser(socket(`ListenStream=%h/${long}/app.sock`))],
    ['the runtime directory', ofUser(socket(`ListenStream=%t/${long}/${long.slice(44)}`))],
    ['a unit of the system', socket(`ListenStream=%h/${long}/${long.slice(44)}`)],
    ['a path that is too long already, of which systemd speaks', ofUser(socket(`ListenStream=%h/${long}${long}`))],
    ['a percent sign', ofUser(socket(`ListenStream=/srv/%%h/${long}/${long.slice(44)}`))],
    ['a FIFO, which may be longer', ofUser(socket(`ListenFIFO=%h/${long}/${long.slice(44)}`))],
  ],
});
