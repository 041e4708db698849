import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { perSourceNeverReached } from './per-source-never-reached.ts';

const accepting = (...lines: readonly string[]) => socket('ListenStream=7777', 'Accept=yes', ...lines);

ruleCases(perSourceNeverReached, {
  raises: [
    ['more than the usual limit', accepting('MaxConnectionsPerSource=100'), '100'],
    ['the usual limit', accepting('MaxConnectionsPerSource=64'), '64'],
    ['the limit of all', accepting('MaxConnections=10', 'MaxConnectionsPerSource=10'), '10'],
    ['more than that', accepting('MaxConnectionsPerSource=11', 'MaxConnections=10'), '11'],
  ],
  silent: [
    ['less than the usual limit', accepting('MaxConnectionsPerSource=63')],
    ['less than the limit of all', accepting('MaxConnections=1000', 'MaxConnectionsPerSource=100')],
    ['no limit', accepting('MaxConnectionsPerSource=0')],
    ['one connection at a time', accepting('MaxConnections=1', 'MaxConnectionsPerSource=1')],
    ['Accept=no, where neither counts', socket('ListenStream=7777', 'MaxConnectionsPerSource=100')],
    ['no line', accepting('MaxConnections=10')],
  ],
});
