export type Params = Record<string, unknown>;

/** The kinds of network neighbours the devices announce themselves as. */
export type LocalType =
  | 'plug' | 'strip' | 'enhanced_plug' | 'th_plug' | 'rf' | 'fan_light' | 'light' | 'diy_light' | 'multifun_switch' | 'meter' | 'zigbee_gateway'
  | 'diy_plug'; // prettier-ignore

/** How a device moves by itself. */
export type Habit =
  /** Watts it takes while it is on. */
  | { kind: 'meter'; watts: number }
  /** Degrees and percent around a daily curve. */
  | { kind: 'air'; temperature: number; swing: number; humidity?: number }
  /** Somebody walks by, a door opens: so often a day. */
  | { kind: 'now-and-then'; timesADay: number };

/** One device as somebody bought it and hung it up. */
export type DeviceRow = {
  id: string;
  name: string;
  uiid: number;
  model: string;
  room?: string;
  mac?: string;
  firmware?: string;
  brand?: string;
  online?: boolean;
  params: Params;
  tags?: Params;
  config?: Params;
  /** What its maker does not want to be offered. */
  denied?: string[];
  /** Announces itself on the network as such. */
  local?: LocalType;
  /** It hangs on this bridge. */
  parent?: string;
  habits?: Habit[];
  /** Its brand is closed to third parties: counted, never delivered. */
  withheld?: boolean;
};
export type GroupRow = { id: string; name: string; room?: string; members: string[] };
export type SceneRow = { id: string; name: string; kind: 'manual' | 'condition'; does: { device: string; params: Params }[] };
export type HomeRow = {
  id: string;
  name: string;
  rooms: { id: string; name: string }[];
  devices: DeviceRow[];
  groups?: GroupRow[];
  scenes?: SceneRow[];
};
export type AccountRow = {
  name: string;
  email: string;
  phone: string;
  password: string;
  countryCode: string;
  region: Region;
  apikey: string;
  homes: HomeRow[];
};
/** `permit`: 1 create timers, 2 edit, 4 delete, 8 enable. */
export type ShareRow = { device: string; to: string; permit: number; room?: { home: string; id?: string } };
export type AppRow = { id: string; secret: string; role: 'standard' | 'enterprise'; redirects: string[] | 'loopback' };

export const REGIONS = ['cn', 'as', 'us', 'eu'] as const;
export type Region = (typeof REGIONS)[number];
