import { ADDED } from './added.ts';
import { GROUND_FLOOR } from './ground-floor.ts';
import { WITHOUT_DEVICE } from './without-device.ts';
import type { HomeTable } from './rows.ts';
import { HOUSE, UPSTAIRS } from './upstairs.ts';
import { WRITTEN } from './written.ts';

/** The house as somebody furnished it by hand. */
export const HOUSE_TABLE: HomeTable = {
  devices: [...GROUND_FLOOR, ...UPSTAIRS, ...ADDED],
  loose: [...HOUSE, ...WITHOUT_DEVICE],
  items: WRITTEN,
};
