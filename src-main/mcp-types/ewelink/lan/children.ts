import type { Params } from '../abilities/ability.ts';
import { provesLife } from '../record/availability.ts';
import { followBridge, type ChildNews } from './bridge.ts';
import type { LanFacts } from './facts.ts';
import type { Neighbour } from './neighbour.ts';

/** What a Zigbee bridge calls itself; its children are reached through it. */
const BRIDGE = 'zigbee_gateway';
type Report = (source: string, params: Params, how: { first: boolean }) => void;

/** Children of Zigbee bridges: whose they are, and whether they are there. */
export class Children {
  readonly #facts: LanFacts;
  readonly #report: Report;
  readonly #all = new Map<string, { bridge: string; online: boolean }>();
  readonly #followed = new Set<string>();
  #woken = new AbortController();

  constructor(facts: LanFacts, report: Report) {
    this.#facts = facts;
    this.#report = report;
  }

  bridgeOf(child: string): string | undefined {
    return this.#all.get(child)?.bridge;
  }
  isThere(child: string): boolean {
    return this.#all.get(child)?.online === true;
  }

  /** Listens to the children of a bridge as soon as its key is known. */
  follow(one: Neighbour, life: AbortSignal): void {
    const { world, thing } = this.#facts;
    if (one.local !== BRIDGE && thing(one.id)?.row.local !== BRIDGE) return;
    if (this.#followed.has(one.id) || thing(one.id)?.secrets.devicekey === undefined) return;
    this.#followed.add(one.id);
    const bridge = {
      clock: world.clock,
      key: () => thing(one.id)?.secrets.devicekey,
      list: (signal: AbortSignal) => one.queue.ask({ name: 'devices' }, signal),
      stream: (signal: AbortSignal) => world.fetch(`http://${one.address ?? ''}/zeroconf/sse`, { signal, redirect: 'manual' }),
      onChild: (child: string, news: ChildNews) => this.#said(one.id, child, news),
      onGone: (child: string) => {
        this.#all.delete(child);
        this.#facts.onReach(child, false);
        this.#facts.onOutdated?.(one.id);
      },
    };
    void followBridge(bridge, life, () => this.#woken.signal);
  }

  /** Bridges that are waited for are asked at once. */
  wake(): void {
    this.#woken.abort();
    this.#woken = new AbortController();
  }

  /** Their bridge is gone, and with it the way to them. */
  lost({ id }: Neighbour): void {
    for (const [child, known] of this.#all) {
      if (known.bridge !== id || !known.online) continue;
      known.online = false;
      this.#facts.onReach(child, false);
    }
  }

  #said(bridge: string, child: string, { params = {}, online, first = false }: ChildNews): void {
    // A bridge speaks for its own children, and for those that no list knows yet.
    const known = this.#facts.thing(child);
    if (known && known.parent !== bridge) return;
    const before = this.#all.get(child)?.online;
    const isThere = online ?? (provesLife({ from: 'device', params }) || before === true);
    this.#all.set(child, { bridge, online: isThere });
    if (isThere !== before) this.#facts.onReach(child, isThere);
    if (Object.keys(params).length > 0 && known) this.#report(child, params, { first });
  }
}
