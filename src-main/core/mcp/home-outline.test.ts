import { expect, test } from 'vitest';
import type { Device } from '../../../src-shared/model/device.ts';
import { createHomeOutline } from './home-outline.ts';

const lamp: Device = {
  ...{ id: 'c1/lamp', connection: 'c1', name: 'Lamp', room: 'kitchen', online: true, stale: false, lastSeen: 1, firmware: '1.0' },
  parts: [{ id: 'c1/lamp/main', key: 'main', name: 'Lamp', kind: 'light', traits: { power: { value: true, at: 1 } }, exposed: true }],
};
const [main] = lamp.parts;
const isOther = (next: Device): boolean => {
  const outline = createHomeOutline();
  outline({ devices: [lamp], removed: [] });
  return outline({ devices: [next], removed: [] });
};

test('what a device reports and how it is reached is in no list', () => {
  expect(isOther({ ...lamp, online: false, stale: true, lastSeen: 2, firmware: '1.1', path: 'lan', details: { host: 'lamp' } })).toBe(
    false,
  );
  expect(isOther({ ...lamp, parts: [{ ...main!, traits: { power: { value: false, at: 2 } } }] })).toBe(false);
});

test('its names, its room and who may see it are', () => {
  expect(isOther({ ...lamp, name: 'Desk lamp' })).toBe(true);
  expect(isOther({ ...lamp, room: 'hall' })).toBe(true);
  for (const more of [{ name: 'Desk' }, { room: 'hall' }, { favourite: true }, { exposed: false }, { hidden: true }])
    expect(isOther({ ...lamp, parts: [{ ...main!, ...more }] }), JSON.stringify(more)).toBe(true);
  expect(isOther({ ...lamp, parts: [] })).toBe(true);
});

test('a device that is new, gone, or back again is news each time', () => {
  const outline = createHomeOutline();
  const told = [
    { devices: [lamp], removed: [] },
    { devices: [lamp], removed: [] },
    { devices: [], removed: [lamp.id] },
    { devices: [lamp], removed: [] },
  ];
  expect(told.map(outline)).toEqual([true, false, true, true]);
});
