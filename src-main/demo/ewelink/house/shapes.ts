import type { Params } from '../world/rows.ts';

const WIFI = { rssi: -58, sledOnline: 'on' };
const outlets = (count: number): number[] => Array.from({ length: count }, (_, outlet) => outlet);

/** A switch with one channel. */
export const one = (state: 'on' | 'off', more: Params = {}): Params => ({
  ...WIFI,
  switch: state,
  startup: 'stay',
  pulse: 'off',
  pulseWidth: 1000,
  ...more,
});

/** A switch with several channels; some firmware writes four whatever it has. */
export const many = (states: ('on' | 'off')[], more: Params = {}, written = 4): Params => ({
  ...WIFI,
  lock: 0,
  switches: outlets(Math.max(written, states.length)).map((outlet) => ({ outlet, switch: states[outlet] ?? 'off' })),
  configure: outlets(Math.max(written, states.length)).map((outlet) => ({ outlet, startup: 'off' })),
  pulses: outlets(Math.max(written, states.length)).map((outlet) => ({ outlet, pulse: 'off', width: 1000 })),
  ...more,
});

/** A timer a device keeps itself, in UTC. */
export const weekly = (at: string, outlet: number, to: 'on' | 'off'): Params => ({
  enabled: 1,
  mId: `00000000-0000-4000-8000-${at.replaceAll(/\D/g, '').padStart(12, '0')}`,
  type: 'repeat',
  coolkit_timer_type: 'repeat',
  at,
  do: { switch: to, outlet },
});

/** A child of a Zigbee bridge. */
export const child = (more: Params, battery?: number): Params => ({ subDevRssi: -62, ...(battery !== undefined && { battery }), ...more });
