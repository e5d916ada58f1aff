import { describe, expect, it } from 'vitest';
import type { Params } from '../abilities/ability.ts';
import { lose, tell } from './device-facts.ts';
import { begin } from './known.ts';
import { isReachable, provesLife } from './availability.ts';

const at = (time: string): number => Date.parse(time);
const known = (uiid: number, params: Params) => begin({ uiid, params }).known;

describe('whether a device is there', () => {
  it('follows the word of the cloud', () => {
    expect(isReachable(known(1, {}), true, 0)).toBe(true);
    expect(isReachable(known(1, {}), false, 0)).toBe(false);
  });

  it('of a sensor that sleeps: by the younger of its times, for two hours and five minutes', () => {
    const door = known(102, { actionTime: '2026-01-01T08:00:00.000Z', lastUpdateTime: '2026-01-01T10:00:00.000Z' });
    expect(isReachable(door, false, at('2026-01-01T12:04:59.000Z'))).toBe(true);
    expect(isReachable(door, true, at('2026-01-01T12:05:00.000Z'))).toBe(false);
    expect(isReachable(known(102, { lastUpdateTime: 'yesterday' }), true, 0)).toBe(true);
  });

  it('is proven by its own reports, not by the radio strength a bridge tells of a dead child', () => {
    const says = (params: Params, from: 'device' | 'app' = 'device') => provesLife({ params, from });
    expect(says({ temperature: 0 })).toBe(true);
    expect(says({ subDevRssi: 127 })).toBe(false);
    expect(says({ subDevRssi: -60, battery: 90 })).toBe(true);
    expect(says({ switch: 'on' }, 'app')).toBe(false);
    expect(says({})).toBe(false);
  });

  it('ends a movement when it is gone, and leaves a door as it was', () => {
    const moving = begin({ uiid: 2026, params: { motion: 1 } });
    const silent = begin({ uiid: 2026, params: {} });
    expect(tell(silent.row, lose(silent.row, silent.known))[0]).toMatchObject({ what: 'motion', value: null });
    expect(tell(moving.row, lose(moving.row, moving.known))[0]).toMatchObject({ what: 'motion', value: false });
    const door = begin({ uiid: 3026, params: { lock: 1 } });
    expect(tell(door.row, lose(door.row, door.known))[0]).toMatchObject({ what: 'door', value: true });
  });
});
