import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { descriptorUnserved } from './descriptor-unserved.ts';

const two = socket('ListenStream=8080', 'ListenStream=8081');
const runs = (command: string) => service(`ExecStart=${command}`);

ruleCases(descriptorUnserved, {
  raises: [
    ['the second socket of Uvicorn', { ...two, ...runs('/usr/bin/uvicorn --fd 3 a:b') }, '8081'],
    ['the first', { ...two, ...runs('/usr/bin/uvicorn --fd=4 a:b') }, '8080'],
    ['all but the last that is named', { ...two, ...runs('/usr/bin/uvicorn --fd 3 --fd 4 a:b') }, '8080'],
    ['one that Hypercorn is not told', { ...two, ...runs('/usr/bin/hypercorn --bind fd://3 a:b') }, '8081'],
  ],
  silent: [
    ['one socket', { ...socket('ListenStream=8080'), ...runs('/usr/bin/uvicorn --fd 3 a:b') }],
    ['both for Hypercorn', { ...two, ...runs('/usr/bin/hypercorn --bind fd://3 --bind fd://4 a:b') }],
    [
      'datagrams',
      { ...socket('ListenStream=443', 'ListenDatagram=443'), ...runs('/usr/bin/hypercorn --bind fd://3 a:b') },
    ],
    ['a program that takes all', { ...two, ...runs('/usr/bin/gunicorn a:b') }],
    ['a program of one’s own', { ...two, ...runs('/opt/app --fd 3') }],
    ['a program without a descriptor', { ...two, ...runs('/usr/bin/uvicorn a:b') }],
    [
      'several units, whose order is not fixed',
      {
        ...socket('ListenStream=8080'),
        'b.socket': '[Socket]\nListenStream=8081\nService=app.service\n',
        ...runs('/usr/bin/uvicorn --fd 3 a:b'),
      },
    ],
  ],
});
