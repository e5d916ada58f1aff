import type { Living, Taken } from '../life/living.ts';
import type { Device } from '../world/device.ts';
import type { Params } from '../world/rows.ts';
import type { World } from '../world/world.ts';

export type LanOutcome = { error: number; data?: unknown };
/** One command a device understands over the network. */
export type LanCommand = { run(call: { world: World; living: Living; device: Device }, data: Params): LanOutcome };

/** Offline for the cloud is a word the network does not know: a child out of reach does not answer in time. */
export const outcomeOf = ({ error }: Taken): LanOutcome => ({ error: error === 503 ? 408 : error });
