import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { requiredByTarget } from './required-by-target.ts';

const enabled = (...lines: readonly string[]) => socket('ListenStream=80', '', '[Install]', ...lines);

ruleCases(requiredByTarget, {
  raises: [
    ['a socket that all sockets hang on', enabled('RequiredBy=sockets.target'), 'sockets.target'],
    ['one beside WantedBy=', enabled('WantedBy=sockets.target', 'RequiredBy=sockets.target'), 'sockets.target'],
    ['the second of two', enabled('RequiredBy=app.target sockets.target'), 'sockets.target'],
  ],
  silent: [
    ['WantedBy=', enabled('WantedBy=sockets.target')],
    ['a service that needs it', enabled('WantedBy=sockets.target', 'RequiredBy=app.service')],
    ['a target of one’s own', enabled('RequiredBy=app.target')],
    ['a line that is taken back', enabled('RequiredBy=sockets.target', 'RequiredBy=', 'WantedBy=sockets.target')],
  ],
});
