import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Fact } from '../../../src-shared/model/connection.ts';
import { TRAITS, type TraitName } from '../../../src-shared/model/traits/table.ts';
import type {
  ActReceipt,
  ActRequest,
  HistoryAnswer,
  HistoryRequest,
  LastingCall,
  LaterAct,
  LinkEvent,
  SceneReceipt,
} from '../../kit/link.ts';
import type { World } from '../../kit/world.ts';
import { hereAt } from './abilities/timers/local-time.ts';
import { appEnds } from './account/expiry.ts';
import { factsOf } from './account/facts.ts';
import type { Params } from './abilities/ability.ts';
import type { AccountReport, ReportingLink } from './account/tools.ts';
import { openAccount, type OpenAccount } from './cloud/account.ts';
import type { EwelinkConfig } from './config.ts';
import { appLimits } from './cloud/limits.ts';
import { listOperations } from './cloud/history.ts';
import { runScene } from './cloud/scenes.ts';
import { steady } from './cloud/steady.ts';
import { AccountHome } from './home/account-home.ts';
import { Condition } from './home/condition.ts';
import { Courier, type Cloud } from './home/courier.ts';
import type { Member } from './home/member.ts';
import { laterActs } from './home/later-acts.ts';
import { lanThing } from './home/lan-key.ts';
import { Memory } from './home/memory.ts';
import { pastFor, pointsOf } from './home/past.ts';
import { recordOf } from './home/record.ts';
import { Upkeep } from './home/upkeep.ts';
import type { Lan } from './lan/facts.ts';
import type { PathName } from './paths/choose.ts';
import { openLine } from './home/line.ts';
import { openNetwork } from './home/network.ts';
import { createLooking } from './paths/looking.ts';
import { ask } from './record/device-facts.ts';
import { parseThing } from './record/thing.ts';

/** A sleeper is given up by its age alone. */
const LOOK_MS = 60_000;
const STRANGERS_MS = 5000;
const OUTDATED_MS = 3000;
/** How long a movement may honestly take until its end is reported. */
const WITHIN_MS: Partial<Record<TraitName, number>> = { position: 90_000, valve: 60_000, climate: 15_000 };

type Live = { lan: Lan; courier: Courier; look(source: string, forMs: number): void; upkeep?: Upkeep };

/** A live eWeLink: the account over the cloud, and the devices at home over the network, whichever of both there is. */
export class EwelinkLink implements ReportingLink {
  readonly #config: EwelinkConfig;
  readonly #world: World;
  readonly #listeners = new Set<(event: LinkEvent) => void>();
  readonly #life = new AbortController();
  readonly #home: AccountHome;
  readonly #condition: Condition;
  readonly #account: OpenAccount | undefined;
  /** With an account lent for a try: no line is opened, for the cloud knows only the last one and would end another. */
  readonly #isTrial: boolean;
  #live: Live | undefined;
  #line: ReturnType<typeof openLine> | undefined;
  #self = '';

  constructor(config: EwelinkConfig, world: World, trial?: OpenAccount) {
    this.#config = config;
    this.#world = world;
    this.#home = new AccountHome({
      clock: world.clock,
      tell: this.#emit,
      signal: AbortSignal.any([this.#life.signal, world.signal]),
      rooms: config.rooms,
      exposed: config.exposure === 'none' ? false : undefined,
      here: config.way.kind === 'lan' ? undefined : hereAt(world.clock),
    });
    this.#condition = new Condition((health) => this.#emit({ kind: 'health', health }));
    this.#isTrial = trial !== undefined;
    this.#account = config.way.kind === 'lan' ? undefined : (trial ?? openAccount(world, config.way));
  }

  onEvent(listener: (event: LinkEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async start(given: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([given, this.#life.signal, this.#world.signal]);
    try {
      await this.#begin(signal);
      signal.throwIfAborted();
      const stop = this.#world.clock.every(LOOK_MS, () => this.#look());
      this.#look();
      signal.addEventListener('abort', stop, { once: true });
    } catch (thrown) {
      await this.close();
      throw thrown;
    }
  }

  async act({ device, part, trait, command, args, callId }: ActRequest, signal: AbortSignal): Promise<ActReceipt> {
    const member = this.#find(device);
    const [name = '', ...rest] = trait.split(':');
    if (!isTrait(name)) throw new NotFound('trait', trait);
    const wish = { part, trait: name, command, args, ...(rest.length > 0 && { what: rest.join(':') }) };
    const messages = ask(member.thing.row, member.thing.known, wish);
    if (!messages) throw new SwitchboardError('not.supported', `${member.thing.name} cannot do ${trait} ${command}`);
    const { courier } = this.#now();
    let path: PathName | undefined;
    for (const params of messages)
      path = await courier.deliver(this.#find(device), params, { id: callId, place: `${part} ${trait}` }, signal);
    const withinMs = WITHIN_MS[name];
    return { accepted: true, context: callId, ...(path && { path }), ...(withinMs !== undefined && { withinMs }) };
  }

  async effects(call: LastingCall, signal: AbortSignal): Promise<LaterAct[]> {
    return laterActs(call, { home: this.#home, requests: this.#account?.requests }, signal);
  }

  async runScene(scene: string, signal: AbortSignal): Promise<SceneReceipt> {
    if (!this.#account) throw new NotFound('scene', scene);
    await runScene(this.#account.requests, scene, signal);
    return {};
  }

  async history(request: HistoryRequest, signal: AbortSignal): Promise<HistoryAnswer> {
    const member = this.#find(request.device);
    const past = pastFor(member, request);
    const now = this.#world.clock.now();
    if (past) {
      const { config, params } = await this.#now().courier.ask(member, past.request, signal);
      return pointsOf(past, member, { ...params, ...config }, request, now);
    }
    if (!this.#account || member.thing.kind === 'group' || request.trait !== 'power') return {};
    const outlet = member.thing.known.channels > 1 && /^\d+$/.test(request.part) ? Number(request.part) - 1 : undefined;
    return { log: await listOperations(this.#account.requests, { ...request, outlet }, signal) };
  }

  look(device: string, forMs: number): void {
    if (this.#home.get(device)) this.#live?.look(device, forMs);
  }

  wake(asked = false): void {
    this.#live?.lan.wake();
    // What only the person can heal is tried only where the person asks: a sign-in tried by itself would end somebody else's.
    if (asked && this.#condition.isStuck) return void this.#tryAgain();
    this.#line?.wake();
    if (!this.#condition.isStuck) this.#live?.upkeep?.wake();
  }

  async close(): Promise<void> {
    this.#life.abort(new SwitchboardError('channel.closed', 'The connection was closed'));
    this.#live = undefined;
    this.#line = undefined;
  }

  async report(signal: AbortSignal): Promise<AccountReport> {
    const { counts } = this.#home;
    const withheld = this.#condition.withheld;
    const ways = { things: counts.things, on_network: counts.near, withheld };
    if (!this.#account) return { push: 'none', ...ways };
    const region = await this.#account.tokens.region(signal);
    return { region, calls: await this.#account.wire.quota.usage(region), push: this.#line?.push.isUp ? 'open' : 'away', ...ways };
  }

  async facts(signal: AbortSignal): Promise<Fact[]> {
    return factsOf(await this.report(signal));
  }

  record(device: string): ReturnType<ReportingLink['record']> {
    const member = this.#home.getShown(device);
    if (!member) throw new NotFound('device', device);
    return recordOf(member, new Set([...this.#home.secrets, this.#self]), this.#live?.lan.traces(device) ?? {});
  }

  async #begin(signal: AbortSignal): Promise<void> {
    const { way, hosts } = this.#config;
    const memory = new Memory(this.#world, this.#account?.of ?? '');
    const remembered = this.#account ? await memory.read() : undefined;
    if (remembered) {
      this.#self = remembered.apikey ?? '';
      this.#home.homes = remembered.homes;
      const things = remembered.entries.flatMap((entry) => parseThing(entry) ?? []);
      this.#home.recall(things, remembered.at);
    }
    if (way.kind === 'lan') way.keys.flatMap((key) => lanThing(key) ?? []).forEach((thing) => this.#home.meet(thing));
    const onOutdated = (): void => this.#live?.upkeep?.reload(OUTDATED_MS);
    const lan = openNetwork({ world: this.#world, home: this.#home, hosts, remembered: remembered?.addresses, onOutdated });
    await lan.start(signal);
    if (this.#account) await this.#openAccount(this.#account, { lan, memory, remembered, signal });
    else {
      this.#live = this.#equipped(lan, undefined, signal);
      this.#home.show(false);
    }
  }

  async #openAccount(account: OpenAccount, { lan, memory, remembered, signal }: Opening): Promise<void> {
    const { requests } = account;
    const unknown = new Set<string>();
    const line = openLine({
      world: this.#world,
      account,
      condition: this.#condition,
      home: this.#home,
      self: () => this.#self,
      reload: (inMs) => upkeep.reload(inMs),
      // A brand that is closed reports all the same: it is asked for once.
      stranger: (source) => {
        if (!unknown.has(source)) upkeep.reload(STRANGERS_MS);
        unknown.add(source);
      },
      signal,
    });
    const upkeep = new Upkeep({
      world: this.#world,
      requests,
      limits: appLimits(this.#world.clock, account.app),
      trial: this.#isTrial,
      home: this.#home,
      memory,
      condition: this.#condition,
      remembered,
      addresses: () => lan.addresses(),
      onHomes: ({ apikey }) => {
        this.#self = apikey ?? this.#self;
        if (!this.#isTrial) line.open();
      },
      onListed: () => lan.refreshed(),
      tell: this.#emit,
      signal,
    });
    const cloud = { push: line.push, requests, self: () => this.#self };
    this.#live = { ...this.#equipped(lan, cloud, signal), upkeep };
    this.#line = line;
    // Who we are was known last time: what happens is heard even while nothing can be asked.
    if (this.#self !== '' && !this.#isTrial) line.open();
    await upkeep.first();
  }

  #equipped(lan: Lan, cloud: Cloud | undefined, signal: AbortSignal): Live {
    const onOutcome = (thrown: unknown): void => {
      if (thrown !== undefined) this.#condition.note(thrown);
      else this.#condition.clear('quota');
    };
    const courier = new Courier({ world: this.#world, home: this.#home, lan, cloud, onOutcome, signal });
    const look = createLooking({
      clock: steady(this.#world.clock),
      signal,
      lan,
      thing: (source) => this.#home.get(source)?.thing,
      ...(cloud && { overCloud: (source: string, params: Params) => courier.ask(this.#find(source), params, signal) }),
    });
    return { lan, courier, look };
  }

  #look(): void {
    this.#home.look();
    const ends = appEnds(this.#config.expires, this.#world.clock.now());
    if (ends) this.#condition.set('app', ends);
  }

  /** The person asked for it: what was given up is tried once more. */
  async #tryAgain(): Promise<void> {
    const account = this.#account;
    if (!account) return;
    account.tokens.retry();
    try {
      await account.requests.retry();
      await account.wire.quota.forgive(await account.tokens.region(this.#life.signal));
    } catch (thrown) {
      this.#condition.note(thrown);
    }
    this.#condition.clear('account', 'quota');
    this.#live?.upkeep?.retry();
    this.#line?.retry();
  }

  #find(device: string): Member {
    const member = this.#home.get(device);
    if (!member) throw new NotFound('device', device);
    return member;
  }

  #now(): Live {
    if (!this.#live) throw new SwitchboardError('remote.unreachable', 'eWeLink is not connected', { with: { host: 'eWeLink' } });
    return this.#live;
  }

  readonly #emit = (event: LinkEvent): void => {
    if (this.#life.signal.aborted) return;
    for (const listener of this.#listeners) listener(event);
  };
}

type Opening = { lan: Lan; memory: Memory; remembered: Awaited<ReturnType<Memory['read']>>; signal: AbortSignal };
const isTrait = (name: string): name is TraitName => Object.hasOwn(TRAITS, name);
