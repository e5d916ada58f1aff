import type { Clock } from '../../../kit/world.ts';
import type { Commands } from '../wire/commands.ts';
import { tolerant } from '../wire/refused.ts';
import { isLoose, type Loose } from '../wire/shapes.ts';
import { REGISTRY_NAMES, type RegistryName } from './registries.ts';

/** What is out of date: whole lists, single entities, the services. */
export type Stale = { lists: Set<RegistryName>; entities: Set<string>; services: boolean };

/** Registries tell only that something changed, often hundreds of times in a row. */
const SETTLE_MS = 500;
const MOST_WAITS = 10;
/** More single entities than this are cheaper read as one list. */
const MANY = 20;

const data = (event: unknown): Loose => (isLoose(event) && isLoose(event['data']) ? event['data'] : {});
const list =
  (...names: RegistryName[]) =>
  (stale: Stale): void =>
    names.forEach((name) => stale.lists.add(name));
const services = (stale: Stale): void => void (stale.services = true);

/** The events that say something is out of date, in the order they are subscribed to. They never carry the new item. */
const WATCHED: Record<string, (stale: Stale, event: Loose) => void> = {
  core_config_updated: list('facts'),
  floor_registry_updated: list('floors'),
  area_registry_updated: list('areas'),
  label_registry_updated: list('labels'),
  category_registry_updated: list('categories'),
  device_registry_updated: list('devices'),
  entity_registry_updated: (stale, { action, entity_id, old_entity_id, changes }) => {
    // What assistants may see is one of an entity's options.
    if (!isLoose(changes) || 'options' in changes) stale.lists.add('exposed');
    if (action === 'update' && typeof entity_id === 'string' && old_entity_id === undefined) stale.entities.add(entity_id);
    else stale.lists.add('entities');
  },
  component_loaded: (stale) => {
    stale.lists.add('facts');
    stale.services = true;
  },
  service_registered: services,
  service_removed: services,
};

/** Listens for what goes out of date and, when it has calmed down, has it read again. */
export class RegistryWatch {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #refresh: (stale: Stale) => Promise<void>;
  #stale = nothing();
  #stirred = false;
  #running = false;

  constructor(clock: Clock, signal: AbortSignal, refresh: (stale: Stale) => Promise<void>) {
    this.#clock = clock;
    this.#signal = signal;
    this.#refresh = refresh;
  }

  async listen(commands: Commands): Promise<void> {
    const subscribed = Object.entries(WATCHED).map(([event_type, mark]) => {
      const hear = (event: unknown): void => {
        mark(this.#stale, data(event));
        this.#stir();
      };
      return tolerant(commands.subscribe('subscribe_events', { event_type }, hear, { signal: this.#signal }));
    });
    await Promise.all(subscribed);
  }

  /** Everything is out of date: the home has finished starting. */
  all(): void {
    list(...REGISTRY_NAMES)(this.#stale);
    this.#stale.services = true;
    this.#stir();
  }

  #stir(): void {
    this.#stirred = true;
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#stirred && !this.#signal.aborted) {
        await this.#calm();
        const stale = this.#stale;
        this.#stale = nothing();
        if (stale.entities.size > MANY) stale.lists.add('entities');
        if (stale.lists.has('entities')) stale.entities.clear();
        await this.#refresh(stale);
      }
    } catch (thrown) {
      // Whoever ended it knows.
      if (!this.#signal.aborted) throw thrown;
    } finally {
      this.#running = false;
    }
  }

  /** Waits until nothing has stirred for a moment, but not for ever. */
  async #calm(): Promise<void> {
    for (let waits = 0; this.#stirred && waits < MOST_WAITS; waits += 1) {
      this.#stirred = false;
      await this.#clock.sleep(SETTLE_MS, this.#signal);
    }
    this.#stirred = false;
  }
}

const nothing = (): Stale => ({ lists: new Set(), entities: new Set(), services: false });
