import { ADDED } from './added.ts';
import { GROUND_FLOOR } from './ground-floor.ts';
import { HELPERS } from './helpers.ts';
import type { HomeTable } from './rows.ts';
import { HOUSE, UPSTAIRS } from './upstairs.ts';
import { WRITTEN } from './written.ts';

/** The house as somebody furnished it by hand. */
export const HOUSE_TABLE: HomeTable = {
  devices: [...GROUND_FLOOR, ...UPSTAIRS, ...ADDED],
  helpers: [...HOUSE, ...HELPERS],
  items: WRITTEN,
};
