import type { App } from '../world/account.ts';
import type { Region } from '../world/rows.ts';
import type { World } from '../world/world.ts';

const APART = 500;
const FRAMES_APART = 100;
const SPAN = 5 * 60_000;
const MOST_IN_SPAN = 300;

/** A request that came sooner than it may. */
export type Violation = { what: 'too soon' | 'too many' | 'frames too close'; path: string; at: number };

/** Counts calls a month for each app and region, and notes who does not keep the distance. */
export class Quota {
  readonly #world: World;
  readonly #calls = new Map<string, number>();
  readonly #last = new Map<string, number>();
  readonly #recent: number[] = [];
  readonly violations: Violation[] = [];
  /** Calls a month. */
  limit = 50_000;
  /** Beyond the quota the gateway itself says no: HTTP 403 instead of an answer. */
  byGateway = false;
  /** Who does not keep the distance gets the same as who used up everything. */
  strict = false;

  constructor(world: World) {
    this.#world = world;
  }

  #key(app: App, region: Region): string {
    return `${app.id} ${region} ${new Date(this.#world.now()).toISOString().slice(0, 7)}`;
  }

  used(app: App, region: Region): number {
    return this.#calls.get(this.#key(app, region)) ?? 0;
  }

  use(app: App, region: Region, calls = this.limit): void {
    this.#calls.set(this.#key(app, region), calls);
  }

  /** Counts one call. False: it may not be answered. */
  take(app: App, region: Region, path: string): boolean {
    const tooFast = this.#tooFast(path);
    const used = this.used(app, region) + 1;
    this.use(app, region, used);
    return used <= this.limit && !(tooFast && this.strict);
  }

  #tooFast(path: string): boolean {
    const now = this.#world.now();
    const soon = now - (this.#last.get(path) ?? -Infinity) < APART;
    this.#last.set(path, now);
    this.#recent.push(now);
    while ((this.#recent[0] ?? now) < now - SPAN) this.#recent.shift();
    const many = this.#recent.length > MOST_IN_SPAN;
    if (soon) this.violations.push({ what: 'too soon', path, at: now });
    if (many) this.violations.push({ what: 'too many', path, at: now });
    return soon || many;
  }

  /** Notes frames on one socket that come too close after each other. */
  frame(line: string): void {
    const now = this.#world.now();
    if (now - (this.#last.get(line) ?? -Infinity) < FRAMES_APART)
      this.violations.push({ what: 'frames too close', path: '/api/ws', at: now });
    this.#last.set(line, now);
  }

  calm(): void {
    this.limit = 50_000;
    this.byGateway = false;
    this.strict = false;
    this.#calls.clear();
  }
}
