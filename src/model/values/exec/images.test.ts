import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context, Kind } from '../kind.ts';
import { imagePolicy } from './image-policy.ts';
import { extensionImages, mountImages } from './images.ts';
import { rootImageOptions } from './mount-options.ts';
import { rootHash, rootHashSignature } from './root-hash.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };
const codes = <T>(kind: Kind<T>, text: string, target = 257) => {
  const read = kind.read(text, { ...context, target });
  return read.status === 'reset' ? [] : read.problems.map(({ code, effect }) => [code, effect]);
};
const alphabet = /^(\/a|root|foo|-|\/dev|\/sys| |:|ro|"|'|\\|\\:|\\x20|%p|%z)*$/;

describe('images', () => {
  test('systemd answers the same', () => {
    expect(recordedFor('type:mount_images').length).toBeGreaterThan(5);
    expect(disagreements(mountImages, recordedFor('type:mount_images'), 'MountImages')).toEqual([]);
    expect(disagreements(extensionImages, recordedFor('type:extension_images'), 'ExtensionImages')).toEqual([]);
    expect(disagreements(rootImageOptions, recordedFor('type:root_image_options'))).toEqual([]);
  });

  describe('mounted', () => obeysTheLaws(mountImages, alphabet));
  describe('extending', () => obeysTheLaws(extensionImages, alphabet));
  describe('options', () => obeysTheLaws(rootImageOptions, alphabet));

  test('a bad pair of options is lost alone', () => {
    expect(mountImages.read('-/a:/b:foo:x:usr:rw:ro', context)).toMatchObject({
      value: [
        {
          source: '/a',
          destination: '/b',
          optional: true,
          options: [
            { partition: 'usr', options: 'rw' },
            { partition: 'root', options: 'ro' },
          ],
        },
      ],
      problems: [{ code: 'image/partition', effect: 'dropped' }],
    });
    expect(codes(extensionImages, '/a:%z')).toEqual([['specifier/unknown', 'dropped']]);
  });

  test.each([
    ['/a', [['image/no-destination', 'ignored']]],
    ['/proc/a:/b', [['image/api-vfs', 'ignored']]],
    ['/dev/sda:/b', []],
    ['::/a::/b::', []],
    [':', []],
    ['/a:/b\\q', [['tuple/unreadable', 'ignored']]],
  ])('what is wrong with %s to be mounted', (text, expected) => {
    expect(codes(mountImages, text)).toEqual(expected);
  });

  test('the paths of the kernel are taken by old versions, and devices are no extensions', () => {
    expect(codes(mountImages, '/proc/a:/b', 252)).toEqual([]);
    expect(codes(extensionImages, '/dev/sda')).toEqual([['image/api-vfs', 'ignored']]);
  });

  test('one word that is no pair costs all options', () => {
    expect(codes(rootImageOptions, 'ro root:a:b')).toEqual([['image/options', 'ignored']]);
    expect(codes(rootImageOptions, 'ro "root')).toEqual([['words/unbalanced-quote', 'ignored']]);
    expect(codes(rootImageOptions, 'ro foo:x')).toEqual([['image/partition', 'dropped']]);
  });

  test('they are said', () => {
    const options = [{ partition: 'root', options: 'ro' }];
    expect(mountImages.words([{ source: '/a', destination: '/b', optional: true, options }], context)).toBe(
      '/a at /b (if it exists, root with ro)',
    );
    expect(rootImageOptions.words(options, context)).toBe('root with ro');
  });
});

describe('image policies', () => {
  test('systemd answers the same', () => {
    expect(recordedFor('type:image_policy').length).toBeGreaterThan(20);
    expect(disagreements(imagePolicy, recordedFor('type:image_policy'), (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(imagePolicy, /^(root|usr|=|:|\+|verity|open|ignore|absent|growfs-on|erofs|foo|\*|-|~| |\\)*$/);

  test.each([
    ['root=foo', 'image-policy/flag'],
    ['foo=verity', 'image-policy/partition'],
    ['root=verity:root=absent', 'image-policy/twice'],
    ['=verity:=absent', 'image-policy/twice'],
    ['root', 'image-policy/syntax'],
    ['root=verity:', 'image-policy/syntax'],
    ['root=erofs', 'image-policy/flag'],
  ])('%s makes the unit bad', (text, code) => {
    expect(codes(imagePolicy, text)).toEqual([[code, 'refused']]);
  });

  test('newer versions pass over what they do not know', () => {
    expect(codes(imagePolicy, 'root=foo+erofs:bar=x', 262)).toEqual([]);
    expect(codes(imagePolicy, 'root=x:root=y', 262)).toEqual([['image-policy/twice', 'refused']]);
  });

  test.each([
    ['swap=absent : root = encrypted + verity', 'root=verity+encrypted:swap=absent'],
    ['root=open+read-only-on:=ignore', 'root=open+read-only-on'],
    ['root=growfs-on+growfs-off+signed', 'root=signed'],
    ['=absent', '~'],
    ['=verity:root=-', 'root=-:=verity'],
  ])('%s is shown as %s', (text, shown) => {
    const read = imagePolicy.read(text, context);
    expect(read.status === 'accepted' && imagePolicy.show(read.value, context)).toBe(shown);
  });

  test('they are said', () => {
    const read = imagePolicy.read('root=verity+signed:swap=-', context);
    expect(read.status === 'accepted' && imagePolicy.words(read.value, context)).toBe(
      'root verity or signed, swap anything, others unused or absent',
    );
    expect(imagePolicy.complete?.('~', context).map(({ text }) => text)).toEqual(['~']);
  });
});

describe('hashes of images', () => {
  test('systemd answers the same', () => {
    expect(disagreements(rootHash, recordedFor('type:exec_root_hash'))).toEqual([]);
    expect(disagreements(rootHashSignature, recordedFor('type:exec_root_hash_sig'))).toEqual([]);
  });

  describe('hash', () => obeysTheLaws(rootHash, /^(\/a|[0-9a-f]{8}|[0-9A-F]{32}| |\.\.|%t|g)*$/));
  describe('signature', () => obeysTheLaws(rootHashSignature, /^(\/a|base64:|TUlJ|QQ==|QUI=| |-|_|%t)*$/));

  test.each([
    ['00', 'root-hash/too-short'],
    [`${'0'.repeat(33)}`, 'root-hash/not-hex'],
    ['%t/x', 'root-hash/not-hex'],
  ])('%s is rejected by %s', (text, code) => {
    expect(codes(rootHash, text)).toEqual([[code, 'ignored']]);
  });

  test.each([
    ['base64:', 257, []],
    ['base64:-_-_', 252, [['base64/invalid', 'ignored']]],
    ['base64:-_-_', 257, []],
    ['base64:QR==', 257, [['base64/invalid', 'ignored']]],
    ['QQ==', 257, [['root-hash/no-mark', 'ignored']]],
  ])('the signature %s in %d', (text, target, expected) => {
    expect(codes(rootHashSignature, text, target)).toEqual(expected);
  });

  test('they are said', () => {
    expect(rootHash.words({ path: '/a' }, context)).toBe('the hash in /a');
    expect(rootHashSignature.words({ bytes: [1, 2] }, context)).toBe('the signature of 2 bytes');
  });
});
