import { z } from 'zod';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Fact } from '../../../src-shared/model/connection.ts';
import type { Text } from '../../../src-shared/text/text.ts';
import type {
  ActReceipt,
  ActRequest,
  HistoryAnswer,
  HistoryRequest,
  LastingCall,
  LaterAct,
  Link,
  LinkEvent,
  Picture,
  PictureRequest,
  SceneReceipt,
} from '../../kit/link.ts';
import type { World } from '../../kit/world.ts';
import { withinMs } from './domains/expectations.ts';
import { prepare } from './domains/prepare.ts';
import { ourTime, theirTime } from './home/home-clock.ts';
import { LiveHome } from './home/live-home.ts';
import type { Exposure, RoomChoice } from './home/member.ts';
import { HomeModel } from './home/model.ts';
import { entitiesWithin } from './home/registries.ts';
import { sceneCall } from './home/scenes.ts';
import type { HomeAccess } from './management/access.ts';
import { routineEffects } from './management/expand.ts';
import { readHistory } from './past/history.ts';
import { readStill } from './pictures/still.ts';
import type { Access } from './sign-in/access.ts';
import { restOf } from './sign-in/rest.ts';
import { openConnection, type Connection } from './wire/connection.ts';
import { deed, type Deed } from './wire/deed.ts';
import { heartbeat, type Heartbeat } from './wire/heartbeat.ts';

const Result = z.object({ context: z.object({ id: z.string() }) });
export type HomeConfig = {
  url: string;
  access: Access;
  rooms?: RoomChoice | undefined;
  /** What assistants see at first: what Home Assistant shows to Assist, what this type proposes, or nothing. */
  exposure?: Exposure | undefined;
};

type Live = { connection: Connection; home: LiveHome; heart?: Heartbeat };
type Where = { device: string; part: string; trait: string };

/** A live Home Assistant. It never reconnects by itself: it says that it is lost, and the core starts another. */
export class HomeAssistantLink implements Link {
  readonly #config: HomeConfig;
  readonly #world: World;
  readonly #model: HomeModel;
  readonly #listeners = new Set<(event: LinkEvent) => void>();
  readonly #life = new AbortController();
  #live: Live | undefined;

  constructor(config: HomeConfig, world: World) {
    this.#config = config;
    this.#world = world;
    this.#model = new HomeModel({ rooms: config.rooms, exposure: config.exposure });
  }

  onEvent(listener: (event: LinkEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async start(given: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([given, this.#life.signal, this.#world.signal]);
    const { clock } = this.#world;
    try {
      const connection = await openConnection(this.#world, this.#config.url, this.#config.access, signal);
      const facts = { commands: connection.commands, clock, model: this.#model, tell: this.#emit, lost: this.#lost, signal };
      const live: Live = { connection, home: new LiveHome(facts) };
      this.#live = live;
      signal.throwIfAborted();
      connection.onLost(this.#lost);
      await live.home.sync();
      signal.throwIfAborted();
      live.heart = heartbeat(clock, connection, this.#lost);
    } catch (thrown) {
      // A refused token is for the person; trying it again by ourselves could ban this computer.
      if (thrown instanceof SwitchboardError && thrown.problem === 'auth.refused')
        this.#emit({ kind: 'health', health: { state: 'attention', problem: 'auth.refused' } });
      await this.close();
      throw thrown;
    }
  }

  async act({ command, args, ...where }: ActRequest, signal: AbortSignal): Promise<ActReceipt> {
    const { home } = this.#now();
    const { entity, ability } = this.#find(where);
    const { type, body } = prepare(entity, ability, command, args, home.services);
    const done = await this.#do(type, body, signal);
    const context = done.working ? undefined : Result.safeParse(done.result).data?.context.id;
    return {
      accepted: true,
      path: 'local',
      withinMs: withinMs(entity, command, args),
      ...(context !== undefined && { context }),
      ...(done.working && { working: true }),
    };
  }

  async runScene(scene: string, signal: AbortSignal): Promise<SceneReceipt> {
    const call = sceneCall(scene);
    if (!call || !this.#model.entity(scene)) throw new NotFound('scene', scene);
    const { working } = await this.#do('call_service', call, signal);
    return working ? { working } : {};
  }

  /** What happens in a scene, a script or an automation; where the home will not tell, the worst. */
  async effects(call: LastingCall, signal: AbortSignal): Promise<LaterAct[]> {
    return 'scene' in call ? routineEffects(this.access, call.scene, signal) : [];
  }

  async history(request: HistoryRequest, signal: AbortSignal): Promise<HistoryAnswer> {
    const { commands } = this.#now().connection;
    const { shift } = this.#model.time;
    return ourTime(await readHistory(commands, { ...this.#find(request), request: theirTime(request, shift) }, signal), shift);
  }

  async picture({ width, ...where }: PictureRequest, signal: AbortSignal): Promise<Picture> {
    return readStill(restOf(this.#world, this.#config.url, this.#config.access), this.#find(where).entity, width, signal);
  }

  async facts(): Promise<Fact[]> {
    const { connection } = this.#now();
    const { entities, rooms } = this.#model.counts;
    const plain = (text: string): Text => ({ en: text, 'zh-CN': text });
    return [
      { label: { en: 'Release', 'zh-CN': '版本' }, value: plain(`Home Assistant ${connection.version}`) },
      { label: { en: 'Entities', 'zh-CN': '实体' }, value: plain(entities.toLocaleString('en')) },
      { label: { en: 'Rooms', 'zh-CN': '房间' }, value: plain(String(rooms)) },
    ];
  }

  wake(): void {
    this.#live?.heart?.check();
  }

  async close(): Promise<void> {
    this.#life.abort(new SwitchboardError('channel.closed', 'The connection was closed'));
    this.#live?.heart?.stop();
    this.#live?.connection.close();
    this.#live = undefined;
  }

  /** What the type's own tools work with. */
  get access(): HomeAccess {
    const { connection } = this.#now();
    return {
      commands: connection.commands,
      rest: restOf(this.#world, this.#config.url, this.#config.access),
      clock: this.#world.clock,
      version: connection.version,
      entity: (id) => this.#model.entity(id),
      ids: () => this.#model.ids,
      within: (kind, id) => entitiesWithin(this.#model.registries, kind, id),
      place: (id) => this.#model.place(id),
    };
  }

  get counts() {
    return this.#model.counts;
  }

  #do(type: string, body: Record<string, unknown>, signal: AbortSignal): Promise<Deed> {
    return deed({ commands: this.#now().connection.commands, clock: this.#world.clock, type, body }, signal);
  }

  #find({ device, part, trait }: Where) {
    const found = this.#model.find(device, part, trait);
    if (!found) throw new NotFound('part', `${device}/${part}/${trait}`);
    return found;
  }

  #now(): Live {
    if (!this.#live) throw new SwitchboardError('remote.unreachable', 'Home Assistant is not connected');
    return this.#live;
  }

  readonly #lost = (error: SwitchboardError): void => {
    if (this.#life.signal.aborted) return;
    this.#live?.connection.close(error);
    this.#emit({ kind: 'health', health: { state: 'offline', problem: error.problem } });
    void this.close();
  };

  readonly #emit = (event: LinkEvent): void => {
    for (const listener of this.#listeners) listener(event);
  };
}
