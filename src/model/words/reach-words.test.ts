import { expect, test } from 'vitest';
import { provisoCodes, provisoWords, reasonCodes, reasonWords } from './reach-words.ts';

const params = {
  address: '192.0.2.1',
  family: 4,
  folder: '/run/a',
  group: 'web',
  interface: 'eth0',
  mode: '0660',
  network: '10.0.0.0/8',
  networks: '10.0.0.0/8 192.0.2.0/24',
  owner: 'app',
  path: '/run/netns/a',
  port: 80,
  service: 'app.service',
  setting: 'IPAddressDeny',
  user: 'app',
  zone: 'eth1',
};

test.each(reasonCodes)('%s is a sentence', (code) => {
  expect(reasonWords(code, params)).toMatch(/^\S[\s\S]*\.$/);
  expect(reasonWords(code, params)).not.toContain('undefined');
});

test.each(provisoCodes)('%s is a clause', (code) => {
  expect(provisoWords(code, params)).toMatch(/^\S[\s\S]*[^.]$/);
  expect(provisoWords(code, params)).not.toContain('undefined');
});
