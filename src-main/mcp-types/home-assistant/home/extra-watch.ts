import type { Clock } from '../../../kit/world.ts';
import { domainOf } from '../domains/index.ts';
import { bits, text } from '../domains/row.ts';
import type { Commands } from '../wire/commands.ts';
import { tolerant } from '../wire/refused.ts';
import { entryOf } from '../wire/shapes.ts';
import type { Entity } from './entities.ts';
import { EXTRA, EXTRAS, type Attributes } from './extras.ts';

const RELEASE_NOTES = 16;

export type ExtraFacts = {
  commands: Commands;
  clock: Clock;
  signal: AbortSignal;
  entity(id: string): Entity | undefined;
  hear(id: string, attributes: Attributes): void;
};

/** What lists, calendars, forecasts and updates tell beside their states. A home that cannot simply has none. */
export class Extras {
  readonly #facts: ExtraFacts;
  readonly #followed = new Map<string, (() => void)[]>();
  readonly #read = new Map<string, string>();

  constructor(facts: ExtraFacts) {
    this.#facts = facts;
  }

  /** Follows those that came, lets go of those that left. */
  async follow(ids: readonly string[]): Promise<void> {
    const here = new Set(ids);
    for (const id of this.#followed.keys()) if (!here.has(id)) this.#drop(id);
    for (const id of ids) {
      if (domainOf(id) === 'update') await this.#notes(id);
      else if (Object.hasOwn(EXTRAS, domainOf(id)) && !this.#followed.has(id)) await this.#subscribe(id);
    }
  }

  /** Calendars look ahead from the day they were asked. */
  async renew(): Promise<void> {
    const calendars = [...this.#followed.keys()].filter((id) => domainOf(id) === 'calendar');
    for (const id of calendars) {
      this.#drop(id);
      await this.#subscribe(id);
    }
  }

  #drop(id: string): void {
    for (const off of this.#followed.get(id) ?? []) off();
    this.#followed.delete(id);
  }

  async #subscribe(id: string): Promise<void> {
    const { commands, clock, signal, entity, hear } = this.#facts;
    const found = entity(id);
    if (!found) return;
    const offs: (() => void)[] = [];
    this.#followed.set(id, offs);
    for (const { type, keys, needs, read } of entryOf(EXTRAS, domainOf(id)) ?? []) {
      if (needs !== undefined && (bits(found) & needs) === 0) continue;
      const listen = (event: unknown): void => {
        const attributes = read(event);
        if (attributes) hear(id, attributes);
      };
      const off = await tolerant(commands.subscribe(type, { entity_id: id, ...keys?.(clock.now()) }, listen, { signal }));
      if (off) offs.push(off);
    }
  }

  /** Once for every release there is to install. */
  async #notes(id: string): Promise<void> {
    const { commands, signal, entity, hear } = this.#facts;
    const found = entity(id);
    const latest = found && found.state === 'on' && (bits(found) & RELEASE_NOTES) !== 0 ? text(found, 'latest_version') : undefined;
    if (latest === undefined || this.#read.get(id) === latest) return;
    this.#read.set(id, latest);
    const notes = await tolerant(commands.read('update/release_notes', { entity_id: id }, { signal }));
    if (typeof notes === 'string') hear(id, { [EXTRA.notes]: notes });
  }
}
