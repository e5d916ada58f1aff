import type { Body, Kind } from './items.ts';
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
  /** Known to the registry only. */
  disabled?: boolean;
  /** Other than the entity's own name: the key of a script, automation or scene. */
  unique?: string;
  aliases?: string[];
  categories?: Record<string, string>;
  options?: Record<string, unknown>;
  area?: string;
  label?: string;
  /** How it moves by itself. */
  life?: Life;
};
/** `drift`: wanders around a daily curve. `meter`: watts that follow a switch or light. `energy`: counts what a meter shows. `motion`: fires now and then. `laundry`: washes, spins, is done, and starts again. */
export type Life =
  | { kind: 'drift'; base: number; swing: number; digits: number }
  | { kind: 'meter'; follows: string; watts: number }
  | { kind: 'energy'; of: string; start: number }
  | { kind: 'motion'; busy: number }
  | { kind: 'laundry'; ends: string };

export type DeviceRow = {
  key: string;
  name: string;
  area?: string;
  maker: string;
  model: string;
  firmware?: string;
  mac?: string;
  platform: string;
  service?: boolean;
  entities: EntityRow[];
};
/** What has no device: helpers, scenes, the weather. */
export type LooseRow = EntityRow & { platform: string };
/** What was written in the panel: an automation, a script, a scene. */
export type ItemRow = { kind: Kind; key: string; body: Body };
export type HomeTable = { devices: DeviceRow[]; loose: LooseRow[]; items?: ItemRow[] };
