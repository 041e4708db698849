import { describe, expect, test } from 'vitest';
import { blankUnit } from '../../src/model/presets/blank.ts';
import { presets } from '../../src/model/presets/index.ts';
import { needing, verifyLack } from './machine.ts';
import { packagedSsh } from './stubs.ts';
import { verifyUnits } from './verify.ts';

describe(...needing('systemd-analyze verify', verifyLack()), () => {
  test.each(presets.map((each) => [each.id, each] as const))('has nothing to say about the preset %s', (_, each) => {
    const beside = each.dropInFor ? { [each.dropInFor]: packagedSsh } : {};
    expect(verifyUnits({ [each.file]: each.text }, beside)).toEqual([]);
  });

  test('has nothing to say about an empty start', () => {
    expect(verifyUnits({ 'app.socket': blankUnit })).toEqual([]);
  });

  test('has something to say about each unit that is wrong, among hundreds that are right', () => {
    const right = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`right${at}.socket`, `[Socket]\nListenStream=${at + 1000}\n`]),
    );
    const wrong = {
      'unknown.socket': '[Socket]\nListenStream=80\nBacklgo=3\n',
      'address.socket': '[Socket]\nListenStream=*:80\n',
      'refused.socket': '[Socket]\nListenStream=80\nAccept=yes\nService=a.service\n',
      'fragment.socket': '[Socket]\nListenStream=80\n',
      'fragment.socket.d/x.conf': '[Socket]\nNoDelay=perhaps\n',
      'template@.socket': '[Socket]\nListenStream=/run/%i\nSocketMode=9\n',
    };
    const lines = verifyUnits({ ...right, ...wrong });
    for (const name of ['unknown', 'address', 'refused', 'fragment', 'template@'])
      expect(
        lines.filter((line) => line.includes(name)),
        name,
      ).not.toEqual([]);
    expect(lines.filter((line) => line.includes('right'))).toEqual([]);
  });

  test('says nothing about a unit whose service is there, and much about one whose service is not one', () => {
    const socket = { 'a.socket': '[Socket]\nListenStream=80\n' };
    expect(verifyUnits(socket, { 'a.service': '[Service]\nExecStart=/bin/true\n' })).toEqual([]);
    expect(verifyUnits(socket, { 'a.service': '[Service]\n' })).not.toEqual([]);
  });
});
