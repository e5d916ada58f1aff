import type { LinkChange, LinkDevice, LinkEvent, LinkRoom } from '../../../kit/link.ts';
import { keyOf, type Known, type Report } from '../abilities/ability.ts';
import type { Families } from '../cloud/families.ts';
import { provesLife } from '../record/availability.ts';
import { hear } from '../record/device-facts.ts';
import type { Thing } from '../record/thing.ts';
import { describe } from './describe.ts';
import { after, isPresent, join, knowing, lost, renewed, type Member } from './member.ts';
import { Pending } from './pending.ts';

export type HomeFacts = {
  now(): number;
  tell(event: LinkEvent): void;
  /** Whether a device answers on the network. */
  onLan(source: string): boolean;
  rooms?: Readonly<Record<string, string | null>> | undefined;
  exposed?: boolean | undefined;
};

/** Everything of an account, over all its homes: what is known of it, and what of that is told when something changes. */
export class AccountHome {
  readonly #facts: HomeFacts;
  readonly #members = new Map<string, Member>();
  readonly #present = new Map<string, boolean>();
  readonly pending = new Pending();
  #homes: Families['homes'] = [];
  #names = new Map<string, number>();
  /** Nothing is told before the first picture of it all. */
  #shown = false;

  constructor(facts: HomeFacts) {
    this.#facts = facts;
  }

  get size(): number {
    return this.#members.size;
  }

  get(source: string): Member | undefined {
    return this.#members.get(source);
  }

  setHomes(homes: Families['homes']): void {
    this.#homes = homes;
  }

  /** Things as they were listed. `whole`: there are no others. */
  take(things: readonly Thing[], whole: boolean): void {
    const now = this.#facts.now();
    for (const thing of things.filter(({ row }) => !row.ignored)) {
      const before = this.#members.get(thing.source);
      this.#members.set(thing.source, before ? renewed(before, thing, now) : join(thing, now));
    }
    const listed = new Set(things.map(({ source }) => source));
    if (whole) for (const source of this.#members.keys()) if (!listed.has(source)) this.#members.delete(source);
    this.#names = countNames([...this.#members.values()]);
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
    const several = this.#homes.length > 1;
    return this.#homes.flatMap((home, level) =>
      home.rooms.flatMap(({ id, name }): LinkRoom[] => {
        const chosen = Object.hasOwn(rooms, id) ? rooms[id] : name;
        return chosen === null ? [] : [{ source: id, name: chosen ?? name, ...(several && { floor: home.name, level }) }];
      }),
    );
  }

  /** A device said something, or took what it was told. False: nobody here knows it. */
  report(source: string, said: Report, callId?: string): boolean {
    const before = this.#members.get(source);
    if (!before) return false;
    const params = said.from === 'device' && callId === undefined ? this.pending.agreeing(source, said.params, said.at) : said.params;
    const report = { ...said, params };
    const events = hear(before.thing.row, before.thing.known, report);
    const now = after(before, report);
    const alive = provesLife(said);
    const heard = alive ? { ...now, heardAt: said.at, online: said.via === 'cloud' ? true : now.online } : now;
    this.#members.set(source, heard);
    if (!this.#shown) return true;
    this.#difference(before, heard, said.at, callId);
    for (const { part, type, data } of events)
      this.#facts.tell({ kind: 'event', device: source, part, type, at: said.at, ...(data && { data: { ...data } }) });
    this.#presence(source);
    return true;
  }

  /** The cloud says whether it can reach a device; of a bridge, that goes for its children, too. */
  online(source: string, online: boolean): void {
    const reached = [...this.#members.values()].filter(({ thing }) => thing.source === source || (!online && thing.parent === source));
    for (const member of reached) this.#set(member, { ...member, online });
  }

  /** Whether it can be reached may have changed: over the network, or by its age. */
  look(sources: Iterable<string> = this.#members.keys()): void {
    for (const source of [...sources]) this.#presence(source);
  }

  /** The cloud has been out of reach for a while: what it said of who is there is worth nothing. */
  cloudLost(): void {
    for (const member of [...this.#members.values()]) this.#set(member, { ...member, online: false });
  }

  /** A device's path changed, or its place: all of it is told anew. */
  tellAgain(source: string): void {
    const member = this.#members.get(source);
    const devices = member && this.#shown ? this.#describe(member) : [];
    if (devices.length > 0) this.#facts.tell({ kind: 'updated', devices });
  }

  /** Corrects what is known without anybody having said so. */
  correct(source: string, known: Known): void {
    const member = this.#members.get(source);
    if (!member) return;
    const now = knowing(member, known, this.#facts.now());
    this.#members.set(source, now);
    if (this.#shown) this.#difference(member, now, this.#facts.now());
  }

  isPresent(source: string): boolean {
    const member = this.#members.get(source);
    return member !== undefined && isPresent(member, this.#facts.onLan(source), this.#facts.now());
  }

  #set(before: Member, next: Member): void {
    this.#members.set(before.thing.source, next);
    this.#presence(before.thing.source);
  }

  #presence(source: string): void {
    const member = this.#members.get(source);
    if (!member || !this.#shown) return;
    const online = this.isPresent(source);
    if (this.#present.get(source) === online) return;
    this.#present.set(source, online);
    const at = this.#facts.now();
    if (!online) {
      const gone = lost(member, at);
      this.#members.set(source, gone);
      this.#difference(member, gone, at);
    }
    if (this.#isShown(member)) this.#facts.tell({ kind: 'online', device: source, online, at });
  }

  /** What changed: values as changes, anything else as the device anew. */
  #difference(before: Member, now: Member, at: number, callId?: string): void {
    if (!this.#isShown(now)) return;
    const { source } = now.thing;
    if (!hasSameShape(before, now)) return this.tellAgain(source);
    const changes = [...now.standing].flatMap(([place, { told, said }]): LinkChange[] => {
      const was = before.standing.get(place);
      const sameLimits = JSON.stringify(was?.told.limits) === JSON.stringify(told.limits);
      // An answer to a command is told even where it changes nothing: somebody waits for it.
      if (was?.said === said && sameLimits && callId === undefined) return [];
      const { part, value, limits } = told;
      return [{ device: source, part, trait: keyOf(told), value, at, ...(limits && { limits }), ...(callId !== undefined && { callId }) }];
    });
    if (changes.length > 0) this.#facts.tell({ kind: 'changed', changes });
  }

  #describe(member: Member): LinkDevice[] {
    if (!this.#isShown(member)) return [];
    const { source, room } = member.thing;
    const { onLan, exposed } = this.#facts;
    const online = this.isPresent(source);
    this.#present.set(source, online);
    const isTelling = (name: string): boolean => (this.#names.get(name) ?? 0) <= 1 && name.trim().length > 2;
    return [describe(member, { online, path: onLan(source) ? 'lan' : 'cloud', room, isTelling, exposed })];
  }

  /** Not those of rooms the person left out. */
  #isShown({ thing: { room } }: Member): boolean {
    const { rooms = {} } = this.#facts;
    return room === undefined || !Object.hasOwn(rooms, room) || rooms[room] !== null;
  }
}

const hasSameShape = (before: Member, now: Member): boolean =>
  before.standing.size === now.standing.size &&
  [...now.standing].every(([place, { told }]) => {
    const was = before.standing.get(place)?.told;
    return was !== undefined && was.assumed === told.assumed && was.setting === told.setting && was.label?.en === told.label?.en;
  }) &&
  before.thing.known.channels === now.thing.known.channels;

/** How often a name is given, over devices and their channels. */
function countNames(members: readonly Member[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { thing } of members) {
    const channels = Object.values(
      typeof thing.known.tags['ck_channel_name'] === 'object' ? (thing.known.tags['ck_channel_name'] ?? {}) : {},
    );
    for (const name of [thing.name, ...channels]) if (typeof name === 'string') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
