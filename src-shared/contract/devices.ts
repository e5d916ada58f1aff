import { z } from 'zod';
import { Change, Device, Room, Scene } from '../model/device.ts';
import { Series, Stay } from '../model/history.ts';
import { GivenId } from '../model/id.ts';
import { Outcome } from '../model/journal.ts';
import { Text } from '../model/text.ts';
import { command, ownQuery, query, topic } from './define.ts';

export const Home = z.object({ devices: z.array(Device), rooms: z.array(Room), scenes: z.array(Scene) });
export type Home = z.infer<typeof Home>;

/** What a calendar can name, ms UTC. */
const Moment = z.number().min(0).max(8.64e15);

export const devices = {
  'devices.home': ownQuery(z.undefined(), Home),
  /** The one way to act. `confirmed`: the person was told it is dangerous and said yes. */
  'devices.act': command(
    z.object({
      part: GivenId,
      trait: z.string().max(100),
      command: z.string().max(100),
      args: z.record(z.string(), z.unknown()).default({}),
      confirmed: z.boolean().optional(),
    }),
    Outcome,
  ),
  'devices.runScene': command(z.object({ scene: GivenId, confirmed: z.boolean().optional() }), Outcome),
  'devices.history': query(
    z.object({
      part: GivenId,
      trait: z.string().max(100),
      from: Moment,
      to: Moment,
      points: z.number().int().min(10).max(5000).default(600),
    }),
    z.object({
      series: Series.optional(),
      stays: z.array(Stay).optional(),
      /** What the source wrote down, in its own words or in every language. */
      log: z.array(z.object({ at: z.number(), text: z.union([z.string(), Text]) })).optional(),
    }),
  ),
  /** Somebody has this part open, for the next half a minute: a meter that is silent otherwise reports meanwhile. */
  'devices.look': query(z.object({ part: GivenId }), z.null()),
  /** What the person decides about a part: name, room, pin, hide, expose. Null takes a decision back. */
  'devices.arrange': command(
    z.object({
      parts: z.array(GivenId).min(1).max(2000),
      name: z.string().max(80).nullish(),
      room: z.string().max(80).nullish(),
      favourite: z.boolean().optional(),
      hidden: z.boolean().nullish(),
      exposed: z.boolean().optional(),
    }),
    z.null(),
  ),
  /** One thing with several ways to it: which is used first (null: LAN before hub before cloud), or that they are two things after all. */
  'devices.pair': command(z.object({ device: GivenId, prefer: z.string().max(80).nullish(), split: z.boolean().optional() }), z.null()),
  /** The order of tiles, as far as the person chose one: these first, in this order, within whatever list they appear. */
  'devices.arrangeTiles': command(z.object({ parts: z.array(GivenId).max(2000) }), z.null()),
  'devices.arrangeRooms': command(
    z.object({
      order: z.array(GivenId).max(2000).optional(),
      room: GivenId.optional(),
      hidden: z.boolean().optional(),
      name: z.string().max(80).optional(),
    }),
    z.array(Room),
  ),
  /** Values that changed, at most one batch every 50 ms. */
  'devices.changed': topic(z.array(Change)),
  /** Devices that came, went or changed in more than a value. */
  'devices.updated': topic(z.object({ devices: z.array(Device), removed: z.array(z.string()) })),
  'devices.rooms': topic(z.array(Room)),
  'devices.scenes': topic(z.array(Scene)),
};
