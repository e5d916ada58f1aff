import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { World } from '../../../kit/world.ts';
import type { Region } from '../account/hosts.ts';
import { parsedJson } from './json.ts';

/** What an AppID may ask in a month and region, all interfaces together. */
export const PER_MONTH = 50_000;
/** From here on an unclear refusal means that the month is used up; other programs may ask with the same AppID. */
const NEARLY = 0.8 * PER_MONTH;
/** Counted ahead of what was asked, so that a program that dies has not counted too little. */
const AHEAD = 20;
const KEPT = 'calls';
const Count = z.object({ month: z.string(), used: z.number(), until: z.number().optional() });
const Counts = z.record(z.string(), Count).catch({});
type Count = z.infer<typeof Count>;
export type Usage = { month: string; used: number; of: number; stoppedUntil?: number };

const monthOf = (now: number): string => new Date(now).toISOString().slice(0, 7);
const endOfMonth = (now: number): number => {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
};

/** Counts what is asked of each region, through restarts, and knows when nothing more may be asked. */
export class Quota {
  readonly #world: World;
  readonly #app: string;
  #counts: Promise<Map<string, Count>> | undefined;
  readonly #reserved = new Map<string, number>();

  constructor(world: World, app: string) {
    this.#world = world;
    this.#app = app;
  }

  /** One more request; rejects while the month is used up. */
  async take(region: Region): Promise<void> {
    const count = await this.#of(region);
    if (count.until !== undefined && this.#world.clock.now() < count.until) throw usedUp(count.until);
    delete count.until;
    count.used += 1;
    if (count.used <= (this.#reserved.get(this.#key(region)) ?? 0)) return;
    this.#reserved.set(this.#key(region), count.used + AHEAD);
    await this.#keep();
  }

  /** The cloud said that nothing more is answered this month. */
  async usedUp(region: Region): Promise<SwitchboardError> {
    const count = await this.#of(region);
    count.until = endOfMonth(this.#world.clock.now());
    await this.#keep();
    return usedUp(count.until);
  }

  /** The person wants it tried again. */
  async forgive(region: Region): Promise<void> {
    const count = await this.#of(region);
    if (count.until === undefined) return;
    delete count.until;
    await this.#keep();
  }

  async isNearlyUsed(region: Region): Promise<boolean> {
    return (await this.#of(region)).used >= NEARLY;
  }

  async usage(region: Region): Promise<Usage> {
    const { month, used, until } = await this.#of(region);
    return { month, used, of: PER_MONTH, ...(until !== undefined && { stoppedUntil: until }) };
  }

  /** Another AppID has a month of its own. */
  #key(region: Region): string {
    return `${this.#app} ${region}`;
  }

  async #of(region: Region): Promise<Count> {
    const counts = await (this.#counts ??= this.#read());
    const month = monthOf(this.#world.clock.now());
    const key = this.#key(region);
    const known = counts.get(key);
    if (known?.month === month) return known;
    const fresh: Count = { month, used: 0 };
    counts.set(key, fresh);
    this.#reserved.delete(key);
    return fresh;
  }

  async #read(): Promise<Map<string, Count>> {
    return new Map(Object.entries(Counts.parse(parsedJson((await this.#world.secrets.read(KEPT)) ?? '') ?? {})));
  }

  /** Another hand of ours may have counted as well, a try of the same account: the larger count is the true one. */
  async #keep(): Promise<void> {
    const [counts, sealed] = [await (this.#counts ??= this.#read()), await this.#read()];
    for (const [key, count] of counts) {
      const other = sealed.get(key);
      const used = Math.max(count.used, this.#reserved.get(key) ?? 0, other?.month === count.month ? other.used : 0);
      sealed.set(key, { ...count, used });
    }
    await this.#world.secrets.write(KEPT, JSON.stringify(Object.fromEntries(sealed)));
  }
}

const usedUp = (until: number): SwitchboardError =>
  new SwitchboardError('account.quota', 'eWeLink answers no more calls of this AppID this month', {
    with: { until: new Date(until).toISOString().slice(0, 10) },
  });
