import { GROUND_FLOOR } from './ground-floor.ts';
import type { HomeTable } from './rows.ts';
import { HOUSE, UPSTAIRS } from './upstairs.ts';
import { WRITTEN } from './written.ts';

/** The house as somebody furnished it by hand. */
export const HOUSE_TABLE: HomeTable = { devices: [...GROUND_FLOOR, ...UPSTAIRS], helpers: HOUSE, items: WRITTEN };
