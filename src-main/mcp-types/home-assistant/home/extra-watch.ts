import type { Clock } from '../../../kit/world.ts';
import { domainOf } from '../domains/index.ts';
import { bits, text } from '../domains/row.ts';
import type { Commands } from '../wire/commands.ts';
import { tolerant } from '../wire/refused.ts';
import { entryOf } from '../wire/shapes.ts';
import type { Entity } from './entities.ts';
import { EXTRA, EXTRAS, type Attributes, type Extra } from './extras.ts';
import type { Job, Unhurried } from './unhurried.ts';

const RELEASE_NOTES = 16;

export type ExtraFacts = {
  commands: Commands;
  clock: Clock;
  signal: AbortSignal;
  unhurried: Unhurried;
  entity(id: string): Entity | undefined;
  hear(id: string, attributes: Attributes): void;
};

/** Ways to let go of what an entity is followed by. */
type Offs = (() => void)[];

/** What lists, calendars, forecasts and updates tell beside their states. A home that cannot simply has none; a slow one has it later. */
export class Extras {
  readonly #facts: ExtraFacts;
  readonly #followed = new Map<string, Offs>();
  readonly #read = new Map<string, string>();

  constructor(facts: ExtraFacts) {
    this.#facts = facts;
  }

  /** Follows those that came, lets go of those that left. */
  async follow(ids: readonly string[]): Promise<void> {
    const here = new Set(ids);
    for (const id of this.#followed.keys()) if (!here.has(id)) this.#drop(id);
    await this.#facts.unhurried.run(...ids.flatMap((id) => (domainOf(id) === 'update' ? this.#notes(id) : this.#subscriptions(id))));
  }

  /** Calendars look ahead from the day they were asked. */
  async renew(): Promise<void> {
    const calendars = [...this.#followed.keys()].filter((id) => domainOf(id) === 'calendar');
    for (const id of calendars) this.#drop(id);
    await this.#facts.unhurried.run(...calendars.flatMap((id) => this.#subscriptions(id)));
  }

  #drop(id: string): void {
    for (const off of this.#followed.get(id) ?? []) off();
    this.#followed.delete(id);
  }

  #subscriptions(id: string): Job[] {
    const extras = entryOf(EXTRAS, domainOf(id));
    const found = this.#facts.entity(id);
    if (!extras || !found || this.#followed.has(id)) return [];
    const offs: Offs = [];
    this.#followed.set(id, offs);
    return extras
      .filter(({ needs }) => needs === undefined || (bits(found) & needs) !== 0)
      .map((extra) => () => this.#subscribe(id, extra, offs));
  }

  async #subscribe(id: string, { type, keys, read }: Extra, offs: Offs): Promise<void> {
    const { commands, clock, signal, entity, hear } = this.#facts;
    const wanted = (): boolean => this.#followed.get(id) === offs;
    if (!wanted()) return;
    const listen = (event: unknown): void => {
      const attributes = read(event, entity(id)?.time?.zone);
      if (attributes) hear(id, attributes);
    };
    const off = await tolerant(commands.subscribe(type, { entity_id: id, ...keys?.(clock.now()) }, listen, { signal }));
    // It may have left while the home thought about it.
    if (off && wanted()) offs.push(off);
    else off?.();
  }

  /** Once for every release there is to install. */
  #notes(id: string): Job[] {
    const latest = this.#released(id);
    if (latest === undefined || this.#read.get(id) === latest) return [];
    this.#read.set(id, latest);
    return [
      async () => {
        const { commands, signal, hear } = this.#facts;
        if (this.#released(id) !== latest) return;
        const notes = await tolerant(commands.call('update/release_notes', { entity_id: id }, { signal }));
        if (typeof notes === 'string') hear(id, { [EXTRA.notes]: notes });
      },
    ];
  }

  #released(id: string): string | undefined {
    const found = this.#facts.entity(id);
    return found && found.state === 'on' && (bits(found) & RELEASE_NOTES) !== 0 ? text(found, 'latest_version') : undefined;
  }
}
