import type { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { reasonOf } from '../../../kit/abort.ts';
import type { LinkEvent } from '../../../kit/link.ts';
import type { Clock } from '../../../kit/world.ts';
import type { Commands } from '../wire/commands.ts';
import { tolerant } from '../wire/refused.ts';
import { Extras } from './extra-watch.ts';
import { isStarting } from './facts.ts';
import { clockShift, shiftAfter } from './home-clock.ts';
import type { HomeModel } from './model.ts';
import { Outlet } from './outlet.ts';
import { readEntries, readEntry, readRegistries, REGISTRY_NAMES } from './registries.ts';
import { RegistryWatch, type Stale } from './registry-watch.ts';
import { readServices, type ServiceCatalogue } from './services.ts';
import { Unhurried } from './unhurried.ts';

/** Aliases are asked for so many entities at a time. */
const AT_ONCE = 500;
const RENEW_MS = 12 * 3_600_000;

export type HomeFacts = {
  commands: Commands;
  clock: Clock;
  model: HomeModel;
  tell(event: LinkEvent): void;
  /** The home stopped answering what it must answer. */
  lost(error: SwitchboardError): void;
  signal: AbortSignal;
};

/** Keeps the model true to a home behind an open door, and tells what moves. */
export class LiveHome {
  readonly #facts: HomeFacts;
  readonly #outlet: Outlet;
  readonly #watch: RegistryWatch;
  readonly #extras: Extras;
  readonly #unhurried: Unhurried;
  #services: ServiceCatalogue | undefined;
  #ready = false;
  #stopRenewing: (() => void) | undefined;

  constructor(facts: HomeFacts) {
    const { clock, commands, lost, model, signal, tell } = facts;
    this.#facts = facts;
    this.#outlet = new Outlet(clock, tell, signal);
    const unhurried = new Unhurried(clock, signal, lost);
    this.#unhurried = unhurried;
    this.#watch = new RegistryWatch(clock, signal, (stale) => unhurried.run(() => this.#refresh(stale)));
    const hear = (id: string, attributes: Record<string, unknown>): void => this.#say(model.takeExtra(id, attributes));
    this.#extras = new Extras({ commands, clock, signal, unhurried, entity: (id) => model.entity(id), hear });
  }

  /** What services the home has; undefined while that is not known. */
  get services(): ServiceCatalogue | undefined {
    return this.#services;
  }

  /** Features, watching, then one snapshot of everything: nothing can change unseen in between. */
  async sync(): Promise<void> {
    const { commands, clock, model, signal } = this.#facts;
    commands.onFrame(() => this.#outlet.flush());
    await tolerant(commands.call('supported_features', { features: { coalesce_messages: 1 } }, { signal }));
    const early: unknown[] = [];
    const first = Promise.withResolvers<undefined>();
    const hear = (event: unknown): void => {
      if (this.#ready) return this.#hear(event);
      early.push(event);
      first.resolve(undefined);
    };
    const stop = (): void => first.reject(reasonOf(signal));
    signal.addEventListener('abort', stop, { once: true });
    try {
      const watching = this.#watch.listen(commands);
      const shift = clockShift(commands, clock, signal);
      // Both at once: an end in the middle must find somebody who listens to it.
      const entities = Promise.all([commands.subscribe('subscribe_entities', {}, hear, { signal }), first.promise]);
      const registries = readRegistries(commands, REGISTRY_NAMES, signal);
      const [known, theirs] = await Promise.all([registries, shift, entities, watching]);
      model.time.shift = theirs;
      const [snapshot, ...since] = early;
      model.reset(snapshot, clock.now());
      for (const event of since) model.take(event);
      this.#ready = true;
      this.#outlet.take(model.setRegistries(known));
      this.#outlet.flush();
    } finally {
      signal.removeEventListener('abort', stop);
    }
    this.#sayPhase();
    this.#afterwards();
  }

  /** What nobody waits for comes after the home is shown. */
  #afterwards(): void {
    const { clock, model, signal } = this.#facts;
    this.#stopRenewing ??= clock.every(RENEW_MS, () => this.#extras.renew());
    signal.addEventListener('abort', () => this.#stopRenewing?.(), { once: true });
    if (signal.aborted) return this.#stopRenewing();
    void this.#unhurried.run(this.#learn);
    void this.#extras.follow(model.ids);
    void this.#unhurried.run(this.#aliases);
  }

  /** What services there are. */
  readonly #learn = async (): Promise<void> => {
    const { commands, signal } = this.#facts;
    this.#services = (await readServices(commands, signal)) ?? this.#services;
  };

  #hear(event: unknown): void {
    const { clock, model } = this.#facts;
    model.time.shift = shiftAfter(event, model.time.shift, clock.now());
    this.#say(model.take(event), false);
  }

  /** `now`: nothing else will flush it. */
  #say(events: readonly LinkEvent[], now = true): void {
    this.#outlet.take(events);
    if (now) this.#outlet.flush();
    if (events.some(({ kind }) => kind === 'updated' || kind === 'removed')) void this.#extras.follow(this.#facts.model.ids);
  }

  async #refresh({ lists, entities, services }: Stale): Promise<void> {
    const { commands, model, signal } = this.#facts;
    const wasStarting = isStarting(model.registries.facts);
    if (lists.size > 0) {
      const news = await readRegistries(commands, lists, signal);
      if (Object.keys(news).length > 0 && !isOnlyFacts(news, model)) this.#say(model.setRegistries(news));
    }
    if (services) void this.#unhurried.run(this.#learn);
    if (wasStarting && !isStarting(model.registries.facts)) {
      this.#sayPhase();
      this.#watch.all();
    }
    const entries = await Promise.all([...entities].map((id) => readEntry(commands, id, signal)));
    const known = entries.filter((entry) => entry !== undefined);
    if (known.length > 0) this.#say(model.setEntries(known));
    if (lists.has('entities')) void this.#unhurried.run(this.#aliases);
  }

  #sayPhase(): void {
    const starting = isStarting(this.#facts.model.registries.facts);
    this.#facts.tell({ kind: 'health', health: { state: 'connected', ...(starting && { problem: 'remote.starting' as const }) } });
  }

  /** Other names are only in detailed answers; those who have any are told again. */
  readonly #aliases = async (): Promise<void> => {
    const { commands, model, signal } = this.#facts;
    const { entities, exposed } = model.registries;
    const wanted = [...entities.values()].filter(({ aliases, entity_id: id }) => aliases === undefined && (exposed?.has(id) ?? true));
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
      const ids = wanted.slice(at, at + AT_ONCE).map(({ entity_id }) => entity_id);
      const detailed = await readEntries(commands, ids, signal);
      const named = detailed.filter(({ aliases }) => aliases?.some((alias) => typeof alias === 'string'));
      if (named.length > 0) this.#say(model.setEntries(named));
      if (detailed.length === 0) return;
    }
  };
}

/** The home says its config is new far more often than anything of it matters here. */
function isOnlyFacts(news: Partial<HomeModel['registries']>, model: HomeModel): boolean {
  return (
    Object.keys(news).length === 1 && news.facts !== undefined && JSON.stringify(news.facts) === JSON.stringify(model.registries.facts)
  );
}
