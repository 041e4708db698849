import { describe, expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { load } from '../unit/load.ts';
import { loadAll } from '../unit/load-all.ts';
import { defaultsInForce } from './defaults.ts';
import { explainer } from './explain.ts';

await loadAll();

const unitOf = (text: string, name = 'app.socket') => load(parse(text), { target: 257, unit: name, manager: 'system' });

/** Each line of a file that is not blank, as `what it means | why it has no effect | first code`. */
function said(text: string, name?: string): readonly string[] {
  const unit = unitOf(text, name);
  const explain = explainer(unit);
  return unit.document.nodes
    .filter(({ type }) => type !== 'blank')
    .map((node) => {
      const { means, idle, diagnostics } = explain(node);
      return [means, idle ?? '', diagnostics[0]?.code ?? ''].join(' | ');
    });
}

describe('each line is explained', () => {
  test.each([
    ['# why\n[Socket]\nListenStream=80\n', 0, 'A comment: systemd passes over it. |  | '],
    ['[Socket]\nListenStream=80\n', 0, 'What systemd listens on, and what is special about it. |  | '],
    ['[Socket]\nListenStream=80\nBacklog=1\nBacklog=2\n', 2, ' | a later line sets it again | '],
    ['[Socket]\nListenStream=80\nMaxConnections=5\n', 2, ' | one service takes every connection while Accept=no | '],
    ['[Socket]\nListenStream=80\nListenStream=http\n', 2, 'systemd does not take this value. |  | address/service'],
    [
      '[Socket]\nListenStream=80\nListenStream=\nListenStream=81\n',
      2,
      'Empty: clears what was set for ListenStream= above. |  | ',
    ],
    ['[Socket]\nListenStream=80\nBackLog=2\n', 2, 'systemd does not know this here. |  | key/unknown'],
    ['ListenStream=80\n', 0, 'It stands in no section. |  | line/outside-section'],
    [
      '[X-Mine]\nA=1\n[Socket]\nListenStream=80\n',
      0,
      'A section for other programs: systemd passes over it without a word. |  | ',
    ],
  ])('%j, line %i', (text, at, expected) => {
    expect(said(text)[at]).toBe(expected);
  });

  test('a continued line is shown joined, and a log line names the file and the line', () => {
    const unit = unitOf('[Socket]\nListenStream=80\nSymlinks=/run/a \\\n  b\n');
    const explained = explainer(unit)(unit.document.nodes[2] as never);
    expect(explained.joined).toBe('/run/a    b');
    expect(explained.logs[0]).toMatch(/^app\.socket:4: /);
  });

  test('a drop-in is explained as the file it is', () => {
    const over = { path: 'app.socket.d/a.conf', document: parse('[Socket]\nBacklog=2\n') };
    const text = parse('[Socket]\nListenStream=80\nBacklog=1\n');
    const unit = load(text, { target: 257, unit: 'app.socket', manager: 'system' }, [over]);
    expect(explainer(unit)(text.nodes[2] as never).idle).toBe('a later line sets it again');
    expect(explainer(unit, over.path)(over.document.nodes[1] as never).idle).toBeUndefined();
  });
});

test('the defaults in force are those of lines that are not there and would matter', () => {
  const names = (text: string, name?: string) =>
    defaultsInForce(unitOf(text, name)).map(({ directive }) => directive.name);
  expect(names('[Socket]\nListenStream=80\n')).toContain('Accept');
  expect(names('[Socket]\nListenStream=80\nAccept=no\n')).not.toContain('Accept');
  expect(names('[Socket]\nListenStream=80\n')).not.toContain('SocketMode');
  expect(names('[Socket]\nListenStream=/run/a\n')).toContain('SocketMode');
  expect(names('[Service]\nExecStart=/bin/a\n', 'app.service')).toContain('Restart');
});
