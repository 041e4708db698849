import fc from 'fast-check';
import { expect, test } from 'vitest';
import { streamAddress } from '../values/socket-address.ts';
import { addressSteps } from './address-steps.ts';

const context = { target: 252, unit: 'app.socket', manager: 'system' } as const;
const said = (text: string, target = 252) =>
  addressSteps(text, { ...context, target }).map(({ id, outcome }) => `${id} ${outcome}`);

test.each([
  ['/run/app.sock', ['path taken']],
  ['@app', ['path passed', 'abstract taken']],
  ['vsock::1234', ['path passed', 'abstract passed', 'vsock taken']],
  ['8080', ['path passed', 'abstract passed', 'vsock passed', 'port taken']],
  ['99999', ['path passed', 'abstract passed', 'vsock passed', 'port failed']],
  ['127.0.0.1:80', ['path passed', 'abstract passed', 'vsock passed', 'port passed', 'ip taken']],
  ['[::]:80', ['path passed', 'abstract passed', 'vsock passed', 'port passed', 'ip taken']],
  ['*:80', ['path passed', 'abstract passed', 'vsock passed', 'port passed', 'ip failed']],
  ['http', ['path passed', 'abstract passed', 'vsock passed', 'port passed', 'ip failed']],
  ['127.0.0.1:99999', ['path passed', 'abstract passed', 'vsock passed', 'port passed', 'ip failed']],
  ['%t/app.sock', ['specifiers passed', 'path taken']],
  ['%Z/app.sock', ['specifiers failed']],
  ['/', ['path failed']],
  ['', []],
])('%s', (text, steps) => {
  expect(said(text)).toEqual(steps);
});

test('the type of a VSOCK socket is looked for since 254', () => {
  expect(said('vsock-stream::1', 254).at(-1)).toBe('vsock taken');
  expect(said('vsock-stream::1', 252).at(-1)).toBe('vsock failed');
});

test('the last step succeeds exactly where systemd takes the address', () => {
  const texts = fc.oneof(
    fc.constantFrom(
      '8080',
      '0',
      '[::1]:80',
      '10.0.0.1:80',
      '/run/x',
      '@',
      'vsock:1:2',
      '[fe80::1]:80%%eth0',
      '%%',
      '0x50',
    ),
    fc.string({ unit: fc.constantFrom('/', '@', '1', '0', ':', '[', ']', '.', '%', 't', 'v', 'a'), maxLength: 12 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const last = addressSteps(text, context).at(-1);
      const read = streamAddress.read(text, context);
      if (last) expect(last.outcome === 'taken').toBe(read.status === 'accepted');
    }),
  );
});
