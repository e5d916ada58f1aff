import type { Params } from '../abilities/ability.ts';
import { paramsOf } from './announcement.ts';
import { browse } from './browse.ts';
import { Children } from './children.ts';
import { commandsFor } from './commands.ts';
import type { Lan, LanFacts } from './facts.ts';
import { createMetering } from './metering.ts';
import { addressOf, type Neighbour } from './neighbour.ts';
import { Neighbourhood } from './neighbourhood.ts';
import { pinging } from './ping.ts';
import { pokeEveryMs, pokesFor } from './pokes.ts';
import { notHere, unheardOf } from './refusals.ts';
import type { Command } from './requests.ts';

const NOBODY = { uiid: 0, params: {} };

/** The devices that can be reached without any cloud. */
export const createLan = (facts: LanFacts): Lan => new LocalNetwork(facts);

class LocalNetwork implements Lan {
  readonly #facts: LanFacts;
  readonly #neighbours: Neighbourhood;
  readonly #children: Children;
  readonly #meters;
  #browsing: { anew(): void } | undefined;
  #pings: { all(whom?: Iterable<Neighbour>): Promise<void> } | undefined;

  constructor(facts: LanFacts) {
    this.#facts = facts;
    this.#neighbours = new Neighbourhood(facts, {
      met: (one) => this.#children.follow(one, this.#neighbours.life),
      lost: (one) => this.#children.lost(one),
    });
    this.#children = new Children(facts, (source, params, how) => this.#neighbours.report(source, params, how));
    this.#meters = createMetering(facts.world.clock, {
      everyMs: (source) => pokeEveryMs(facts.thing(source)),
      poke: (source) => this.#poke(source),
    });
  }

  start(signal: AbortSignal): Promise<void> {
    const { world, hosts = {}, remembered = {} } = this.#facts;
    const neighbours = this.#neighbours;
    const life = AbortSignal.any([world.signal, signal]);
    neighbours.life = life;
    for (const [id, host] of Object.entries(remembered)) neighbours.expect(id, addressOf(host), false);
    for (const [id, host] of Object.entries(hosts)) neighbours.expect(id, addressOf(host), true);
    this.#pings = pinging(
      world.clock,
      () => neighbours.everybody(),
      (one) => neighbours.ping(one),
      life,
    );
    this.#browsing = browse(world, (said) => neighbours.hear(said), life);
    this.refreshed();
    return Promise.resolve();
  }

  reaches(source: string): boolean {
    if (this.#isDenied(source)) return false;
    const own = this.#neighbours.get(source);
    if (own) return own.standing === 'up' && !own.claimed && this.#neighbours.isKnown(own);
    const bridge = this.#children.bridgeOf(source);
    return bridge !== undefined && this.#children.isThere(source) && this.reaches(bridge);
  }

  async send(source: string, params: Params, signal: AbortSignal): Promise<Params | undefined> {
    const { whom, commands } = this.#route(source, params);
    let held: Params = {};
    for (const command of commands) held = { ...held, ...paramsOf(await this.#neighbours.command(whom, command, signal)) };
    return Object.keys(held).length === 0 ? undefined : held;
  }

  meters(source: string): boolean {
    const thing = this.#facts.thing(source);
    const { whom, commands } = thing ? pokesFor(thing) : { whom: source, commands: [] };
    return commands.length > 0 && this.#neighbours.get(whom)?.standing === 'up';
  }

  watch(source: string, signal: AbortSignal): void {
    this.#meters(source, AbortSignal.any([signal, this.#neighbours.life]));
  }

  refreshed(): void {
    this.#neighbours.again();
    // Whoever was not heard from may answer now.
    void this.#pings?.all(this.#neighbours.everybody().filter(({ standing, claimed }) => standing !== 'up' && !claimed));
  }

  wake(): void {
    this.#browsing?.anew();
    this.#children.wake();
    void this.#pings?.all();
  }

  addresses(): Record<string, string> {
    return Object.fromEntries(this.#neighbours.everybody().flatMap(({ id, address }) => (address === undefined ? [] : [[id, address]])));
  }

  traces(source: string): Record<string, string> {
    const one = this.#neighbours.get(source) ?? this.#neighbours.get(this.#children.bridgeOf(source) ?? '');
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
    const bridge = this.#neighbours.get(this.#children.bridgeOf(source) ?? '');
    if (!bridge) throw unheardOf(source);
    return { whom: bridge, commands: [{ name: 'subdev/control', data: { deviceid: source, params } }] };
  }

  /** Lets a meter report. That nothing came of it says nothing: many do not know the command. */
  async #poke(source: string): Promise<void> {
    const thing = this.#facts.thing(source);
    const { whom, commands } = thing ? pokesFor(thing) : { whom: source, commands: [] };
    const one = this.#neighbours.get(whom);
    if (!one || one.standing !== 'up') return;
    const tell = (held: unknown): void => {
      const params = paramsOf(held);
      if (params && Object.keys(params).length > 0) this.#neighbours.report(source, params, { first: true });
    };
    for (const command of commands)
      await one.queue
        .ask(command, this.#neighbours.life)
        .then(tell)
        .catch(() => undefined);
  }
}
