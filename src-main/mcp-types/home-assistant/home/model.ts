import type { LinkChange, LinkDevice, LinkEvent, LinkScene } from '../../../kit/link.ts';
import { abilitiesOf, type Ability } from '../domains/traits.ts';
import { changesOf, copyOf } from './changes.ts';
import { mergeEvent, type Change, type Entity, type HomeTime } from './entities.ts';
import { degreesOf, degreesSaid, isStarting, zoneOf } from './facts.ts';
import { groupDevice, isPart, shapeOf, sourceOf, type Place } from './grouping.ts';
import type { Choices } from './member.ts';
import { emptyRegistries, type EntityEntry, type Registries } from './registries.ts';
import { roomList } from './room-list.ts';
import { isScene, sceneOf } from './scenes.ts';

type Spot = { entity: Entity; ability: Ability };

/** The home as it is known here: entities and registries in, devices and changes out. Pure but for what it remembers. */
export class HomeModel {
  readonly #choices: Choices;
  readonly #entities = new Map<string, Entity>();
  readonly #scenes = new Set<string>();
  readonly #members = new Map<string, Set<string>>();
  readonly #places = new Map<string, Place>();
  readonly #devices = new Map<string, LinkDevice>();
  /** What each could do when it was last reachable. */
  readonly #abilities = new Map<string, Ability[]>();
  #registries: Registries = emptyRegistries();
  /** Pieces of events that spoke of nothing known. */
  ignored = 0;
  /** What the home tells is put into our time. */
  readonly time: HomeTime = { shift: 0 };

  constructor({ rooms = {}, exposure = 'assist' }: { [K in keyof Choices]?: Choices[K] | undefined } = {}) {
    this.#choices = { rooms, exposure };
  }

  get registries(): Readonly<Registries> {
    return this.#registries;
  }

  /** Replaces what is given of what is known about rooms and things; everything is grouped anew. */
  setRegistries(news: Partial<Registries>): LinkEvent[] {
    const { entities: before } = this.#registries;
    // Lists do not tell aliases: what a closer look told is kept.
    for (const [id, entry] of news.entities ?? []) entry.aliases ??= before.get(id)?.aliases;
    this.#registries = { ...this.#registries, ...news };
    if (news.facts) this.time.zone = zoneOf(news.facts);
    return this.snapshot();
  }

  /** Single entries that were looked at closely; only their devices are told anew. */
  setEntries(entries: readonly EntityEntry[]): LinkEvent[] {
    const stirred = new Set<string>();
    for (const entry of entries) {
      const { entity_id: id } = entry;
      stirred.add(this.#places.get(id)?.device ?? sourceOf(id, this.#registries));
      this.#leave(id);
      this.#abilities.delete(id);
      this.#registries.entities.set(id, { ...entry, aliases: entry.aliases ?? this.#registries.entities.get(id)?.aliases });
      if (this.#entities.has(id) && isPart(id, this.#registries)) this.#join(id);
      stirred.add(sourceOf(id, this.#registries));
    }
    return [...this.#regroup(stirred), ...(entries.some(({ entity_id }) => this.#scenes.has(entity_id)) ? [this.scenes()] : [])];
  }

  /**
   * A first event after a subscription: it replaces everything, so nothing that left meanwhile survives. `nowMs`: nothing in it comes from
   * later, though a clock that was put back may say so.
   */
  reset(event: unknown, nowMs = Number.POSITIVE_INFINITY): void {
    this.#entities.clear();
    this.#scenes.clear();
    this.#abilities.clear();
    const { added, ignored } = mergeEvent(this.#entities, event, this.time);
    for (const entity of added) {
      if (isScene(entity.id)) this.#scenes.add(entity.id);
      if (entity.updated * 1000 > nowMs) this.#entities.set(entity.id, notAfter(entity, nowMs / 1000));
    }
    this.ignored += ignored;
  }

  /** One event of the stream; the answer is what the core should hear. */
  take(event: unknown): LinkEvent[] {
    const { added, changed, removed, ignored } = mergeEvent(this.#entities, event, this.time);
    this.ignored += ignored;
    const stirred = new Set<string>();
    const scenes = removed.some(isScene) || added.some(({ id }) => isScene(id)) || changed.some(({ after }) => this.#scenes.has(after.id));
    for (const { id } of added) this.#arrive(id, stirred);
    for (const id of removed) this.#depart(id, stirred);
    const { changes, flipped } = this.#apply(changed, stirred);
    return [
      ...(stirred.size > 0 ? this.#regroup(stirred) : []),
      ...(changes.length > 0 ? [{ kind: 'changed' as const, changes }] : []),
      ...(flipped.size > 0 ? this.#online(flipped) : []),
      ...(scenes ? [this.scenes()] : []),
    ];
  }

  #arrive(id: string, stirred: Set<string>): void {
    if (isScene(id)) this.#scenes.add(id);
    stirred.add(this.#places.get(id)?.device ?? sourceOf(id, this.#registries));
    if (isPart(id, this.#registries)) this.#join(id);
  }

  #depart(id: string, stirred: Set<string>): void {
    this.#scenes.delete(id);
    stirred.add(this.#places.get(id)?.device ?? sourceOf(id, this.#registries));
    this.#leave(id);
  }

  /** What an entity tells beside its state, as if it were part of it. */
  takeExtra(id: string, attributes: Record<string, unknown>): LinkEvent[] {
    return this.#entities.has(id) ? this.take({ c: { [id]: { '+': { a: attributes } } } }) : [];
  }

  /** The whole home, anew. While it starts, what is missing may yet come. */
  snapshot(): LinkEvent[] {
    this.#members.clear();
    this.#places.clear();
    this.#devices.clear();
    this.#registries.degrees = degreesOf(this.#registries.facts) ?? degreesSaid(this.#entities.values());
    for (const id of this.#entities.keys()) if (isPart(id, this.#registries)) this.#join(id);
    for (const source of this.#members.keys()) this.#group(source);
    const partial = isStarting(this.#registries.facts);
    const rooms = roomList(this.#registries, this.#choices.rooms);
    return [{ kind: 'devices', devices: [...this.#devices.values()].map(copyOf), rooms, ...(partial && { partial }) }, this.scenes()];
  }

  get ids(): string[] {
    return [...this.#entities.keys()];
  }

  scenes(): LinkEvent {
    const told = (id: string): LinkScene[] => {
      const entity = this.#entities.get(id);
      return entity ? [sceneOf(entity, this.#registries, this.#choices.exposure)] : [];
    };
    return { kind: 'scenes', scenes: [...this.#scenes].flatMap(told) };
  }

  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  /** The entity and the table row behind a trait of a part. */
  find(device: string, part: string, trait: string): Spot | undefined {
    for (const id of this.#members.get(device) ?? []) {
      const place = this.#places.get(id);
      const ability = place?.part === part ? place.abilities.find(({ key }) => key === trait) : undefined;
      const entity = this.#entities.get(id);
      if (ability && entity) return { entity, ability };
    }
    return undefined;
  }

  /** The device and part an entity is. */
  place(id: string): { device: string; part: string } | undefined {
    const place = this.#places.get(id);
    return place && { device: place.device, part: place.part };
  }

  get counts(): { devices: number; rooms: number; scenes: number; entities: number } {
    return { devices: this.#devices.size, rooms: this.#registries.areas.size, scenes: this.#scenes.size, entities: this.#entities.size };
  }

  /** Values that moved; a device whose shape moved goes to `stirred`, one that came or went to `flipped`. */
  #apply(changed: Change[], stirred: Set<string>): { changes: LinkChange[]; flipped: Set<string> } {
    const changes: LinkChange[] = [];
    const flipped = new Set<string>();
    for (const { before, after } of changed) {
      const place = this.#places.get(after.id);
      const device = place && this.#devices.get(place.device);
      if (!place || !device) continue;
      if (isOtherShape(before, after, place, this.#abilities.has(after.id))) stirred.add(place.device);
      if (stirred.has(place.device)) continue;
      if ((before.state === 'unavailable') !== (after.state === 'unavailable')) flipped.add(place.device);
      if (changesOf(after, place, device, changes)) stirred.add(place.device);
    }
    return { changes, flipped };
  }

  /** A device is there while any of its entities is. */
  #online(sources: Set<string>): LinkEvent[] {
    return [...sources].flatMap((source) => {
      const device = this.#devices.get(source);
      const members = this.#entitiesOf(source);
      const online = members.some(({ state }) => state !== 'unavailable');
      if (!device || device.online === online) return [];
      device.online = online;
      const at = Math.round(members.reduce((last, { updated }) => Math.max(last, updated), 0) * 1000);
      return [{ kind: 'online' as const, device: source, online, at }];
    });
  }

  #regroup(sources: Set<string>): LinkEvent[] {
    const updated: LinkDevice[] = [];
    const gone: string[] = [];
    for (const source of sources) {
      const known = this.#devices.has(source);
      const device = this.#group(source);
      if (device) updated.push(copyOf(device));
      else if (known) gone.push(source);
    }
    // While the home starts, things go and come: what is really gone is told when it runs.
    const silent = isStarting(this.#registries.facts);
    return [
      ...(updated.length > 0 ? [{ kind: 'updated' as const, devices: updated }] : []),
      ...(gone.length > 0 && !silent ? [{ kind: 'removed' as const, devices: gone }] : []),
    ];
  }

  #group(source: string): LinkDevice | undefined {
    const entities = this.#entitiesOf(source);
    for (const { id } of entities) this.#places.delete(id);
    const grouped = groupDevice(source, entities, this.#registries, this.#choices, (id) => this.#abilities.get(id));
    if (!grouped) {
      this.#devices.delete(source);
      return undefined;
    }
    for (const entity of entities) {
      const place = grouped.places.get(entity.id);
      if (!place) continue;
      this.#places.set(entity.id, place);
      if (entity.state !== 'unavailable') this.#abilities.set(entity.id, place.own);
    }
    this.#devices.set(source, grouped.device);
    return grouped.device;
  }

  #entitiesOf(source: string): Entity[] {
    return [...(this.#members.get(source) ?? [])].flatMap((id) => this.#entities.get(id) ?? []);
  }

  #join(id: string): void {
    const source = sourceOf(id, this.#registries);
    const members = this.#members.get(source);
    if (members) members.add(id);
    else this.#members.set(source, new Set([id]));
  }

  #leave(id: string): void {
    const source = this.#places.get(id)?.device ?? sourceOf(id, this.#registries);
    this.#places.delete(id);
    this.#abilities.delete(id);
    const members = this.#members.get(source);
    members?.delete(id);
    if (members?.size === 0) this.#members.delete(source);
  }
}

const notAfter = (entity: Entity, now: number): Entity => ({
  ...entity,
  changed: Math.min(entity.changed, now),
  updated: now,
});

/** Attributes that say what a thing is rather than how it is. */
const TELLING = ['friendly_name', 'device_class', 'assumed_state'] as const;

/** More than a value moved: other abilities, another name. Who is out of reach tells less of itself than is known. */
function isOtherShape(before: Entity, after: Entity, place: Place, known: boolean): boolean {
  if (before.attributes !== after.attributes && TELLING.some((name) => before.attributes[name] !== after.attributes[name])) return true;
  return !(after.state === 'unavailable' && known) && shapeOf(abilitiesOf(after)) !== place.shape;
}
