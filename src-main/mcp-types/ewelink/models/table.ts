import type { Params } from '../abilities/ability.ts';
import type { Ability } from '../abilities/ability.ts';
import { BRIDGES } from './bridges.ts';
import { BUTTONS } from './buttons.ts';
import { CLIMATE } from './climate.ts';
import { childRssi, rssi } from './common.ts';
import { COVERS } from './covers.ts';
import { fallback } from './fallback.ts';
import { FANS } from './fans.ts';
import { GARAGES } from './garages.ts';
import { HUMIDIFIERS } from './humidifiers.ts';
import { LIGHTS } from './lights.ts';
import { MATTER } from './matter.ts';
import type { Model } from './model.ts';
import { OTHERS } from './others.ts';
import { OUTLETS } from './outlets.ts';
import { PANELS } from './panels.ts';
import { SENSORS } from './sensors.ts';
import { SWITCHES } from './switches.ts';
import { VALVES } from './valves.ts';

const RADIOS: ReadonlySet<Ability> = new Set([rssi, childRssi]);
/** Whatever has a radio may tell how well it is heard: a row need not say so. */
const withRadio = (row: Model): Model =>
  row.ignored || row.can.some((ability) => RADIOS.has(ability))
    ? row
    : { ...row, can: [...row.can, row.way === 'gateway' ? childRssi : rssi] };

/** Every kind of device this program knows, by what it is. */
export const TABLES = {
  light: LIGHTS.map(withRadio),
  switch: SWITCHES.map(withRadio),
  outlet: OUTLETS.map(withRadio),
  cover: COVERS.map(withRadio),
  garage: GARAGES.map(withRadio),
  fan: FANS.map(withRadio),
  climate: CLIMATE.map(withRadio),
  humidifier: HUMIDIFIERS.map(withRadio),
  valve: VALVES.map(withRadio),
  sensor: SENSORS.map(withRadio),
  button: BUTTONS.map(withRadio),
  panel: PANELS.map(withRadio),
  gateway: BRIDGES.map(withRadio),
  matter: MATTER.map(withRadio),
  other: OTHERS.map(withRadio),
} satisfies Record<string, readonly Model[]>;

export const MODELS: ReadonlyMap<number, Model> = new Map(
  Object.values(TABLES)
    .flat()
    .map((model) => [model.uiid, model]),
);

/** What is made to be switched, and harms nobody when it is. */
const SWITCHED: ReadonlySet<Model['kind']> = new Set(['light', 'switch', 'plug', 'fan']);
const isOnlyNamed = ({ kind, can, partly }: Model): boolean =>
  partly !== undefined && SWITCHED.has(kind) && can.every((ability) => RADIOS.has(ability));
/** Its row says all that it can: nothing it reports can add to that. */
export function isDescribed(uiid: number): boolean {
  const row = MODELS.get(uiid);
  return row !== undefined && !isOnlyNamed(row);
}
/** The row of a device, with what its params allow where there is none, or none that says what it can. */
export function modelFor(uiid: number, params: Params): Model {
  const row = MODELS.get(uiid);
  if (row && !isOnlyNamed(row)) return row;
  const { channels, counted, ...made } = fallback(uiid, params);
  const shape = { ...(channels !== undefined && { channels }), ...(counted && { counted }) };
  return row
    ? { ...row, ...shape, can: [...row.can, ...made.can] }
    : { ...made, ...shape, can: [...made.can, 'subDevRssi' in params ? childRssi : rssi] };
}
