import type { Attributes } from './state.ts';

/** One entity of the demo home, as a table row. */
export type EntityRow = {
  id: string;
  /** Null: the device's main feature, which takes the device's name. */
  name: string | null;
  state: string;
  attributes?: Attributes;
  category?: 'config' | 'diagnostic';
  hidden?: boolean;
  area?: string;
  label?: string;
  /** How it moves by itself. */
  life?: Life;
};
/** `drift`: wanders around a daily curve. `meter`: watts that follow a switch or light. `energy`: counts what a meter shows. `motion`: fires now and then. */
export type Life =
  | { kind: 'drift'; base: number; swing: number; digits: number }
  | { kind: 'meter'; follows: string; watts: number }
  | { kind: 'energy'; of: string; start: number }
  | { kind: 'motion'; busy: number };

export type DeviceRow = {
  key: string;
  name: string;
  area?: string;
  maker: string;
  model: string;
  firmware?: string;
  mac?: string;
  platform: string;
  entities: EntityRow[];
};
/** What has no device: helpers, scenes, the weather. */
export type HelperRow = EntityRow & { platform: string };
export type HomeTable = { devices: DeviceRow[]; helpers: HelperRow[] };
