import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { isBadUnicode } from '../syntax/unicode.ts';
import type { Bundle } from '../unit/bundle.ts';
import { decodeLink } from './link.ts';
import { toReadable } from './to-readable.ts';

const sections = new Map<string, 'Unit' | 'Socket' | 'Install'>([
  ['Description', 'Unit'],
  ['After', 'Unit'],
  ['ListenStream', 'Socket'],
  ['Accept', 'Socket'],
  ['WantedBy', 'Install'],
]);
const context = { sectionOf: (key: string) => sections.get(key), target: 257 };

function read(query: string) {
  const decoded = decodeLink(`#${query}`, context);
  if (!decoded.ok) throw new Error(decoded.code);
  expect(decoded.kind).toBe('readable');
  expect(decoded.bundle.files).toHaveLength(1);
  return { ...decoded.bundle, text: decoded.bundle.files[0]?.text };
}

describe('a readable link', () => {
  test('gives a unit, its name and its target', () => {
    expect(read('ListenStream=8080&Accept=no&name=api&target=252')).toEqual({
      name: 'api',
      target: 252,
      files: [{ name: 'api.socket', text: '[Socket]\nListenStream=8080\nAccept=no\n' }],
      text: '[Socket]\nListenStream=8080\nAccept=no\n',
    });
  });

  test.each([
    [
      'sections stand in their order',
      'WantedBy=sockets.target&ListenStream=80&Description=API',
      '[Unit]\nDescription=API\n\n[Socket]\nListenStream=80\n\n[Install]\nWantedBy=sockets.target\n',
    ],
    [
      'repeated keys keep their order',
      'ListenStream=&ListenStream=80&ListenStream=/run/x',
      '[Socket]\nListenStream=\nListenStream=80\nListenStream=/run/x\n',
    ],
    ['unknown keys stay, in [Socket]', 'Backlgo=3&X-Note=1', '[Socket]\nBacklgo=3\nX-Note=1\n'],
    ['a value may hold =', 'Description=a=b', '[Unit]\nDescription=a=b\n\n[Socket]\n'],
    ['percent encoding is undone, + stays', 'Description=a%20%C3%A9%26+b', '[Unit]\nDescription=a é&+b\n\n[Socket]\n'],
    [
      'a lone % stays',
      'ListenStream=%t/x%&Description=%ff%',
      '[Unit]\nDescription=%ff%\n\n[Socket]\nListenStream=%t/x%\n',
    ],
    [
      'a line end makes no line',
      'Accept=no%0AListenStream=1%00[Install]',
      '[Socket]\nAccept=no ListenStream=1 [Install]\n',
    ],
    ['a last backslash joins no line', 'Description=a\\&After=b', '[Unit]\nDescription=a\\ \nAfter=b\n\n[Socket]\n'],
    [
      'what is no key is kept as a comment',
      'Accept=no&x&[Install=]&%23a=b&a%0Ab=c',
      '[Socket]\nAccept=no\n# x\n# [Install=]\n# #a=b\n# a b=c\n',
    ],
    ['empty parts are nothing', 'Accept=no&&', '[Socket]\nAccept=no\n'],
    ['a name alone is an empty unit', 'name=api', '[Socket]\n'],
  ])('%s', (_, query, text) => {
    expect(read(query).text).toBe(text);
  });

  test.each([
    ['name=api.socket', 'api', 257],
    ['name=a%2Fb', 'app', 257],
    ['name=a&name=b', 'b', 257],
    ['Accept=no', 'app', 257],
    ['Accept=no&target=x', 'app', 257],
    ['Accept=no&target=262', 'app', 262],
  ])('%s has the name %s and the target %i', (query, name, target) => {
    expect(read(query)).toMatchObject({ name, target });
  });

  test('makes one line of each part, whatever is in it', () => {
    const part = fc.tuple(
      fc.constantFrom('Accept', 'After', 'Odd', 'WantedBy', '[x', '#c', ''),
      // systemd takes no line with a noncharacter.
      fc.string({ unit: 'binary' }).filter((text) => !isBadUnicode(text)),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const query = [
          'Accept=no',
          ...parts.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`),
        ];
        const { nodes } = parse(read(query.join('&')).text ?? '');
        const kept = nodes.filter((node) => node.type === 'assignment' || node.type === 'comment');
        expect(kept).toHaveLength(parts.length + 1);
        const headers = nodes.flatMap((node) => (node.type === 'section' ? [node.name] : []));
        expect(new Set(headers).size).toBe(headers.length);
        expect(nodes.some((node) => node.type === 'rejected')).toBe(false);
      }),
    );
  });

  test('of more than a link may hold is refused', () => {
    expect(read(`Description=${'x'.repeat(60_000)}`).text).toHaveLength(60_000 + 30);
    for (const length of [70_000, 5_000_000])
      expect(decodeLink(`#Description=${'x'.repeat(length)}`, context)).toEqual({ ok: false, code: 'too-large' });
  });
});

describe('a readable link with lines of a service', () => {
  const files = (query: string) => {
    const decoded = decodeLink(`#${query}`, context);
    return decoded.ok ? decoded.bundle.files : decoded.code;
  };

  test('gives a pair', () => {
    expect(files('ListenStream=80&service.ExecStart=/bin/x&service.Description=X&name=api')).toEqual([
      { name: 'api.socket', text: '[Socket]\nListenStream=80\n' },
      { name: 'api.service', text: '[Unit]\nDescription=X\n\n[Service]\nExecStart=/bin/x\n' },
    ]);
  });

  test('gives a template where the socket accepts', () => {
    expect(files('Accept=on&service.ExecStart=/bin/x')).toMatchObject([{}, { name: 'app@.service' }]);
    expect(files('Accept=yes&Accept=no&service.ExecStart=/bin/x')).toMatchObject([{}, { name: 'app.service' }]);
  });

  test('keeps what is no key as a comment there', () => {
    expect(files('service.a%0Ab=c&service.x')).toEqual([
      { name: 'app.socket', text: '[Socket]\n# service.x\n' },
      { name: 'app.service', text: '[Service]\n# a b=c\n' },
    ]);
  });
});

describe('the readable link of a bundle', () => {
  const socket = '[Unit]\nDescription=100% (a) *b* & c=d+e\n\n[Socket]\nListenStream=[::1]:80\nListenStream=%t/x\n';
  const pair: Bundle = {
    name: 'api',
    target: 252,
    manager: 'user',
    files: [
      { name: 'api.socket', text: socket },
      { name: 'api.service', text: '[Service]\nExecStart=/bin/x -a "b"\n' },
    ],
  };

  test('reads back to the same bytes, and leaves paths and ports readable', () => {
    const link = toReadable(pair, context);
    expect(link).toBe(
      '#Description=100%25%20%28a%29%20%2Ab%2A%20%26%20c=d%2Be&ListenStream=%5B::1%5D:80&ListenStream=%25t/x' +
        '&service.ExecStart=/bin/x%20-a%20%22b%22&manager=user&name=api&target=252',
    );
    expect(decodeLink(link ?? '', context)).toEqual({ ok: true, kind: 'readable', bundle: pair });
  });

  test.each([
    ['a comment', '# hello\n[Socket]\nListenStream=80\n'],
    ['blank lines of its own', '[Socket]\n\nListenStream=80\n'],
    ['blanks round the sign', '[Socket]\nListenStream = 80\n'],
    ['no line end at the end', '[Socket]\nListenStream=80'],
    ['another order of its sections', '[Socket]\nListenStream=80\n\n[Unit]\nDescription=x\n'],
    ['half a character', '[Socket]\nListenStream=/run/\udce9\n'],
    ['nothing', ''],
  ])('is not made of a file with %s', (_, text) => {
    expect(toReadable({ name: 'a', target: 252, files: [{ name: 'a.socket', text }] }, context)).toBeUndefined();
  });

  test('is not made of other files, nor of a name that no unit can have', () => {
    const text = '[Socket]\nListenStream=80\n';
    for (const [name, file] of [
      ['a', 'b.socket'],
      ['a', 'a.service'],
      ['a b', 'a b.socket'],
      ['a', 'a.socket.d/x.conf'],
    ] as const)
      expect(toReadable({ name, target: 252, files: [{ name: file, text }] }, context)).toBeUndefined();
    expect(toReadable({ ...pair, files: [...pair.files, ...pair.files] }, context)).toBeUndefined();
    expect(toReadable({ name: 'a', target: 252, files: [] }, context)).toBeUndefined();
  });

  test('is the same bundle again, whatever the bundle was read from', () => {
    const part = fc.tuple(fc.constantFrom('Accept', 'After', 'service.User', 'X', ''), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const query = parts.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
        const first = decodeLink(`#Accept=no&${query.join('&')}`, context);
        const link = first.ok ? toReadable(first.bundle, context) : undefined;
        if (first.ok && link !== undefined) expect(decodeLink(link, context)).toEqual(first);
      }),
    );
  });
});
