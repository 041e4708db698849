import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, unitText } from '../testing/texts.ts';
import { type Assignment, assignments, type Node, offsetInText, print } from './document.ts';
import { lines } from './lines.ts';
import { parse } from './parse.ts';

/** What a node reads as: `Key=value|`, `[Section]`, `#` for a comment, `.` for a blank line, `!reason`. */
function word(node: Node): string {
  switch (node.type) {
    case 'blank':
      return '.';
    case 'comment':
      return '#';
    case 'section':
      return `[${node.name}]`;
    case 'assignment':
      return `${node.key}=${node.value}|`;
    case 'rejected':
      return `!${node.reason}`;
  }
}

const read = (text: string): string => parse(text).nodes.map(word).join(' ');

describe('every text is read without loss', () => {
  test('any string prints back as it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(print(parse(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('anything made of the characters that matter prints back as it was', () => {
    fc.assert(
      fc.property(unitText, (text) => {
        expect(print(parse(text))).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });

  test('the nodes lie side by side and every range lies in its node', () => {
    fc.assert(
      fc.property(unitText, (text) => {
        let at = 0;
        for (const node of parse(text).nodes) {
          expect(node.start).toBe(at);
          expect(node.end).toBeGreaterThan(node.start);
          at = node.end;
          if (node.type !== 'assignment') continue;
          const ends = [node.start, node.keyStart, node.keyEnd, node.valueStart, node.valueEnd, node.end];
          expect(ends).toEqual([...ends].sort((a, b) => a - b));
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  test('each character of a value is found where it stands in the text', () => {
    fc.assert(
      fc.property(unitText, (text) => {
        for (const node of parse(text).nodes)
          if (node.type === 'assignment')
            [...node.value].forEach((char, i) => {
              const there = text.charAt(offsetInText(node, i));
              expect(there === char || there === '\\').toBe(true);
            });
      }),
      { numRuns: 3000 },
    );
  });

  test('five megabytes of anything are read in one go', () => {
    for (const unit of ['a=b\n', '[', ' \\\n', 'no equals\n', '=\\\n;\n', '\0'])
      expect(print(parse(unit.repeat(5_000_000 / unit.length))).length).toBe(
        Math.floor(5_000_000 / unit.length) * unit.length,
      );
  }, 60_000);
});

describe('lines are read as systemd reads them', () => {
  test.each([
    ['a setting', '[Socket]\nBacklog=5\n', '[Socket] Backlog=5|'],
    ['blanks round the equals sign', '[S]\n  A \t= b c \t\n', '[S] A=b c|'],
    ['an empty assignment', '[S]\nA=\n', '[S] A=|'],
    ['an equals sign in a value', '[S]\nA=b=c', '[S] A=b=c|'],
    ['an empty key', '[S]\n=b', '[S] !missing-key'],
    ['an empty key in continued lines', '[S]\n\\\n =b', '[S] !missing-key'],
    ['both kinds of comment', '# a\n; b\n  # c', '# # #'],
    ['a comment sign inside a line as data', '[S]\nA=b # c\nB=d;e', '[S] A=b # c| B=d;e|'],
    ['a line without equals sign', '[S]\nhello\n', '[S] !missing-equals'],
    ['an assignment before any header', 'A=b\n', 'A=b|'],
    ['repeated sections', '[S]\nA=1\n[T]\n[S]\nA=2', '[S] A=1| [T] [S] A=2|'],
    ['a continued line, joined with one blank', '[S]\nA=b\\\nc', '[S] A=b c|'],
    ['a continued line that keeps the blanks of the next one', '[S]\nA=b \\\n  c', '[S] A=b    c|'],
    ['a comment inside a continued line', '[S]\nA=b\\\n# c \\\nd\nB=e', '[S] A=b d| B=e|'],
    ['a blank line that ends a continued one', '[S]\nA=b\\\n\nB=c', '[S] A=b| B=c|'],
    ['a blank behind the backslash, which cancels it', '[S]\nA=b\\ \nB=c', '[S] A=b\\| B=c|'],
    ['two backslashes, which do not continue', '[S]\nA=b\\\\\nB=c', '[S] A=b\\\\| B=c|'],
    ['three backslashes, which do', '[S]\nA=b\\\\\\\nB=c', '[S] A=b\\\\ B=c|'],
    ['a backslash at the end of the file', '[S]\nA=b\\', '[S] A=b|'],
    ['a continued header', '[Soc\\\nket]', '[Soc ket]'],
    ['a continuation that swallows the next line behind a ; line', '[S]\nA=a \\\n ; x\nB=3', '[S] A=a  B=3|'],
    ['CR LF', '[S]\r\nA=b\r\n', '[S] A=b|'],
    ['CR alone', '[S]\rA=b\rB=c', '[S] A=b| B=c|'],
    ['LF CR as one end, CR LF CR as two', '[S]\n\rA=b\r\n\rB=c', '[S] A=b| . B=c|'],
    ['NUL, which ends a line', '[S]\n# a\0A=b', '[S] # A=b|'],
    ['a byte order mark at the front', '\uFEFF[S]\nA=b', '[S] A=b|'],
    ['a byte order mark on a later line', '[S]\n\uFEFFA=b\n\uFEFFB=c', '[S] A=b| \uFEFFB=c|'],
    ['a byte order mark before a comment sign, which makes it data', '[S]\n\uFEFF#A=b', '[S] #A=b|'],
    ['vertical tab and no-break space as letters', '[S]\n\v A =\u00A0b', '[S] \v A=\u00A0b|'],
    ['an unclosed header', '[Socket\nA=b', '!bad-header A=b|'],
    ['a header with something behind it', '[Socket]x', '!bad-header'],
    ['a header with a quote', '[So"cket]', '!unsafe-header'],
    ['an empty header', '[]', '[]'],
    ['a lone surrogate', '[S]\nA=\uD800', '[S] !not-unicode'],
    ['a noncharacter', '[S]\nA=\uFDD0\nB=\u{1FFFF}\nC=\uFFFD', '[S] !not-unicode !not-unicode C=\uFFFD|'],
    ['a lone surrogate in a comment', '# \uD800\n[S]', '# [S]'],
    ['nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('a line of a mebibyte is too long, one a byte shorter is not', () => {
    expect(read(`A=${'x'.repeat(1024 * 1024 - 2)}`)).toBe('!too-long');
    expect(read(`A=${'x'.repeat(1024 * 1024 - 3)}`)).toMatch(/^A=x/);
    expect(read(`#${'é'.repeat(512 * 1024)}`)).toBe('!too-long');
    expect(read(`A=b\\\n#${'x'.repeat(1024 * 1024)}`)).toBe('!too-long');
    expect(read(`A=${'x'.repeat(1024 * 1024 - 8)}\\\n${' '.repeat(5)}\nB=c`)).toMatch(/^A=x+\| B=c\|$/);
    expect(read(`A=${'x'.repeat(1024 * 1024 - 8)}\\\n${' '.repeat(6)}\nB=c`)).toBe('!too-long B=c|');
  });
});

test('assignments are found over all headers of a section, by key', () => {
  const document = parse('[S]\nA=1\nB=2\n[T]\nA=3\n[S]\nA=4');
  const values = (found: readonly Assignment[]) => found.map((a) => a.value);
  expect(values(assignments(document, 'S', 'A'))).toEqual(['1', '4']);
  expect(values(assignments(document, 'S', 'A', 'B'))).toEqual(['1', '2', '4']);
  expect(values(assignments(document, 'S'))).toEqual(['1', '2', '4']);
});

test('the lines of a text cover it', () => {
  fc.assert(
    fc.property(unitText, (text) => {
      let at = 0;
      for (const line of lines(text)) {
        expect(line.start).toBe(at);
        expect(line.next).toBeGreaterThan(line.start);
        at = line.next;
      }
      expect(at).toBe(text.length);
    }),
  );
});
