import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadBundle } from '../unit/load-bundle.ts';
import { figureOf } from './figure.ts';
import { layout, shorten } from './layout.ts';
import { escaped, toSvg } from './svg.ts';

const palette = { paper: '#fff', ink: '#000', dim: '#555', line: '#888', accent: '#070', soft: '#efe', warn: '#850' };
const sheetOf = (socket: string, service?: string, name = 'app.service') =>
  layout(
    figureOf(
      loadBundle({
        name: 'app',
        target: 257,
        files: [{ name: 'app.socket', text: socket }, ...(service === undefined ? [] : [{ name, text: service }])],
      }),
    ),
  );
const texts = (sheet: ReturnType<typeof sheetOf>): readonly string[] =>
  sheet.placed.map(({ thing }) => [thing.mark, ...thing.lines].filter(Boolean).join(' | '));

describe('the picture shows', () => {
  const run = '[Service]\nExecStart=/bin/app\nUser=www\n';
  test('descriptor, address, type and name, modes and limits', () => {
    expect(
      texts(
        sheetOf(
          '[Socket]\nListenStream=80\nListenStream=/run/a.sock\nSocketMode=0660\nSocketGroup=web\nBacklog=9\nTriggerLimitBurst=3\n',
          run,
        ),
      ),
    ).toEqual([
      'anyone on the network',
      'fd 3 | :80 | Stream · app.socket | backlog 9',
      'only root and the group web',
      'fd 4 | /run/a.sock | Stream · app.socket | 0660 root:web | backlog 9',
      'app.service | as www',
    ]);
  });
  test('instances and how many', () => {
    const sheet = sheetOf(
      '[Socket]\nListenStream=80\nAccept=yes\nMaxConnections=5\nMaxConnectionsPerSource=2\n',
      run,
      'app@.service',
    );
    expect(texts(sheet).at(-1)).toBe('app@.service | one for each connection | 5 at most, 2 per source | as www');
    expect(sheet.placed.at(-1)?.thing.many).toBe(true);
  });
  test('a proxy and what is behind it', () => {
    const sheet = sheetOf(
      '[Socket]\nListenStream=80\n',
      '[Service]\nExecStart=/lib/systemd/systemd-socket-proxyd --exit-idle-time=5min 127.0.0.1:9000\n',
    );
    expect(texts(sheet).slice(-2)).toEqual([
      'app.service | as root | proxy, ends after 5min idle',
      '127.0.0.1:9000 | the program',
    ]);
  });
  test('what is not here, or does not load', () => {
    expect(texts(sheetOf('[Socket]\nListenStream=80\n')).at(-1)).toBe('app.service | not among these files');
    expect(sheetOf('[Socket]\nListenStream=80\nAccept=yes\nService=x.service\n').heads[0]?.text).toBe(
      'app.socket · systemd does not load it',
    );
  });
});

const line = fc.constantFrom(
  ...[
    'ListenStream=80',
    'ListenStream=/run/a.sock',
    'ListenDatagram=[::1]:5',
    'ListenFIFO=/run/f',
    'ListenNetlink=audit',
    'Accept=yes',
  ],
  ...[
    'ListenStream=@a-very-long-abstract-name-that-no-box-has-the-room-for-and-then-some',
    'Backlog=3',
    'BindToDevice=eth0',
    'SocketMode=0600',
  ],
);
const sheets = fc
  .tuple(
    fc.array(line, { maxLength: 40 }),
    fc.option(fc.constantFrom('[Service]\nExecStart=/bin/x\n', '[Service]\n'), { nil: undefined }),
  )
  .map(([lines, service]) => sheetOf(`[Socket]\n${lines.join('\n')}\n`, service));

test('nothing lies over something else, and all is on the sheet', () => {
  fc.assert(
    fc.property(sheets, ({ placed, width, height }) => {
      for (const [i, a] of placed.entries()) {
        expect(a.x).toBeGreaterThanOrEqual(0);
        expect(a.y).toBeGreaterThanOrEqual(0);
        expect(a.x + a.width).toBeLessThanOrEqual(width);
        expect(a.y + a.height).toBeLessThanOrEqual(height);
        for (const b of placed.slice(i + 1))
          expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(
            true,
          );
      }
    }),
    { numRuns: 60 },
  );
});

test('a shortened text has the length asked for, and both its ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 40 }), (text, length) => {
      const short = shorten(text, length);
      expect([...short].length).toBeLessThanOrEqual(Math.max(length, 0));
      if ([...text].length <= length) expect(short).toBe(text);
    }),
  );
});

test('the file is XML, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const safe = escaped(text);
      expect(safe).not.toMatch(/[<>"'\0]/);
      expect(safe).not.toMatch(/&(?!#\d+;)/);
      expect(() => encodeURIComponent(safe)).not.toThrow();
    }),
  );
  const svg = toSvg(sheetOf('[Socket]\nListenStream=/run/<b>&"\u0001.sock\n'), 'A & B', palette);
  expect(svg).toContain('<title>A &#38; B</title>');
  expect(svg).not.toContain('<b>');
});
