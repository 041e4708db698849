import { expect, test } from 'vitest';
import { portOf, servicesLike } from './ports.ts';

test.each([
  ['http', 80],
  ['HTTPS', 443],
  ['ssh', 22],
  ['ftp', 21],
  ['postgresql', 5432],
  ['nosuch', undefined],
  ['constructor', undefined],
  ['', undefined],
])('the port of %s is %s', (name, port) => {
  expect(portOf(name)).toBe(port);
});

test('every port of the table is a port, and every service is found by its beginning', () => {
  for (const [name, port] of servicesLike('')) {
    expect(port).toBeGreaterThan(0);
    expect(port).toBeLessThan(65536);
    expect(servicesLike(name.slice(0, 2)).map(([other]) => other)).toContain(name);
  }
  expect(servicesLike('').length).toBeGreaterThanOrEqual(40);
});
