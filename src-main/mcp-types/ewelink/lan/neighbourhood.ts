import type { Params } from '../abilities/ability.ts';
import { paramsOf, stateIn, type Announcement } from './announcement.ts';
import type { LanFacts } from './facts.ts';
import { Neighbour } from './neighbour.ts';
import { PING, PING_OPENLY } from './ping.ts';
import { provesAlive, refusedBy, unheardOf, wantsKey } from './refusals.ts';
import { createAsk, type Ask, type Command, type Target } from './requests.ts';

/** It repeats when its codes were last on the air: answering a ping, it would make news look old. */
const UNASKED = 'rf';
/** What those are called whose announcements are empty. */
const SILENT = new Set(['meter', 'zigbee_gateway', 'zbbridgeu']);
/** Of those, who also answers without a word of its own: a stack of meters proves itself with the first state of its units. */
const WORDLESS = 'meter';
/** No home has more devices that no account knows; each of them is asked every minute whether it is there. */
const MOST_STRANGERS = 200;

type Hooks = { met(one: Neighbour): void; lost(one: Neighbour): void };

/** Everybody who speaks on the network at home: what they say, and whether they answer. */
export class Neighbourhood {
  readonly #facts: LanFacts;
  readonly #hooks: Hooks;
  readonly #ask: Ask;
  readonly #all = new Map<string, Neighbour>();
  readonly #unbearable = new Set<string>();
  life: AbortSignal;

  constructor(facts: LanFacts, hooks: Hooks) {
    this.#facts = facts;
    this.#hooks = hooks;
    this.#ask = createAsk(facts.world);
    this.life = facts.world.signal;
  }

  get(id: string): Neighbour | undefined {
    return this.#all.get(id);
  }
  everybody(): Neighbour[] {
    return [...this.#all.values()];
  }
  /** `fixed`: the person says where it is. */
  expect(id: string, address: string, fixed: boolean): void {
    const one = this.#newcomer(id, fixed ? address : undefined);
    one.address = address;
    this.#all.set(id, one);
  }
  #newcomer(id: string, fixed?: string): Neighbour {
    return new Neighbour(id, (of, command, signal) => this.#run(of, command, signal), fixed);
  }

  /** Takes in an announcement. Whoever says what we cannot bear to hear is not listened to any more, until the list of things is renewed. */
  hear(said: Announcement): void {
    if (this.#isPretence(said) || this.#unbearable.has(said.speaker)) return;
    try {
      this.#listen(said);
    } catch (thrown) {
      this.#unbearable.add(said.speaker);
      this.#facts.world.log.error('A device on the network could not be listened to', { device: said.speaker, cause: String(thrown) });
    }
  }

  #listen(said: Announcement): void {
    const one = this.#all.get(said.speaker) ?? this.#newcomer(said.speaker);
    this.#all.set(one.id, one);
    one.traces.announcedAt = this.#facts.world.clock.now();
    this.#read(one, said);
    this.#hooks.met(one);
    if (one.standing === 'doubtful' || one.standing === 'down') void this.ping(one);
  }

  /**
   * Whoever an account knows never speaks openly, unless the person says where it is, nor does anybody for others: this is somebody else
   * under its name. Nor are there thousands.
   */
  #isPretence({ sealed, speaker, about }: Announcement): boolean {
    const isOpenly = !sealed && (speaker !== about || this.#isSealed(speaker));
    return isOpenly || this.#isOneTooMany(speaker);
  }

  #isOneTooMany(speaker: string): boolean {
    if (this.#all.has(speaker) || this.#facts.thing(speaker)) return false;
    const isStrange = ({ id }: Neighbour): boolean => this.#facts.thing(id)?.stranger ?? this.#facts.thing(id) === undefined;
    return this.everybody().filter(isStrange).length >= MOST_STRANGERS;
  }

  #isSealed(speaker: string): boolean {
    const thing = this.#facts.thing(speaker);
    if (thing?.secrets.devicekey !== undefined) return true;
    return thing !== undefined && !thing.stranger && this.#all.get(speaker)?.fixed !== true;
  }

  /** Keys may have changed: what nobody could read is read again. */
  again(): void {
    this.#unbearable.clear();
    for (const one of this.#all.values()) {
      for (const said of one.takeUnread()) this.#read(one, said);
      this.#hooks.met(one);
    }
  }

  report(source: string, params: Params, { first, seq }: { first: boolean; seq?: string }): void {
    const { world, thing, onReport, onStranger } = this.#facts;
    const more = { ...(first && { first }), ...(seq !== undefined && { seq }) };
    const one = this.#all.get(source);
    if (thing(source)) return onReport(source, { params, via: 'lan', from: 'device', at: world.clock.now(), ...more }, one?.local ?? '');
    if (one && (!one.sealed || one.local === '')) onStranger({ source, local: one.local, params });
  }

  /** Whether anything could be sent there. */
  isKnown(one: Neighbour): boolean {
    return this.#target(one) !== undefined;
  }

  /** A command of the person: when it fails, the device is asked at once whether it is there. */
  async command(one: Neighbour, command: Command, signal: AbortSignal): Promise<unknown> {
    try {
      return await one.queue.ask(command, signal);
    } catch (thrown) {
      if (!provesAlive(thrown) && !signal.aborted && !this.life.aborted) {
        one.doubted();
        void this.ping(one);
      }
      throw thrown;
    }
  }

  async ping(one: Neighbour): Promise<void> {
    const target = this.#target(one);
    if (!target) return;
    try {
      const params = paramsOf(await one.queue.ask(target.key === undefined ? PING_OPENLY : PING, this.life));
      // Somebody who announces itself says everything there; an answer is all there is where that does not arrive.
      if (params && one.traces.readable !== true && one.local !== UNASKED) this.report(one.id, params, { first: true });
    } catch (thrown) {
      if (this.life.aborted || provesAlive(thrown)) return;
      one.missed();
      this.#tell(one);
    }
  }

  #read(one: Neighbour, said: Announcement): void {
    const own = this.#facts.thing(said.speaker)?.secrets.devicekey;
    const keys = [own, this.#facts.thing(said.about)?.secrets.devicekey].filter((key) => key !== undefined);
    const opened = stateIn(said, keys);
    const params = opened.is === 'open' ? paramsOf(opened.value) : undefined;
    if (params) return this.#understand(one, said, params);
    // Bridges have nothing to say of themselves, and are there all the same; for anybody else that is no way to speak.
    if (opened.is !== 'nothing') {
      one.keepUnread(said);
      this.#misfit(one, keys[0]);
    } else if (own !== undefined && one.standing !== 'up') this.#unsaid(one, said);
  }

  /** An empty announcement proves nothing. Where it is all somebody has to say, what is answered there has to. */
  #unsaid(one: Neighbour, said: Announcement): void {
    const local = this.#facts.thing(said.speaker)?.row.local ?? '';
    if (!SILENT.has(local)) return;
    one.claims(said);
    // It may be asked to report: what it then says of its units is the proof.
    if (local === WORDLESS) one.proved();
  }

  #understand(one: Neighbour, said: Announcement, params: Params): void {
    const order = one.hears(said);
    one.placed(said);
    const isNew = one.understood(said);
    if (one.told === undefined) this.#proved(one);
    else if (isNew && one.told !== undefined) this.#facts.onReach(said.about, one.told);
    if (order !== 'again') this.report(said.about, params, { first: order === 'first', ...(said.seq !== undefined && { seq: said.seq }) });
  }

  /** Undefined: nobody knows where it is, or what it can be told with. */
  #target({ id, address, sealed, fixed, traces, claimed }: Neighbour): Target | undefined {
    const { devicekey: key, apikey: owner } = this.#facts.thing(id)?.secrets ?? {};
    // One whose place the person gave, and of which nothing else is known, may speak openly.
    const isOpen = !sealed || (fixed && traces.readable === undefined);
    return address === undefined || (key === undefined && !isOpen)
      ? undefined
      : { id, address, fixed, key, owner: claimed ? undefined : owner };
  }

  async #run(one: Neighbour, command: Command, signal: AbortSignal): Promise<unknown> {
    const target = this.#target(one);
    if (!target) throw one.traces.announcedAt === undefined ? unheardOf(one.id) : refusedBy(one.id, 401);
    try {
      const { held, opened } = await this.#ask(target, command, AbortSignal.any([signal, this.life]));
      if (opened) one.claimed = false;
      if (!one.claimed) this.#answered(one);
      return held;
    } catch (thrown) {
      if (provesAlive(thrown) && !one.claimed) this.#answered(one);
      if (wantsKey(thrown)) this.#misfit(one, target.key);
      throw thrown;
    }
  }

  /** What is known of it is out of date; said once for each key. */
  #misfit(one: Neighbour, key: string | undefined): void {
    if (key !== undefined && one.misfits(key)) this.#facts.onOutdated?.(one.id);
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
    if (!reachable) this.#hooks.lost(one);
  }
}
