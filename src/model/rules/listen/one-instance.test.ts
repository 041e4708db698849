import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { oneInstance } from './one-instance.ts';

const template = (...lines: readonly string[]) => ({ 'app@.socket': `[Socket]\n${lines.join('\n')}\n` });

ruleCases(oneInstance, {
  raises: [
    ['a port', template('ListenStream=80'), '80'],
    ['a path', template('ListenStream=/run/app.sock'), '/run/app.sock'],
    ['a specifier that all instances share', template('ListenStream=%t/%p.sock'), '%t/%p.sock'],
    ['a doubled percent sign', template('ListenStream=/run/%%i.sock'), '/run/%%i.sock'],
    ['one of two', template('ListenStream=/run/%i.sock', 'ListenDatagram=514'), '514'],
  ],
  silent: [
    ['the instance in a path', template('ListenStream=/run/app/%i.sock')],
    ['the instance as it was before escaping', template('ListenDatagram=/run/app-%I')],
    ['the name of the whole unit', template('ListenStream=@%n')],
    ['a port that is shared', template('ListenStream=80', 'ReusePort=yes')],
    ['a network for each', template('ListenStream=80', 'NetworkNamespacePath=/run/netns/%i')],
    ['no template', socket('ListenStream=80')],
    ['an instance with a file of its own', { 'app@blue.socket': '[Socket]\nListenStream=80\n' }],
    ['netlink, which all can listen to', template('ListenNetlink=kobject-uevent 1')],
  ],
});
