import { describe, expect, test } from 'vitest';
import { continues, empties, obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import type { Context } from './kind.ts';
import { usbFunctionfs } from './usb-functionfs.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('ListenUSBFunction=', () => {
  const cases = recordedFor('ListenUSBFunction').filter((c) => !empties(c) && !continues(c));

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(60);
    const shown = {
      ...usbFunctionfs,
      show: (value: string, c: Context) => `${usbFunctionfs.show(value, c)} (USBFunction)`,
    };
    expect(disagreements(shown, cases, 'Listen')).toEqual([]);
  });

  obeysTheLaws(usbFunctionfs, /^(\/|\.|run|var|dev|%|h|z|a| |"|~|-|foo)*$/);

  test('the path is simplified', () => {
    expect(usbFunctionfs.read('//run//./usb/', context)).toMatchObject({ status: 'accepted', value: '/run/usb' });
  });
});
