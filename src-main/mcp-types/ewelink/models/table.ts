import type { Params } from '../abilities/ability.ts';
import { BRIDGES } from './bridges.ts';
import { BUTTONS } from './buttons.ts';
import { CLIMATE } from './climate.ts';
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

/** Every kind of device this program knows, by what it is. */
export const TABLES = {
  light: LIGHTS,
  switch: SWITCHES,
  outlet: OUTLETS,
  cover: COVERS,
  garage: GARAGES,
  fan: FANS,
  climate: CLIMATE,
  humidifier: HUMIDIFIERS,
  valve: VALVES,
  sensor: SENSORS,
  button: BUTTONS,
  panel: PANELS,
  gateway: BRIDGES,
  matter: MATTER,
  other: OTHERS,
} satisfies Record<string, readonly Model[]>;

export const MODELS: ReadonlyMap<number, Model> = new Map(
  Object.values(TABLES)
    .flat()
    .map((model) => [model.uiid, model]),
);
/** The row of a device, or what its params allow where there is none. */
export const modelFor = (uiid: number, params: Params): Model => MODELS.get(uiid) ?? fallback(uiid, params);
