import { expect, test } from 'vitest';
import { bundleOf, ruleCases, socket } from '../../testing/rule-cases.ts';
import { loadBundle } from '../../unit/load-bundle.ts';
import { unknownRule } from './unknown-rule.ts';

const port = 'ListenStream=80';

ruleCases(unknownRule, {
  raises: [
    ['a slip', socket('# unitwright: ignore listen/no-freebind', port), 'listen/no-freebind'],
    ['a name without its group', socket('# unitwright: ignore no-free-bind', port), 'no-free-bind'],
    ['one of two', socket('; Unitwright: ignore listen/no-free-bind, listen/nothing', port), 'listen/nothing'],
    ['the code of something systemd says', socket('# unitwright: ignore key/unknown', port), 'key/unknown'],
    ['a word', socket('# unitwright: ignore everything', port), 'everything'],
    ['a drop-in', { ...socket(port), 'app.socket.d/a.conf': '# unitwright: ignore a/b\n[Socket]\nBacklog=9\n' }, 'a/b'],
  ],
  silent: [
    ['a rule', socket('# unitwright: ignore listen/no-free-bind', port)],
    ['two rules', socket('# unitwright: ignore listen/no-free-bind pair/no-template', port)],
    ['a reason behind it', socket('# unitwright: ignore listen/no-free-bind as said in docs/net', port)],
    ['another comment', socket('# ignore listen/nothing', port)],
    ['another word', socket('# unitwright: see listen/nothing', port)],
    ['no name', socket('# unitwright: ignore', port)],
  ],
});

test('the nearest rule is offered, where one is near', () => {
  const offered = (code: string) =>
    unknownRule
      .find(loadBundle(bundleOf(socket(`# unitwright: ignore ${code}`, port))))
      .flatMap(({ fixes }) => fixes.map(({ title }) => title));
  expect(offered('listen/no-freebind')).toEqual(['Write listen/no-free-bind']);
  expect(offered('no-free-bind')).toEqual(['Write listen/no-free-bind']);
  expect(offered('net/no-free-bind')).toEqual(['Write listen/no-free-bind']);
  expect(offered('everything')).toEqual([]);
  expect(offered('x'.repeat(100_000))).toEqual([]);
});
