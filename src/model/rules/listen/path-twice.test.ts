import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { pathTwice } from './path-twice.ts';

const two = (first: string, second: string) => ({
  'app.socket': `[Socket]\n${first}\n`,
  'web.socket': `[Socket]\n${second}\n`,
});

ruleCases(pathTwice, {
  raises: [
    ['a path twice', socket('ListenStream=/run/a', 'ListenStream=/run/a'), '/run/a'],
    ['a path of two types', socket('ListenStream=/run/a', 'ListenDatagram=/run/a'), '/run/a'],
    ['one path written in two ways', socket('ListenStream=%t/a', 'ListenStream=/run/a'), '/run/a'],
    ['a path of another unit', two('ListenStream=/run/a', 'ListenStream=/run/a'), '/run/a'],
  ],
  silent: [
    ['two paths', socket('ListenStream=/run/a', 'ListenStream=/run/b')],
    ['a list that begins anew', socket('ListenStream=/run/a', 'ListenStream=', 'ListenStream=/run/a')],
    ['an abstract name', socket('ListenStream=/run/a', 'ListenStream=@/run/a')],
    ['a FIFO twice, which both read', socket('ListenFIFO=/run/a', 'ListenFIFO=/run/a')],
    ['units that exclude each other', two('ListenStream=/run/a', 'ListenStream=/run/a\n[Unit]\nConflicts=app.socket')],
  ],
});
