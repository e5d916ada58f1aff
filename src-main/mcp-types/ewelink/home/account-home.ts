import type { Clock } from '../../../kit/world.ts';
import type { LinkChange, LinkDevice, LinkEvent, LinkRoom } from '../../../kit/link.ts';
import { keyOf, type Report } from '../abilities/ability.ts';
import type { Here } from '../abilities/timers/local-time.ts';
import type { Families } from '../cloud/families.ts';
import { objectIn } from '../abilities/read.ts';
import { isReachable, provesLife } from '../record/availability.ts';
import { hear } from '../record/device-facts.ts';
import { MOST_PARAMS } from '../record/secret-params.ts';
import type { Thing } from '../record/thing.ts';
import { createAvailability, type Availabilities } from '../paths/availability.ts';
import type { PathName } from '../paths/choose.ts';
import { describe } from './describe.ts';
import { after, hasSameShape, join, lost, renewed, type Member } from './member.ts';
import { Pending } from './pending.ts';

export type HomeFacts = {
  clock: Clock;
  tell(event: LinkEvent): void;
  /** Its end. */
  signal: AbortSignal;
  rooms?: Readonly<Record<string, string | null>> | undefined;
  exposed?: boolean | undefined;
  /** Where the home is in time, for what an account keeps of it; absent: there is no account. */
  here?: Here | undefined;
};

/** A command of ours, and what it was about: `part trait`. */
export type Call = { id: string; place: string };
type Spoken = { at: number; itself: number };
type Presence = { online: boolean; path: PathName | undefined };

/** Everything of an account, over all its homes: what is known of it, and what of that is told when something changes. */
export class AccountHome {
  readonly #facts: HomeFacts;
  readonly #members = new Map<string, Member>();
  /** When a param was last heard of at all, and from the device itself. */
  readonly #spoken = new Map<string, Map<string, Spoken>>();
  /** Known from the network alone: no list of an account speaks of them. */
  readonly #local = new Set<string>();
  readonly #present = new Map<string, Presence>();
  readonly pending = new Pending();
  readonly #paths: Availabilities;
  homes: Families['homes'] = [];
  #names = new Map<string, number>();
  /** Nothing is told before the first picture of it all. */
  #shown = false;

  constructor(facts: HomeFacts) {
    this.#facts = facts;
    const { clock, signal } = facts;
    this.#paths = createAvailability({ clock, signal, onChange: (source) => this.#presence(source) });
  }

  get size(): number {
    return this.#members.size;
  }

  /** How many there are, how many of them a list of the account speaks of, and how many answer on the network at home. */
  get counts(): { things: number; listed: number; near: number } {
    const all = [...this.#members.keys()];
    const listed = all.filter((source) => !this.#local.has(source)).length;
    return { things: all.length, listed, near: all.filter((source) => this.#paths.of(source).path === 'lan').length };
  }

  get(source: string): Member | undefined {
    return this.#members.get(source);
  }

  /** The same, but none of a room the person left out. */
  getShown(source: string): Member | undefined {
    const member = this.#members.get(source);
    return member && this.#isShown(member) ? member : undefined;
  }

  /** Keys of devices and of their owners: whatever is given to somebody to read holds none of them. */
  get secrets(): ReadonlySet<string> {
    return new Set([...this.#members.values()].flatMap(({ thing }) => Object.values(thing.secrets)));
  }

  /** Things as they were known at `at`; who of them is there has to show. */
  recall(things: readonly Thing[], at = this.#facts.clock.now()): void {
    for (const thing of things) this.#learn(thing, -Infinity, at);
    this.#names = countNames([...this.#members.values()]);
  }

  /** One that no list of an account speaks of: known from the network, or by a key alone. */
  meet(thing: Thing): void {
    this.#local.add(thing.source);
    this.recall([thing]);
  }

  /** Things as the cloud lists them; it was asked at `since`, and what was heard after that is newer. */
  take(things: readonly Thing[], since: number): void {
    for (const thing of things) {
      this.#local.delete(thing.source);
      this.#learn(thing, since);
      const { at = -Infinity } = this.#paths.of(thing.source).cloud;
      if (at < since) this.#paths.note(thing.source, 'cloud', thing.online ? 'up' : 'down', 'listed');
    }
    this.#names = countNames([...this.#members.values()]);
  }

  /** There are no others. */
  keepOnly(things: readonly Thing[]): void {
    const listed = new Set(things.map(({ source }) => source));
    for (const source of [...this.#members.keys()]) if (!listed.has(source) && !this.#local.has(source)) this.#forget(source);
  }

  /** One picture of everything. `partial`: more is still being listed. */
  show(partial: boolean): void {
    this.#shown = true;
    const devices = [...this.#members.values()].flatMap((member) => this.#describe(member));
    this.#facts.tell({ kind: 'devices', devices, rooms: this.rooms(), ...(partial && { partial }) });
  }

  /** Those that came with another page. */
  showMore(things: readonly Thing[]): void {
    const devices = things.flatMap(({ source }) => this.#members.get(source) ?? []).flatMap((member) => this.#describe(member));
    if (devices.length > 0) this.#facts.tell({ kind: 'updated', devices });
  }

  /** The rooms of all homes; with more than one home each stands under its own. */
  rooms(): LinkRoom[] {
    const { rooms = {} } = this.#facts;
    const several = this.homes.length > 1;
    return this.homes.flatMap((home, level) =>
      home.rooms.flatMap(({ id, name }): LinkRoom[] => {
        const chosen = Object.hasOwn(rooms, id) ? rooms[id] : name;
        return chosen === null ? [] : [{ source: id, name: chosen ?? name, ...(several && { floor: home.name, level }) }];
      }),
    );
  }

  /** A device said something, or took what it was told. False: nobody here knows it. */
  report(source: string, said: Report, call?: Call): boolean {
    const before = this.#members.get(source);
    if (!before) return false;
    const params = said.from === 'device' && !call ? this.pending.agreeing(source, said) : said.params;
    const report = { ...said, params };
    const events = hear(before.thing.row, before.thing.known, report);
    const now = after(before, report);
    const heard = provesLife(said) ? { ...now, heardAt: said.at } : now;
    this.#members.set(source, heard);
    this.#remember(source, said);
    if (said.via === 'cloud' && (call || heard.heardAt === said.at)) this.#paths.note(source, 'cloud', 'up', call ? 'answer' : 'report');
    if (!this.#shown) return true;
    this.#difference(before, heard, said.at, call);
    for (const { part, type, data } of events)
      this.#facts.tell({ kind: 'event', device: source, part, type, at: said.at, ...(data && { data: { ...data } }) });
    // A sleeper is judged by what it just said of its age.
    this.#presence(source);
    return true;
  }

  /** The cloud says whether it can reach a device; what it says of a bridge goes for its children. */
  online(source: string, online: boolean): void {
    const reached = [...this.#members.values()].filter(({ thing }) => thing.source === source || thing.parent === source);
    for (const { thing } of reached) this.#paths.note(thing.source, 'cloud', online ? 'up' : 'down', 'flag');
  }

  /** A device answers on the network at home, or not any more. */
  reach(source: string, reachable: boolean): void {
    if (this.#members.has(source)) this.#paths.note(source, 'lan', reachable ? 'up' : 'down', reachable ? 'announced' : 'silence');
  }

  /** Sleepers are given up by their age alone. */
  look(): void {
    for (const source of [...this.#members.keys()]) this.#presence(source);
  }

  /** The line to the cloud broke: nobody is away for that. `forLong`: by now it is worth nothing what the cloud said of who is there. */
  cloudLost(forLong: boolean): void {
    if (!forLong) return this.#paths.lost('cloud');
    for (const source of [...this.#members.keys()]) this.#paths.note(source, 'cloud', 'down', 'channel');
  }

  cloudRegained(): void {
    this.#paths.regained('cloud');
  }

  /** A device's path changed, or its place: all of it is told anew. */
  tellAgain(source: string): void {
    const member = this.#members.get(source);
    const devices = member && this.#shown ? this.#describe(member) : [];
    if (devices.length > 0) this.#facts.tell({ kind: 'updated', devices });
  }

  /** Whether a device spoke of any of these by itself since. */
  spoke(source: string, names: readonly string[], since: number): boolean {
    const spoken = this.#spoken.get(source);
    return names.some((name) => (spoken?.get(name)?.itself ?? -Infinity) >= since);
  }

  #remember(source: string, { params, at, from }: Report): void {
    const spoken = this.#spoken.get(source) ?? new Map<string, Spoken>();
    this.#spoken.set(source, spoken);
    for (const name of Object.keys(params)) {
      if (spoken.size >= MOST_PARAMS && !spoken.has(name)) continue;
      const itself = from === 'device' ? at : (spoken.get(name)?.itself ?? -Infinity);
      spoken.set(name, { at, itself });
    }
  }

  #learn(thing: Thing, since: number, now = this.#facts.clock.now()): void {
    if (thing.row.ignored) return;
    const { source } = thing;
    const before = this.#members.get(source);
    const heard = [...(this.#spoken.get(source) ?? [])].filter(([, { at }]) => at >= since).map(([name]) => name);
    const { here } = this.#facts;
    const placed = here && thing.kind === 'device' && !this.#local.has(source) ? { ...thing, known: { ...thing.known, here } } : thing;
    this.#members.set(source, before ? renewed(before, placed, heard, now) : join(placed, now));
  }

  isPresent(source: string): boolean {
    const member = this.#members.get(source);
    const { online } = this.#paths.of(source);
    return member !== undefined && isReachable(member.thing.known, online, this.#facts.clock.now());
  }

  #forget(source: string): void {
    this.#members.delete(source);
    this.#paths.forget(source);
    this.#present.delete(source);
    this.#spoken.delete(source);
  }

  /** It came, it went, or is reached another way. */
  #presence(source: string): void {
    const member = this.#members.get(source);
    if (!member || !this.#shown) return;
    const now = this.#presenceOf(source);
    const before = this.#present.get(source);
    if (JSON.stringify(before) === JSON.stringify(now)) return;
    this.#present.set(source, now);
    const at = this.#facts.clock.now();
    if (!now.online && before?.online) this.#stand(member, at);
    if (before?.online !== now.online && this.#isShown(member))
      this.#facts.tell({ kind: 'online', device: source, online: now.online, at });
    if (before?.path !== now.path && now.path) this.tellAgain(source);
  }

  /** Out of reach: what moved when it was last seen moves no more. */
  #stand(member: Member, at: number): void {
    const gone = lost(member, at);
    this.#members.set(member.thing.source, gone);
    this.#difference(member, gone, at);
  }

  #presenceOf(source: string): Presence {
    return { online: this.isPresent(source), path: this.#paths.of(source).path };
  }

  /** What changed: values as changes, anything else as the device anew. */
  #difference(before: Member, now: Member, at: number, call?: Call): void {
    if (!this.#isShown(now)) return;
    const { source } = now.thing;
    if (!hasSameShape(before, now)) return this.tellAgain(source);
    const changes = [...now.standing].flatMap(([place, { told, said }]): LinkChange[] => {
      const was = before.standing.get(place);
      const sameLimits = JSON.stringify(was?.told.limits) === JSON.stringify(told.limits);
      // What was asked for is told even where it changes nothing: somebody waits for it.
      if (was?.said === said && sameLimits && call?.place !== place) return [];
      const { part, value, limits } = told;
      return [{ device: source, part, trait: keyOf(told), value, at, ...(limits && { limits }), ...(call && { callId: call.id }) }];
    });
    if (changes.length > 0) this.#facts.tell({ kind: 'changed', changes });
  }

  #describe(member: Member): LinkDevice[] {
    if (!this.#isShown(member)) return [];
    const { source, room } = member.thing;
    const { exposed } = this.#facts;
    const presence = this.#presenceOf(source);
    this.#present.set(source, presence);
    const isTelling = (name: string): boolean => (this.#names.get(name) ?? 0) <= 1 && name.trim().length > 2;
    return [describe(member, { ...presence, room, isTelling, exposed })];
  }

  /** Not those of rooms the person left out. */
  #isShown({ thing: { room } }: Member): boolean {
    const { rooms = {} } = this.#facts;
    return room === undefined || !Object.hasOwn(rooms, room) || rooms[room] !== null;
  }
}

/** How often a name is given, over devices and their channels. */
function countNames(members: readonly Member[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { thing } of members) {
    const channels: unknown[] = Object.values(objectIn(thing.known.tags, 'ck_channel_name') ?? {});
    for (const name of [thing.name, ...channels]) if (typeof name === 'string') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
