import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { blankUnit } from '../presets/blank.ts';
import { presets } from '../presets/index.ts';
import { repairCodes, repairWords } from '../words/repair-words.ts';
import { guessName, type Names, repair, splitCat } from './repair.ts';

vi.setConfig({ testTimeout: 60_000 });

const known = { Unit: ['Description', 'After'], Socket: ['ListenStream', 'Accept', 'NoDelay'], Install: ['WantedBy'] };
const same = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase();
const names: Names = {
  spelling: (section, key) =>
    Object.entries(known)
      .find(([own]) => own === section)?.[1]
      .find(same(key)),
  sectionOf: (key) => Object.entries(known).find(([, keys]) => keys.some(same(key)))?.[0],
};
const unit = '[Socket]\nListenStream=80\n';

/** What is pasted, what becomes of it, and the codes of the repairs with their lines. */
const cases: readonly (readonly [string, string, string, string])[] = [
  ['a byte order mark', `\ufeff${unit}`, unit, 'byte-order-mark 1'],
  ['mail quoting', '> [Socket]\n>\n> ListenStream=80\n', '[Socket]\n\nListenStream=80\n', 'quoting 3'],
  ['mail quoting, twice', '>> [Socket]\n>> ListenStream=80\n', unit, 'quoting 2, quoting 2'],
  ['cat -n', '     1\t[Socket]\n     2\tListenStream=80\n', unit, 'line-numbers 2'],
  [
    "an editor's gutter",
    ' 9 | [Socket]\n10 | ListenStream=80\n11 |\n',
    '[Socket]\nListenStream=80\n\n',
    'line-numbers 3',
  ],
  [
    'indentation',
    '    [Socket]\n\n      # why\n    ListenStream=80\n',
    '[Socket]\n\n  # why\nListenStream=80\n',
    'indentation 3',
  ],
  [
    'a Markdown page',
    `Here it is:\n\n\`\`\`ini\n${unit}\`\`\`\n\nThen:\n\`\`\`\nsystemctl start x\n\`\`\`\n`,
    unit,
    'fences 9',
  ],
  ['one fence alone', `${unit}\`\`\`\nGood luck`, unit, 'fences 2'],
  [
    'two fenced units',
    `~~~\n${unit}~~~\nand\n~~~\n[Service]\nExecStart=/x\n~~~`,
    `${unit}\n[Service]\nExecStart=/x\n`,
    'fences 5',
  ],
  ['quoted fences', '> ```\n> [Socket]\n> ListenStream=80\n> ```\n', unit, 'quoting 4, fences 2'],
  [
    'a heredoc',
    `sudo tee /etc/systemd/system/a.socket <<'EOF'\n${unit}EOF\nsudo systemctl daemon-reload\n`,
    unit,
    'heredoc 2',
  ],
  [
    'a heredoc after a prompt',
    `root@box:~# cat > /etc/systemd/system/a.socket << EOF\n${unit}EOF\n`,
    unit,
    'heredoc 2',
  ],
  [
    'a heredoc after a root prompt',
    `# cat >/etc/systemd/system/a.socket <<EOF\n${unit}EOF\n# systemctl daemon-reload\n`,
    unit,
    'heredoc 2',
  ],
  ['a heredoc without its end', `cat <<EOF >a.socket\n${unit}`, unit, 'heredoc 2'],
  [
    'an unquoted heredoc',
    'cat <<EOF\n[Service]\nExecReload=/bin/kill \\$MAINPID\nEOF\n',
    '[Service]\nExecReload=/bin/kill $MAINPID\n',
    'heredoc 2',
  ],
  [
    'a quoted heredoc',
    "cat <<'EOF'\n[Service]\nExecReload=/bin/kill \\$MAINPID\nEOF\n",
    '[Service]\nExecReload=/bin/kill \\$MAINPID\n',
    'heredoc 2',
  ],
  ["an editor's command", `sudo nano /etc/systemd/system/a.socket\n\n${unit}`, unit, 'commands 1'],
  ["an editor's command after a root prompt", `# nano /etc/systemd/system/a.socket\n${unit}`, unit, 'commands 1'],
  ['commands below', `${unit}\n$ sudo systemctl enable --now a.socket\n`, unit, 'commands 1'],
  ['the end of a heredoc', `${unit}EOF\n`, unit, 'commands 1'],
  [
    'typographic quotes',
    '[Service]\nExecStart=/bin/sh -c “true”\n',
    '[Service]\nExecStart=/bin/sh -c "true"\n',
    'odd-characters 1',
  ],
  [
    'blanks that are none',
    '[Socket]\n\u00a0ListenStream\u00a0=\u200b80\n',
    '[Socket]\n ListenStream =80\n',
    'odd-characters 1',
  ],
  [
    'sections in another case',
    '[socket]\nListenStream=80\n[ INSTALL ]\n',
    '[Socket]\nListenStream=80\n[Install]\n',
    'section-spelling 1, section-spelling 1',
  ],
  [
    'directives in another case',
    '[Socket]\nlistenstream=80\nlistenstream=81\nNODELAY = yes\n',
    '[Socket]\nListenStream=80\nListenStream=81\nNoDelay = yes\n',
    'directive-spelling 2, directive-spelling 1',
  ],
  ['a missing header', '# web\nListenStream=80\nX=1\n', '[Socket]\n# web\nListenStream=80\nX=1\n', 'missing-header 2'],
  [
    'missing headers',
    'Description=a\n\nlistenstream=80\nAccept=no\nWantedBy=x.target\n',
    '[Unit]\nDescription=a\n\n\n[Socket]\nListenStream=80\nAccept=no\n\n[Install]\nWantedBy=x.target\n',
    'missing-header 1, missing-header 2, missing-header 1, directive-spelling 1',
  ],
];

describe('what is pasted is repaired:', () => {
  test.each(cases)('%s', (_, pasted, text, codes) => {
    const done = repair(pasted, names);
    expect(done.text).toBe(text);
    expect(done.repairs.map(({ code, lines }) => `${code} ${lines}`).join(', ')).toBe(codes);
  });

  test('each repair is said in a sentence, and each code is raised', () => {
    const raised = cases.flatMap(([, pasted]) => repair(pasted, names).repairs);
    for (const { code, params } of raised) expect(repairWords(code, params)).toMatch(/^[A-Z][^!]*\.$/);
    for (const { code, params } of raised) expect(repairWords(code, params)).not.toContain('undefined');
    expect(new Set(raised.map(({ code }) => code))).toEqual(new Set(repairCodes));
  });

  test('several files from one script stay apart', () => {
    const script = `cat >/etc/systemd/system/a.socket <<EOF\n${unit}EOF\ncat >/etc/systemd/system/a.service <<EOF\n[Service]\nEOF\n`;
    expect(splitCat(repair(script).text)).toEqual([
      { name: 'a.socket', text: unit },
      { name: 'a.service', text: '[Service]\n' },
    ]);
  });
});

describe('what needs no repair stays as it is:', () => {
  test.each([
    ['a comment about a command', `# systemctl edit ssh.socket\n# cat is not used here\n${unit}`],
    ['a description with typographic quotes', '[Unit]\nDescription=It’s “the” socket \\\n  of – “us”\n'],
    ['an apostrophe in a word', '[Service]\nEnvironment=A=it’s\n'],
    ['a comment with typographic quotes', '# “x”\u00a0y\n[Socket]\n'],
    [
      'a command that is continued',
      "[Socket]\nExecStartPre=/bin/sh -c '\\\n  cat > /run/x <<EOF \\\n# no\n  cat /run/y'\n",
    ],
    ['CRLF', '[Socket]\r\nListenStream=80\r\n'],
    ['a section of another program', '[X-thing]\nlisten=1\n'],
    ['keys without a listener', 'Description=a\n'],
    ['a shell script', 'set -e\nsystemctl daemon-reload\n'],
    ['nothing', ''],
    ['text', 'Dear all,\n\n> it works\n\nYours'],
  ])('%s', (_, text) => {
    expect(repair(text, names)).toEqual({ text, repairs: [] });
  });

  test.each([blankUnit, ...presets.map((each) => each.text)])('a preset: %.40j', (text) => {
    expect(repair(text, names)).toEqual({ text, repairs: [] });
  });

  test('the units of a real machine', ({ skip }) => {
    const folder = '/usr/lib/systemd/system/';
    const files = (() => {
      try {
        return readdirSync(folder).filter((name) => /\.(socket|service|target)$/.test(name));
      } catch {
        return [];
      }
    })();
    if (files.length === 0) skip('no systemd units on this machine');
    for (const name of files) {
      const text = readFileSync(folder + name, 'utf8');
      expect(repair(text, names), name).toEqual({ text, repairs: [] });
    }
  });
});

describe('for every text', () => {
  const line = fc.oneof(
    fc.constantFrom(...cases.flatMap(([, pasted]) => pasted.split('\n'))),
    fc.constantFrom(
      'EOF',
      '```',
      '> ',
      '1 x',
      '[socket]',
      'listenstream=1',
      '\\',
      '#',
      ' ',
      '\ufeff',
      '\u00a0',
      '\0',
      '\r',
    ),
    fc.string({ maxLength: 12 }),
  );
  const wrap = fc.constantFrom('', '> ', '  ', '\t', '# ', '>> ');
  const text = fc
    .tuple(fc.array(fc.tuple(wrap, line), { maxLength: 14 }), wrap)
    .map(([lines, outer]) => lines.map(([own, each]) => outer + (own.length > 1 ? own : '') + each).join('\n'));

  test('repairing twice is repairing once', () => {
    fc.assert(
      fc.property(text, (each) => {
        const once = repair(each, names);
        expect(repair(once.text, names)).toEqual({ text: once.text, repairs: [] });
      }),
      { numRuns: 3000 },
    );
  });

  test('no repair means no change, and a change is always reported', () => {
    fc.assert(
      fc.property(text, (each) => {
        const { text: after, repairs } = repair(each, names);
        expect(repairs.length === 0).toBe(after === each);
        for (const { lines } of repairs) expect(lines).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    '\n',
    ' ',
    '> ',
    '# cat <<A\n',
    'cat <<A\n',
    'ListenStream=1\n',
    '1\n',
    '```\n[a]\n',
    '\\\n',
    '# /a/a.socket\n',
    '“',
    '/a.b',
    'A=\\\n#\n',
    'systemctl ',
    'systemctl edit ',
  ])('1 MB of %j takes no more than a moment', (piece) => {
    const much = `${piece.repeat(1_000_000 / piece.length)}x`;
    const started = performance.now();
    repair(much, names);
    splitCat(much);
    guessName(much);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

describe('the output of systemctl cat', () => {
  test('is split into its files', () => {
    const text =
      '# /lib/systemd/system/ssh.socket\n[Socket]\nListenStream=22\n\n# /etc/systemd/system/ssh.socket.d/port.conf\n# moved\n[Socket]\nListenStream=\n';
    expect(splitCat(text)).toEqual([
      { name: 'ssh.socket', text: '[Socket]\nListenStream=22\n', packaged: true },
      { name: 'ssh.socket.d/port.conf', text: '# moved\n[Socket]\nListenStream=\n' },
    ]);
  });

  test.each([
    unit,
    '',
    `# a comment\n${unit}`,
    `${unit}# /etc/systemd/system/a.socket\n`,
    `# see /etc/a.socket\n${unit}`,
  ])('is not what %j is', (text) => {
    expect(splitCat(text)).toBeUndefined();
  });
});

test.each([
  ["sudo tee /etc/systemd/system/api.socket <<'EOF'\n[Socket]\nEOF\n", 'api'],
  ['# /etc/systemd/system/api@.socket\n[Socket]\n', 'api@'],
  ['cat >/etc/systemd/system/a.service <<EOF\n[Service]\nEOF\ncat >/etc/systemd/system/b.socket <<EOF\n', 'b'],
  ['# api.socket\n[Socket]\nService=other.service\n', 'api'],
  ['$ systemctl cat api.socket\n[Socket]\n', 'api'],
  ['[Socket]\nListenStream=/run/x.socket\nService=other@.service\n', 'other'],
  ['[Socket]\nListenStream=/run/x.socket\n', undefined],
  ['nano /etc/systemd/system/ssh.socket.d/port.conf\n', 'ssh'],
  ['sudo systemctl edit --full --force api.socket\n', 'api'],
  ['', undefined],
])('the name in %j is %j', (text, name) => {
  expect(guessName(text)).toBe(name);
});
