import type { DemoClock } from '../clock.ts';
import { hex, seeded, ulid, type Random } from '../random.ts';
import { aged } from './aged.ts';
import { Items } from './items.ts';
import { Log } from './log.ts';
import type { HomeTable, Life } from './rows.ts';
import { Registries } from './registries.ts';
import { fullState, type Attributes, type Context, type State } from './state.ts';
import { since } from './version.ts';

export type HomeEvent = {
  type: string;
  data: Record<string, unknown>;
  context: Context;
  at: number;
  origin?: 'LOCAL' | 'REMOTE';
  change?: { id: string; before?: State; after?: State };
};
export type HomeOptions = { clock: DemoClock; seed: number; language: string; version: string; asks: boolean; signal: AbortSignal };

/** The home itself: what is in it, what it is doing, and who listens. Knows no wire. */
export class Home {
  readonly clock: DemoClock;
  readonly random: Random;
  readonly language: string;
  readonly version: string;
  /** Whether its sign-in page asks for name and password. */
  readonly asks: boolean;
  readonly signal: AbortSignal;
  readonly states = new Map<string, State>();
  readonly lives = new Map<string, Life>();
  readonly registries: Registries;
  readonly items = new Items();
  readonly log = new Log();
  readonly userId: string;
  readonly startedAt: number;
  phase: 'STARTING' | 'RUNNING' | 'STOPPING' = 'RUNNING';
  /** How wrong its clock is, ms. */
  skew = 0;
  readonly #listeners = new Set<(event: HomeEvent) => void>();

  constructor(table: HomeTable, { clock, seed, language, version, asks, signal }: HomeOptions) {
    this.clock = clock;
    this.random = seeded(seed);
    this.language = language;
    this.version = version;
    this.asks = asks;
    this.signal = signal;
    this.userId = hex(32, this.random);
    this.startedAt = clock.now();
    this.registries = new Registries(table, this.random, this.startedAt);
    for (const row of [...table.devices.flatMap((device) => device.entities.map((entity) => ({ ...entity, device }))), ...table.loose]) {
      const device = 'device' in row ? row.device : undefined;
      const name = device ? [device.name, row.name].filter((word) => word !== null).join(' ') : row.name;
      if (row.disabled) continue;
      this.write(row.id, row.state, { ...row.attributes, friendly_name: name });
      if (row.life) this.lives.set(row.id, row.life);
    }
    for (const { kind, key, body } of table.items ?? []) this.items.of(kind).set(key, body);
  }

  /** What its own clock says. */
  now(): number {
    return this.clock.now() + this.skew;
  }

  get(id: string): State | undefined {
    return this.states.get(id);
  }

  /** The full form, as a core of this age writes it. */
  full(state: State): object {
    const { last_reported, ...older } = fullState(state);
    return since(this.version, '2024.4') ? { ...older, last_reported } : older;
  }

  context(userId: string | null = null, parentId: string | null = null): Context {
    return { id: ulid(this.now(), this.random), parent_id: parentId, user_id: userId };
  }

  on(listener: (event: HomeEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  fire(type: string, data: Record<string, unknown>, context = this.context(), origin?: 'REMOTE'): void {
    this.#tell({ type, data, context, at: this.now(), ...(origin && { origin }) });
  }

  /** Says what an entity is now. Saying the same again is no event, as in core. */
  write(id: string, state: string, given: Attributes, context: Context = this.context()): void {
    const before = this.states.get(id);
    const attributes = aged(this.version, id, given);
    const clock = this.now();
    // A real home counts in microseconds: two changes never fall on one moment, however fast they come.
    const now = before && Math.floor(before.updated) === clock ? before.updated + 0.001 : clock;
    const sameState = before?.state === state;
    if (before && sameState && sameAttributes(before.attributes, attributes)) {
      this.states.set(id, { ...before, reported: now });
      return;
    }
    const after: State = {
      entity_id: id,
      state,
      attributes,
      context,
      changed: before && sameState ? before.changed : now,
      updated: now,
      reported: now,
    };
    this.states.set(id, after);
    this.#changed(id, before, after);
  }

  /** Changes some of what an entity is. */
  patch(id: string, change: { state?: string; attributes?: Attributes }, context?: Context): void {
    const before = this.states.get(id);
    if (before) this.write(id, change.state ?? before.state, { ...before.attributes, ...change.attributes }, context);
  }

  remove(id: string): void {
    const before = this.states.get(id);
    if (!before) return;
    this.states.delete(id);
    this.#changed(id, before, undefined);
  }

  /** Another id for the same entity: one goes, one comes. */
  rename(old: string, wanted: string): void {
    const state = this.states.get(old);
    const life = this.lives.get(old);
    this.remove(old);
    this.lives.delete(old);
    if (life) this.lives.set(wanted, life);
    if (state) this.write(wanted, state.state, state.attributes);
  }

  /** Runs later, unless the home has stopped by then; answers how to call it off. */
  later(ms: number, run: () => void): () => void {
    const off = new AbortController();
    void this.clock.sleep(ms, AbortSignal.any([this.signal, off.signal])).then(run, () => undefined);
    return () => off.abort();
  }

  #changed(id: string, before: State | undefined, after: State | undefined): void {
    const context = (after ?? before)?.context ?? this.context();
    this.#tell({
      type: 'state_changed',
      data: {},
      context,
      at: this.now(),
      change: { id, ...(before && { before }), ...(after && { after }) },
    });
  }

  #tell(event: HomeEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

function sameAttributes(a: Attributes, b: Attributes): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => same(a[name], b[name]));
}

export const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
