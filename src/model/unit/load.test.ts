import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../syntax/edit.ts';
import { parse } from '../syntax/parse.ts';
import { unitText } from '../testing/texts.ts';
import { problemWords } from '../words/problems.ts';
import { diagnosticWords } from './diagnostic-words.ts';
import { load } from './load.ts';
import { type Unit, valueOf } from './unit.ts';

const loaded = (text: string, target = 252, unit = 'app.socket'): Unit =>
  load(parse(text), { target, unit, manager: 'system' });

/** Reads a text in which « and » stand round what each diagnostic is about, in order. */
function marked(text: string): { text: string; ranges: string[] } {
  const ranges: string[] = [];
  let plain = '';
  let start = 0;
  for (const char of text) {
    if (char === '«') start = plain.length;
    else if (char === '»') ranges.push(`${start}-${plain.length}`);
    else plain += char;
  }
  return { text: plain, ranges };
}

describe('what systemd says about a file', () => {
  test.each([
    [
      'nothing, when all is well',
      '[Unit]\nDescription=a\n[Socket]\nListenStream=80\n[Install]\nWantedBy=sockets.target',
      [],
    ],
    ['a line without equals sign', '[Socket]\n«hello»\nListenStream=80', ['line/missing-equals']],
    ['an assignment before any header', '«ListenStream»=80\n[Socket]\nListenStream=81', ['line/outside-section']],
    ['a section in lower case', '[Socket]\nListenStream=1\n«[install]»\nWantedBy=x', ['section/unknown']],
    [
      'an unclosed header, which ends it all',
      '«[Socket»\nListenStream=80',
      ['line/outside-section', 'line/bad-header'],
    ],
    ['a key in lower case', '[Socket]\n«listenstream»=80\nListenStream=80', ['key/unknown']],
    ['a key that nobody knows', '[Socket]\nListenStream=80\n«Foo»=1', ['key/unknown']],
    ['a key of another section', '[Socket]\nListenStream=80\n«WantedBy»=sockets.target', ['key/other-section']],
    ['a key that came later', '[Socket]\nListenStream=80\n«PollLimitBurst»=5', ['key/too-new']],
    ['an address that is none', '[Socket]\nListenStream=«localhost:80»\nListenStream=81', ['address/hostname']],
    ['an empty value where none is taken', '[Socket]\nListenStream=80\n«Backlog»=', ['unsigned/empty']],
    ['a unit that listens on nothing', '«[Socket]»\nAccept=no', ['unit/no-listener']],
    [
      'Accept=yes with Service=',
      '[Socket]\nListenStream=80\nAccept=yes\n«Service=a.service»',
      ['unit/accept-with-service'],
    ],
    ['Accept=yes on a datagram socket', '[Socket]\nListenDatagram=80\n«Accept=yes»', ['unit/accept-needs-streams']],
    ['Symlinks= without a path', '[Socket]\nListenStream=80\n«Symlinks=/run/a»', ['unit/symlinks-target']],
  ] as const)('%s', (title, source, codes) => {
    const { text, ranges } = marked(source);
    const { diagnostics } = loaded(text);
    if (title.startsWith('an unclosed')) expect(diagnostics.map((d) => d.code)).toContain('line/bad-header');
    else if (codes[0] === 'unsigned/empty') expect(diagnostics.map((d) => `${d.start}-${d.end}`)).toEqual(ranges);
    else {
      expect(diagnostics.map((d) => d.code)).toEqual(codes);
      expect(diagnostics.map((d) => `${d.start}-${d.end}`)).toEqual(ranges);
    }
  });

  test('X- keys and sections are nobody else’s business', () => {
    expect(loaded('[X-Mine]\na=b\n[Socket]\nListenStream=80\nX-Note=hello').diagnostics).toEqual([]);
  });

  test('shared directives are known by name', () => {
    expect(loaded('[Socket]\nListenStream=80\nUser=app\nMemoryMax=1G').diagnostics).toEqual([]);
  });

  test('an empty file is masked, a file of blank lines listens on nothing', () => {
    expect(loaded('').state).toBe('masked');
    expect(loaded('\n').state).toBe('bad-setting');
  });
});

describe('resets and last-wins', () => {
  test('the last valid value counts, a rejected one leaves the earlier', () => {
    expect(valueOf(loaded('[Socket]\nBacklog=1\nBacklog=2\nBacklog=x'), 'Backlog')).toBe(2);
  });

  test('an empty Listen…= of any kind clears all listeners above', () => {
    const unit = loaded('[Socket]\nListenStream=80\nListenFIFO=/run/f\nListenDatagram=\nListenStream=81');
    expect(unit.listeners.map((l) => `${l.fd} ${l.address}`)).toEqual(['3 [::]:81']);
  });

  test('descriptors are numbered in order, over all kinds', () => {
    const unit = loaded('[Socket]\nListenStream=80\nListenFIFO=/run/f\nListenDatagram=53');
    expect(unit.listeners.map((l) => `${l.fd} ${l.type}`)).toEqual([
      '3 ListenStream',
      '4 ListenFIFO',
      '5 ListenDatagram',
    ]);
  });

  test('with Accept=yes each connection starts an instance of the template', () => {
    const unit = loaded('[Socket]\nListenStream=80\nAccept=yes');
    expect([unit.service, unit.fdName, unit.listeners[0]?.fd]).toEqual(['app@.service', 'connection', undefined]);
  });

  test('the service is the one of the same name, or what Service= says', () => {
    expect(loaded('[Socket]\nListenStream=80').service).toBe('app.service');
    expect(loaded('[Socket]\nListenStream=80\nService=b.service').service).toBe('b.service');
  });
});

describe('fixes', () => {
  test.each([
    ['*:80 becomes 80', '[Socket]\nListenStream=*:80\n', '[Socket]\nListenStream=80\n'],
    ['http becomes 80', '[Socket]\nListenStream=http\n', '[Socket]\nListenStream=80\n'],
    [
      'DeferAccept becomes DeferAcceptSec',
      '[Socket]\nListenStream=80\nDeferAccept=5\n',
      '[Socket]\nListenStream=80\nDeferAcceptSec=5\n',
    ],
    ['[socket] becomes [Socket]', '[socket]\nListenStream=80\n', '[Socket]\nListenStream=80\n'],
    [
      'a key moves to its section',
      '[Socket]\nListenStream=80\nWantedBy=a.target\n',
      '[Socket]\nListenStream=80\n\n[Install]\nWantedBy=a.target\n',
    ],
    [
      'Service= goes where Accept=yes is',
      '[Socket]\nListenStream=80\nAccept=yes\nService=a.service\n',
      '[Socket]\nListenStream=80\nAccept=yes\n',
    ],
    ['a header goes above a lost line', 'ListenStream=80\n', '[Socket]\nListenStream=80\n'],
  ])('%s, and nothing is left to say', (_, text, expected) => {
    const [first] = loaded(text).diagnostics;
    const after = applyEdits(text, first?.fixes[0]?.edits ?? []);
    expect(after).toBe(expected);
    expect(loaded(after).diagnostics).toEqual([]);
  });

  test('a fix takes its problem away, whatever the file', () => {
    fc.assert(
      fc.property(unitText, (text) => {
        for (const d of loaded(text).diagnostics)
          for (const fix of d.fixes) expect(applyEdits(text, fix.edits)).not.toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

test('any text loads for any target, and every problem lies in the text and has words', () => {
  fc.assert(
    fc.property(unitText, fc.integer({ min: 239, max: 262 }), (text, target) => {
      for (const d of loaded(text, target).diagnostics) {
        expect(d.start).toBeGreaterThanOrEqual(0);
        expect(d.end).toBeGreaterThanOrEqual(d.start);
        expect(d.end).toBeLessThanOrEqual(text.length);
        expect(problemWords(d.code, d.params).wrong).toMatch(/\S/);
        expect(diagnosticWords(d).effect).toMatch(/\.$/);
      }
    }),
    { numRuns: 3000 },
  );
});
