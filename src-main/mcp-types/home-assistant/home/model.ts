import type { LinkChange, LinkDevice, LinkEvent, LinkRoom, LinkScene } from '../../../kit/link.ts';
import { mergeEvent, type EntitiesEvent, type Entity } from './entities.ts';
import { groupDevice, isPart, sourceOf, type Place, type RoomChoice } from './grouping.ts';
import type { Registries } from './registries.ts';
import { isScene, sceneOf } from './scenes.ts';
import { abilitiesOf, traitState, type Ability } from '../domains/traits.ts';
import type { z } from 'zod';

type Spot = { entity: Entity; ability: Ability };

/** The home as it is known here: entities and registries in, devices and changes out. Pure but for what it remembers. */
export class HomeModel {
  readonly #rooms: RoomChoice;
  readonly #entities = new Map<string, Entity>();
  readonly #members = new Map<string, Set<string>>();
  readonly #places = new Map<string, Place>();
  readonly #devices = new Map<string, LinkDevice>();
  #registries: Registries = { areas: new Map(), floors: new Map(), devices: new Map(), entities: new Map(), exposed: undefined };
  /** Pieces of events that spoke of nothing known. */
  ignored = 0;

  constructor(rooms: RoomChoice = {}) {
    this.#rooms = rooms;
  }

  /** Replaces what is known about rooms and things; everything is grouped anew. */
  setRegistries(registries: Registries): LinkEvent[] {
    this.#registries = registries;
    return this.#regroup();
  }

  /** A first event after a subscription: it replaces everything, so nothing that left meanwhile survives. */
  reset(event: z.infer<typeof EntitiesEvent>): void {
    this.#entities.clear();
    this.ignored += mergeEvent(this.#entities, event).ignored;
  }

  snapshot(): LinkEvent[] {
    return this.#regroup();
  }

  /** One event of the stream; the answer is what the core should hear. */
  take(event: z.infer<typeof EntitiesEvent>): LinkEvent[] {
    const { added, changed, removed, ignored } = mergeEvent(this.#entities, event);
    this.ignored += ignored;
    const stirred = new Set<string>();
    const changes: LinkChange[] = [];
    const seen = new Set<string>();
    for (const { id } of added) stirred.add(sourceOf(id, this.#registries));
    for (const id of removed) stirred.add(this.#places.get(id)?.device ?? sourceOf(id, this.#registries));
    for (const { before, after } of changed) {
      const place = this.#places.get(after.id);
      if (!place) continue;
      seen.add(place.device);
      if (otherShape(before, after)) stirred.add(place.device);
      else changes.push(...this.#changesOf(after, place, stirred.has(place.device)));
    }
    const scenes = [...added, ...changed.map(({ after }) => after)].some(({ id }) => isScene(id)) || removed.some(isScene);
    return [
      ...this.#restructure(stirred, added, removed),
      ...(changes.length > 0 ? [{ kind: 'changed' as const, changes }] : []),
      ...this.#online(seen),
      ...(scenes ? [this.scenes()] : []),
    ];
  }

  /** What an entity tells beside its state, as if it were part of it. */
  takeExtra(id: string, attributes: Record<string, unknown>): LinkEvent[] {
    return this.#entities.has(id) ? this.take({ c: { [id]: { '+': { a: attributes } } } }) : [];
  }

  get ids(): string[] {
    return [...this.#entities.keys()];
  }

  scenes(): LinkEvent {
    const scenes = [...this.#entities.values()]
      .filter(({ id }) => isScene(id))
      .map((entity): LinkScene => sceneOf(entity, this.#registries.entities.get(entity.id)));
    return { kind: 'scenes', scenes };
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

  get counts(): { devices: number; rooms: number; scenes: number; entities: number } {
    const scenes = [...this.#entities.keys()].filter(isScene).length;
    return { devices: this.#devices.size, rooms: this.#registries.areas.size, scenes, entities: this.#entities.size };
  }

  #changesOf(entity: Entity, place: Place, silent: boolean): LinkChange[] {
    const part = this.#devices.get(place.device)?.parts.find(({ key }) => key === place.part);
    if (!part) return [];
    return place.abilities.flatMap((ability) => {
      const before = part.traits[ability.key];
      const after = traitState(entity, ability);
      if (!before || (same(before.value, after.value) && same(before.limits, after.limits))) return [];
      part.traits[ability.key] = { ...before, ...after };
      if (silent) return [];
      const { value, at, limits } = after;
      const change = {
        device: place.device,
        part: place.part,
        trait: ability.key,
        value,
        at,
        ...(!same(before.limits, limits) && limits && { limits }),
      };
      return [{ ...change, ...(entity.context.id !== null && { callId: entity.context.id }) }];
    });
  }

  /** A device is there while any of its entities is. */
  #online(sources: Set<string>): LinkEvent[] {
    return [...sources].flatMap((source) => {
      const device = this.#devices.get(source);
      const members = [...(this.#members.get(source) ?? [])].flatMap((id) => this.#entities.get(id) ?? []);
      const online = members.some(({ state }) => state !== 'unavailable');
      if (!device || device.online === online) return [];
      device.online = online;
      return [
        { kind: 'online' as const, device: source, online, at: Math.round(Math.max(...members.map(({ updated }) => updated)) * 1000) },
      ];
    });
  }

  #restructure(sources: Set<string>, added: Entity[], removed: string[]): LinkEvent[] {
    for (const { id } of added) if (isPart(id, this.#registries)) this.#join(id);
    for (const id of removed) this.#leave(id);
    const updated: LinkDevice[] = [];
    const gone: string[] = [];
    for (const source of sources) {
      const known = this.#devices.has(source);
      const device = this.#group(source);
      if (device) updated.push(structuredClone(device));
      else if (known) gone.push(source);
    }
    return [
      ...(updated.length > 0 ? [{ kind: 'updated' as const, devices: updated }] : []),
      ...(gone.length > 0 ? [{ kind: 'removed' as const, devices: gone }] : []),
    ];
  }

  #regroup(): LinkEvent[] {
    this.#members.clear();
    this.#places.clear();
    this.#devices.clear();
    for (const id of this.#entities.keys()) if (isPart(id, this.#registries)) this.#join(id);
    for (const source of this.#members.keys()) this.#group(source);
    return [{ kind: 'devices', devices: structuredClone([...this.#devices.values()]), rooms: this.#roomList() }, this.scenes()];
  }

  #group(source: string): LinkDevice | undefined {
    const members = [...(this.#members.get(source) ?? [])];
    for (const id of members) this.#places.delete(id);
    const grouped = groupDevice(
      source,
      members.flatMap((id) => this.#entities.get(id) ?? []),
      this.#registries,
      this.#rooms,
    );
    if (!grouped) {
      this.#devices.delete(source);
      return undefined;
    }
    for (const [id, place] of grouped.places) this.#places.set(id, place);
    this.#devices.set(source, grouped.device);
    return grouped.device;
  }

  #roomList(): LinkRoom[] {
    const { areas, floors } = this.#registries;
    return [...areas.values()].flatMap(({ area_id, name, floor_id }) => {
      const chosen = this.#rooms[area_id];
      const floor = floor_id ? floors.get(floor_id) : undefined;
      if (chosen === null) return [];
      return [
        {
          source: area_id,
          name: chosen ?? name,
          ...(floor && { floor: floor.name }),
          ...(typeof floor?.level === 'number' && { level: floor.level }),
        },
      ];
    });
  }

  #join(id: string): void {
    const source = sourceOf(id, this.#registries);
    this.#members.set(source, (this.#members.get(source) ?? new Set()).add(id));
  }

  #leave(id: string): void {
    const source = this.#places.get(id)?.device ?? sourceOf(id, this.#registries);
    this.#places.delete(id);
    const members = this.#members.get(source);
    members?.delete(id);
    if (members?.size === 0) this.#members.delete(source);
  }
}

/** More than a value moved: other abilities, another name. */
function otherShape(before: Entity, after: Entity): boolean {
  if (before.attributes === after.attributes) return false;
  if (before.attributes['friendly_name'] !== after.attributes['friendly_name']) return true;
  const keys = (entity: Entity): string =>
    abilitiesOf(entity)
      .map(({ key }) => key)
      .join();
  return keys(before) !== keys(after);
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
