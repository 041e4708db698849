import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { isBadUnicode } from '../syntax/unicode.ts';
import { decodeLink } from './link.ts';

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
    expect(decodeLink(`#Description=${'x'.repeat(2_000_000)}`, context)).toEqual({ ok: false, code: 'too-large' });
  });
});
