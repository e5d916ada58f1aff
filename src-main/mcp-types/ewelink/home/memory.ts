import { z } from 'zod';
import type { World } from '../../../kit/world.ts';
import type { Families } from '../cloud/families.ts';
import { parsedJson } from '../cloud/json.ts';

const KEPT = 'things';
/** What is told by the push meanwhile is not worth a write each. */
const OFTEN_MS = 10 * 60_000;
const Room = z.object({ id: z.string(), name: z.string() });
const Kept = z.object({
  at: z.number(),
  /** The sign-in it was listed for. */
  of: z.string(),
  homes: z.array(z.object({ id: z.string(), name: z.string(), rooms: z.array(Room) })),
  apikey: z.string().optional(),
  current: z.string().optional(),
  entries: z.array(z.unknown()),
  /** Since when the homes are known to be too large to be listed at once. */
  largeSince: z.number().optional().catch(undefined),
  /** Where they were found on the network. */
  addresses: z.record(z.string(), z.string()).catch({}),
});
export type Remembered = Omit<z.infer<typeof Kept>, keyof Families | 'of'> & Families;

/** What the account held when it was last asked, with its keys: sealed, so that the network at home goes on without any cloud. */
export class Memory {
  readonly #world: World;
  readonly #of: string;
  #writtenAt = -Infinity;
  #ids = '';

  constructor(world: World, of: string) {
    this.#world = world;
    this.#of = of;
  }

  async read(): Promise<Remembered | undefined> {
    const { data } = Kept.safeParse(parsedJson((await this.#world.secrets.read(KEPT)) ?? ''));
    if (data?.of !== this.#of) return undefined;
    const { apikey, current, largeSince, of: _of, ...rest } = data;
    return {
      ...rest,
      ...(largeSince !== undefined && { largeSince }),
      ...(apikey !== undefined && { apikey }),
      ...(current !== undefined && { current }),
    };
  }

  async write(remembered: Omit<Remembered, 'at'>): Promise<void> {
    const ids = JSON.stringify(remembered.entries.map(idOf));
    const now = this.#world.clock.now();
    if (ids === this.#ids && now - this.#writtenAt < OFTEN_MS) return;
    this.#ids = ids;
    this.#writtenAt = now;
    await this.#world.secrets.write(KEPT, JSON.stringify({ of: this.#of, at: now, ...remembered }));
  }
}

const Identified = z.object({
  itemData: z.object({ deviceid: z.string().optional(), id: z.string().optional(), devicekey: z.string().optional() }),
});
const idOf = (entry: unknown): unknown => Identified.safeParse(entry).data?.itemData;
