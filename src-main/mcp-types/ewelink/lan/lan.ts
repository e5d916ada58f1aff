import type { Params } from '../abilities/ability.ts';
import { provesLife } from '../record/availability.ts';
import { paramsOf, stateIn, type Announcement } from './announcement.ts';
import { followBridge } from './bridge.ts';
import { browse } from './browse.ts';
import { commandsFor } from './commands.ts';
import type { Lan, LanFacts } from './facts.ts';
import { createMetering } from './metering.ts';
import { addressOf, Neighbour } from './neighbour.ts';
import { PING, pinging } from './ping.ts';
import { pokeEveryMs, pokesFor } from './pokes.ts';
import { notHere, provesAlive, refusedBy, unheardOf, wantsKey } from './refusals.ts';
import { createAsk, type Command, type Target } from './requests.ts';

/** What a Zigbee bridge calls itself; its children are reached through it. */
const BRIDGE = 'zigbee_gateway';
/** It repeats when its codes were last on the air: answering a ping, it would make news look old. */
const UNASKED = 'rf';
const NOBODY = { uiid: 0, params: {} };

/** The devices that can be reached without any cloud. */
export const createLan = (facts: LanFacts): Lan => new LocalNetwork(facts);

class LocalNetwork implements Lan {
  readonly #facts: LanFacts;
  readonly #ask;
  readonly #meters;
  readonly #neighbours = new Map<string, Neighbour>();
  /** Children of bridges: whose they are, and whether they are there. */
  readonly #children = new Map<string, { bridge: string; online: boolean }>();
  readonly #followed = new Set<string>();
  #life: AbortSignal;
  #woken = new AbortController();
  #browsing: { anew(): void } | undefined;
  #pings: { all(): Promise<void> } | undefined;

  constructor(facts: LanFacts) {
    this.#facts = facts;
    this.#life = facts.world.signal;
    this.#ask = createAsk(facts.world);
    this.#meters = createMetering(facts.world.clock, {
      everyMs: (source) => pokeEveryMs(facts.thing(source)),
      poke: (source) => this.#poke(source),
    });
  }

  start(signal: AbortSignal): Promise<void> {
    const { world, hosts = {}, remembered = {} } = this.#facts;
    this.#life = AbortSignal.any([world.signal, signal]);
    for (const [id, host] of Object.entries(remembered)) this.#neighbour(id).address = addressOf(host);
    for (const [id, host] of Object.entries(hosts)) this.#neighbours.set(id, this.#newcomer(id, addressOf(host)));
    this.#pings = pinging(
      world.clock,
      () => this.#neighbours.values(),
      (one) => this.#ping(one),
      this.#life,
    );
    this.#browsing = browse(world, (said) => this.#hear(said), this.#life);
    this.refreshed();
    return Promise.resolve();
  }

  reaches(source: string): boolean {
    if (this.#isDenied(source)) return false;
    const own = this.#neighbours.get(source);
    if (own) return own.standing === 'up' && this.#target(own) !== undefined;
    const child = this.#children.get(source);
    return child?.online === true && this.reaches(child.bridge);
  }

  async send(source: string, params: Params, signal: AbortSignal): Promise<Params | undefined> {
    const { whom, commands } = this.#route(source, params);
    let held: Params = {};
    for (const command of commands) held = { ...held, ...paramsOf(await this.#command(whom, command, signal)) };
    return Object.keys(held).length === 0 ? undefined : held;
  }

  watch(source: string, signal: AbortSignal): void {
    this.#meters(source, AbortSignal.any([signal, this.#life]));
  }

  refreshed(): void {
    for (const one of this.#neighbours.values()) {
      for (const said of one.takeUnread()) this.#read(one, said);
      this.#follow(one);
      if (one.standing !== 'up') void this.#ping(one);
    }
  }

  wake(): void {
    this.#browsing?.anew();
    this.#woken.abort();
    this.#woken = new AbortController();
    void this.#pings?.all();
  }

  addresses(): Record<string, string> {
    return Object.fromEntries([...this.#neighbours].flatMap(([id, { address }]) => (address === undefined ? [] : [[id, address]])));
  }

  traces(source: string): Record<string, string> {
    const one = this.#neighbours.get(source) ?? this.#neighbours.get(this.#children.get(source)?.bridge ?? '');
    if (!one) return {};
    const { announcedAt, answeredAt, readable } = one.traces;
    const when = (at: number | undefined): string => (at === undefined ? 'never' : new Date(at).toISOString());
    return {
      'lan address': one.address ?? 'unknown',
      'lan announced': when(announcedAt),
      'lan readable': readable === undefined ? 'unknown' : readable ? 'yes' : 'no',
      'lan answered': when(answeredAt),
      'lan state': one.standing,
    };
  }

  #neighbour(id: string): Neighbour {
    const known = this.#neighbours.get(id);
    if (known) return known;
    const one = this.#newcomer(id);
    this.#neighbours.set(id, one);
    return one;
  }
  #newcomer(id: string, fixed?: string): Neighbour {
    return new Neighbour(id, (of, command, signal) => this.#run(of, command, signal), fixed);
  }

  #hear(said: Announcement): void {
    // Whoever has a key never speaks openly: this is somebody else under its name.
    if (!said.sealed && this.#facts.thing(said.speaker)?.secrets.devicekey !== undefined) return;
    const one = this.#neighbour(said.speaker);
    const isNew = !one.speaksFor.has(said.about);
    one.announced(said, this.#facts.world.clock.now());
    this.#follow(one);
    if (one.hears(said) !== 'again') this.#read(one, said);
    if (one.standing === 'doubtful' || one.standing === 'down') void this.#ping(one);
    else if (isNew && one.told !== undefined) this.#facts.onReach(said.about, one.told);
  }

  #read(one: Neighbour, said: Announcement): void {
    const keys = [said.speaker, said.about].flatMap((id) => this.#facts.thing(id)?.secrets.devicekey ?? []);
    const opened = stateIn(said, keys);
    const params = opened.is === 'open' ? paramsOf(opened.value) : undefined;
    if (opened.is !== 'nothing' && !params) {
      if (one.keepUnread(said) && keys.length > 0) this.#facts.onOutdated?.(said.speaker);
      return;
    }
    const first = one.hears(said) === 'first';
    if (params) one.understood(said);
    if (one.standing === 'unknown' && (opened.is === 'open' || keys.length > 0)) this.#proved(one);
    if (params) this.#report(said.about, params, { first, ...(said.seq !== undefined && { seq: said.seq }) });
  }

  #report(source: string, params: Params, { first, seq }: { first: boolean; seq?: string }): void {
    const { world, thing, onReport, onStranger } = this.#facts;
    const more = { ...(first && { first }), ...(seq !== undefined && { seq }) };
    if (thing(source)) return onReport(source, { params, via: 'lan', from: 'device', at: world.clock.now(), ...more });
    const one = this.#neighbours.get(source);
    if (one && (!one.sealed || one.local === '')) onStranger({ source, local: one.local, params });
  }

  #isDenied(source: string): boolean {
    return this.#facts.thing(source)?.known.denied.has('localCtl') === true;
  }

  /** Which requests say this, and who takes them. */
  #route(source: string, params: Params): { whom: Neighbour; commands: readonly Command[] } {
    if (this.#isDenied(source)) throw notHere(source);
    const thing = this.#facts.thing(source);
    const own = this.#neighbours.get(source);
    if (own) {
      const commands = commandsFor({ local: own.local || (thing?.row.local ?? ''), known: thing?.known ?? NOBODY }, params);
      if (!commands) throw notHere(source);
      return { whom: own, commands };
    }
    const bridge = this.#neighbours.get(this.#children.get(source)?.bridge ?? '');
    if (!bridge) throw unheardOf(source);
    return { whom: bridge, commands: [{ name: 'subdev/control', data: { deviceid: source, params } }] };
  }

  /** Undefined: nobody knows where it is, or what it can be told with. */
  #target({ id, address, sealed, traces }: Neighbour): Target | undefined {
    const { devicekey: key, apikey: owner } = this.#facts.thing(id)?.secrets ?? {};
    if (address === undefined || (sealed && key === undefined && traces.announcedAt !== undefined)) return undefined;
    return { id, address, key, owner };
  }

  async #run(one: Neighbour, command: Command, signal: AbortSignal): Promise<unknown> {
    const target = this.#target(one);
    if (!target) throw one.address === undefined ? unheardOf(one.id) : refusedBy(one.id, 401);
    try {
      const answer = await this.#ask(target, command, AbortSignal.any([signal, this.#life]));
      this.#answered(one);
      return answer;
    } catch (thrown) {
      if (provesAlive(thrown)) this.#answered(one);
      if (wantsKey(thrown) && target.key !== undefined && one.traces.readable !== false) {
        one.traces.readable = false;
        this.#facts.onOutdated?.(one.id);
      }
      throw thrown;
    }
  }

  async #command(one: Neighbour, command: Command, signal: AbortSignal): Promise<unknown> {
    try {
      return await one.queue.ask(command, signal);
    } catch (thrown) {
      if (!provesAlive(thrown) && !signal.aborted && !this.#life.aborted) {
        one.doubted();
        void this.#ping(one);
      }
      throw thrown;
    }
  }

  async #ping(one: Neighbour): Promise<void> {
    if (!this.#target(one)) return;
    try {
      const params = paramsOf(await one.queue.ask(PING, this.#life));
      // Somebody who announces itself says everything there; an answer is all there is where that does not arrive.
      if (params && one.traces.announcedAt === undefined && one.local !== UNASKED) this.#report(one.id, params, { first: true });
    } catch (thrown) {
      if (this.#life.aborted || provesAlive(thrown)) return;
      one.missed();
      this.#tell(one);
    }
  }

  /** Lets a meter report. That nothing came of it says nothing: many do not know the command. */
  async #poke(source: string): Promise<void> {
    const thing = this.#facts.thing(source);
    const { whom, commands } = thing ? pokesFor(thing) : { whom: source, commands: [] };
    const one = this.#neighbours.get(whom);
    if (!one || one.standing !== 'up') return;
    for (const command of commands) {
      const params = paramsOf(await one.queue.ask(command, this.#life).catch(() => undefined));
      if (params && Object.keys(params).length > 0) this.#report(source, params, { first: true });
    }
  }

  #answered(one: Neighbour): void {
    one.traces.answeredAt = this.#facts.world.clock.now();
    this.#proved(one);
  }
  #proved(one: Neighbour): void {
    one.proved();
    this.#tell(one);
  }
  /** Says what changed; one in doubt stays what it was. */
  #tell(one: Neighbour): void {
    const reachable = one.standing === 'up' ? true : one.standing === 'down' ? false : one.told;
    if (reachable === undefined || reachable === one.told) return;
    one.told = reachable;
    for (const about of one.speaksFor) this.#facts.onReach(about, reachable);
    if (!reachable) for (const [child, { bridge }] of this.#children) if (bridge === one.id) this.#facts.onReach(child, false);
  }

  /** Listens to the children of a bridge as soon as its key is known. */
  #follow(one: Neighbour): void {
    const { world, thing } = this.#facts;
    if (one.local !== BRIDGE && thing(one.id)?.row.local !== BRIDGE) return;
    if (this.#followed.has(one.id) || thing(one.id)?.secrets.devicekey === undefined) return;
    this.#followed.add(one.id);
    const bridge = {
      clock: world.clock,
      key: () => thing(one.id)?.secrets.devicekey,
      list: (signal: AbortSignal) => one.queue.ask({ name: 'devices' }, signal),
      stream: (signal: AbortSignal) => world.fetch(`http://${one.address ?? ''}/zeroconf/sse`, { signal }),
      onChild: (child: string, news: { params?: Params; online?: boolean; first?: true }) => this.#childSaid(one.id, child, news),
      onGone: (child: string) => {
        this.#children.delete(child);
        this.#facts.onReach(child, false);
        this.#facts.onOutdated?.(one.id);
      },
    };
    void followBridge(bridge, this.#life, () => this.#woken.signal);
  }

  #childSaid(
    bridge: string,
    child: string,
    { params = {}, online, first = false }: { params?: Params; online?: boolean; first?: boolean },
  ): void {
    const before = this.#children.get(child)?.online;
    const isThere = online ?? (provesLife({ from: 'device', params }) ? true : (before ?? false));
    this.#children.set(child, { bridge, online: isThere });
    if (isThere !== before) this.#facts.onReach(child, isThere);
    if (Object.keys(params).length > 0 && this.#facts.thing(child)) this.#report(child, params, { first });
  }
}
