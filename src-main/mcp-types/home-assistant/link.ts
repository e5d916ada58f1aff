import { z } from 'zod';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { ActReceipt, ActRequest, HistoryAnswer, HistoryRequest, Link, LinkEvent, Picture, PictureRequest } from '../../kit/link.ts';
import type { World } from '../../kit/world.ts';
import { reasonOf } from './wire/aborted.ts';
import { CommandRefused } from './wire/commands.ts';
import { openConnection, type Connection } from './wire/connection.ts';
import { domainOf } from './domains/index.ts';
import { EntitiesEvent } from './home/entities.ts';
import type { RoomChoice } from './home/grouping.ts';
import { subscribeExtras } from './home/extras.ts';
import { heartbeat } from './wire/heartbeat.ts';
import { readHistory } from './past/history.ts';
import { readStill } from './pictures/still.ts';
import type { HomeAccess } from './management/access.ts';
import { HomeModel } from './home/model.ts';
import { readRegistries, REGISTRY_EVENTS } from './home/registries.ts';
import type { Access } from './sign-in/access.ts';
import { restOf } from './sign-in/rest.ts';
import { sceneCall } from './home/scenes.ts';
import { supported } from './domains/traits.ts';

const CALL_MS = 60_000;
const SETTLE_MS = 500;
const Result = z.object({ context: z.object({ id: z.string() }) });
export type HomeConfig = {
  url: string;
  access: Access;
  rooms?: RoomChoice | undefined;
  /** What assistants see at first: what Home Assistant shows to Assist, what this type proposes, or nothing. */
  exposure?: 'assist' | 'proposed' | 'none' | undefined;
};

/** A live Home Assistant. It never reconnects by itself: it says that it is lost, and the core starts another. */
export class HomeAssistantLink implements Link {
  readonly #config: HomeConfig;
  readonly #world: World;
  readonly #model: HomeModel;
  readonly #listeners = new Set<(event: LinkEvent) => void>();
  readonly #life = new AbortController();
  #connection: Connection | undefined;
  #stopHeart: (() => void) | undefined;
  #refetch: AbortController | undefined;

  constructor(config: HomeConfig, world: World) {
    this.#config = config;
    this.#world = world;
    this.#model = new HomeModel(config.rooms);
  }

  onEvent(listener: (event: LinkEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async start(signal: AbortSignal): Promise<void> {
    const life = AbortSignal.any([signal, this.#life.signal, this.#world.signal]);
    try {
      const connection = await openConnection(this.#world, this.#config.url, this.#config.access, life);
      this.#connection = connection;
      life.throwIfAborted();
      connection.onLost((error) => this.#lost(error));
      await this.#sync(connection, life);
      this.#stopHeart = heartbeat(this.#world.clock, connection.ping, (error) => this.#lost(error));
      this.#emit({ kind: 'health', health: { state: 'connected' } });
    } catch (thrown) {
      // A refused token is for the person; trying it again by ourselves could ban this computer.
      if (thrown instanceof SwitchboardError && thrown.problem === 'auth.refused')
        this.#emit({ kind: 'health', health: { state: 'attention', problem: 'auth.refused' } });
      await this.close();
      throw thrown;
    }
  }

  async act({ device, part, trait, command, args }: ActRequest, signal: AbortSignal): Promise<ActReceipt> {
    const found = this.#model.find(device, part, trait);
    if (!found) throw new NotFound('part', `${device}/${part}/${trait}`);
    const { entity, ability } = found;
    // Home Assistant answers "success" to all of these and does nothing.
    if (entity.state === 'unavailable') throw new SwitchboardError('device.offline', `${entity.id} is unavailable`);
    const row = supported(entity, ability.row).includes(command) ? ability.row.commands?.[command] : undefined;
    if (!row) throw new SwitchboardError('not.supported', `${entity.id} cannot do ${command}`);
    const { domain = domainOf(entity.id), service, data = {} } = row.call(args, entity);
    const result = await this.#commands().call(
      'call_service',
      { domain, service, service_data: data, target: { entity_id: entity.id } },
      { timeoutMs: CALL_MS, signal },
    );
    const context = Result.safeParse(result).data?.context.id;
    return { accepted: true, path: 'local', ...(context !== undefined && { context }) };
  }

  async runScene(scene: string, signal: AbortSignal): Promise<void> {
    const call = sceneCall(scene);
    if (!call || !this.#model.entity(scene)) throw new NotFound('scene', scene);
    await this.#commands().call('call_service', call, { timeoutMs: CALL_MS, signal });
  }

  async history(request: HistoryRequest, signal: AbortSignal): Promise<HistoryAnswer> {
    const found = this.#model.find(request.device, request.part, request.trait);
    if (!found) throw new NotFound('part', `${request.device}/${request.part}/${request.trait}`);
    return readHistory(this.#commands(), { ...found, request }, signal);
  }

  async picture({ device, part, trait, width }: PictureRequest, signal: AbortSignal): Promise<Picture> {
    const found = this.#model.find(device, part, trait);
    if (!found) throw new NotFound('part', `${device}/${part}/${trait}`);
    return readStill(restOf(this.#world, this.#config.url, this.#config.access), found.entity, width, signal);
  }

  async close(): Promise<void> {
    this.#life.abort(new SwitchboardError('channel.closed', 'The connection was closed'));
    this.#refetch?.abort();
    this.#stopHeart?.();
    this.#stopHeart = undefined;
    this.#connection?.close();
    this.#connection = undefined;
  }

  /** What the type's own tools work with. */
  get access(): HomeAccess {
    const connection = this.#connection;
    if (!connection) throw new SwitchboardError('remote.unreachable', 'Home Assistant is not connected');
    return {
      commands: connection.commands,
      rest: restOf(this.#world, this.#config.url, this.#config.access),
      clock: this.#world.clock,
      version: connection.version,
      entity: (id) => this.#model.entity(id),
      ids: this.#model.ids,
    };
  }

  get counts() {
    return this.#model.counts;
  }

  #commands() {
    if (!this.#connection) throw new SwitchboardError('remote.unreachable', 'Home Assistant is not connected');
    return this.#connection.commands;
  }

  /** Features, watching, then one snapshot of everything: nothing can change unseen in between. */
  async #sync({ commands }: Connection, signal: AbortSignal): Promise<void> {
    await tolerant(commands.call('supported_features', { features: { coalesce_messages: 1 } }, { signal }));
    for (const event_type of REGISTRY_EVENTS)
      await tolerant(commands.subscribe('subscribe_events', { event_type }, () => void this.#registriesChanged(), { signal }));
    let ready = false;
    const first = new Promise<void>((resolve) => {
      let started = false;
      const hear = (raw: unknown): void => {
        const { success, data } = EntitiesEvent.safeParse(raw);
        if (!success) return;
        if (!started) {
          started = true;
          this.#model.reset(data);
          resolve();
        } else {
          const events = this.#model.take(data);
          if (ready) for (const event of events) this.#emit(event);
        }
      };
      void this.#subscribed(commands.subscribe('subscribe_entities', {}, hear, { signal }));
    });
    const [registries] = await Promise.all([readRegistries(commands, signal), Promise.race([first, ended(signal), this.#failed.promise])]);
    const events = this.#model.setRegistries(registries);
    ready = true;
    for (const event of events) this.#emit(event);
    void this.#extras(commands, signal);
  }

  /** Lists and forecasts come after the home is shown: nobody waits for them. */
  async #extras(commands: Connection['commands'], signal: AbortSignal): Promise<void> {
    const hear = (id: string, attributes: Record<string, unknown>): void => {
      for (const event of this.#model.takeExtra(id, attributes)) this.#emit(event);
    };
    try {
      await subscribeExtras(commands, this.#model.ids, hear, signal);
    } catch (thrown) {
      if (!signal.aborted) this.#lost(SwitchboardError.from(thrown));
    }
  }

  readonly #failed = Promise.withResolvers<never>();
  async #subscribed(subscription: Promise<void>): Promise<void> {
    try {
      await subscription;
    } catch (thrown) {
      this.#failed.promise.catch(() => undefined); // whoever still waits hears it; nobody else needs to
      this.#failed.reject(thrown);
    }
  }

  /** Registries tell only that something changed, often hundreds of times in a row. */
  async #registriesChanged(): Promise<void> {
    this.#refetch?.abort();
    const mine = new AbortController();
    this.#refetch = mine;
    const signal = AbortSignal.any([mine.signal, this.#life.signal]);
    try {
      await this.#world.clock.sleep(SETTLE_MS, signal);
      const registries = await readRegistries(this.#commands(), signal);
      for (const event of this.#model.setRegistries(registries)) this.#emit(event);
    } catch (thrown) {
      if (!signal.aborted) this.#lost(SwitchboardError.from(thrown));
    }
  }

  #lost(error: SwitchboardError): void {
    if (this.#life.signal.aborted) return;
    this.#emit({ kind: 'health', health: { state: 'offline', problem: error.problem } });
    void this.close();
  }

  #emit(event: LinkEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/** Older homes do not know every command; that is an answer, too. */
async function tolerant(asked: Promise<unknown>): Promise<void> {
  try {
    await asked;
  } catch (thrown) {
    if (!(thrown instanceof CommandRefused)) throw thrown;
  }
}

const ended = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    if (signal.aborted) reject(reasonOf(signal));
    else signal.addEventListener('abort', () => reject(reasonOf(signal)), { once: true });
  });
