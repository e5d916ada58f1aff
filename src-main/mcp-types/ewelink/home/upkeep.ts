import type { Problem } from '../../../../src-shared/errors/problems.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { World } from '../../../kit/world.ts';
import { needsPerson } from '../account/problems.ts';
import { listFamilies } from '../cloud/families.ts';
import type { AppLimits } from '../cloud/limits.ts';
import type { Requests } from '../cloud/requests.ts';
import { waitFor } from '../push/reconnect.ts';
import { parseThing, type Thing } from '../record/thing.ts';
import type { AccountHome } from './account-home.ts';
import type { Condition } from './condition.ts';
import { loadThings } from './loading.ts';
import type { Memory, Remembered } from './memory.ts';
import { SceneList } from './scenes.ts';
import { whoWeAre } from './who-we-are.ts';
import type { LinkEvent } from '../../../kit/link.ts';
import type { Families } from '../cloud/families.ts';

export type UpkeepFacts = {
  world: World;
  requests: Requests;
  limits: AppLimits;
  /** Only a try: what fails is said at once and nothing is tried again. */
  trial?: boolean | undefined;
  home: AccountHome;
  memory: Memory;
  condition: Condition;
  remembered: Remembered | undefined;
  /** Where devices were found on the network, to be remembered with them. */
  addresses(): Record<string, string>;
  /** The homes are known: who we are in them, and what belongs to whom. */
  onHomes(families: Families): void;
  /** The list is whole and new. */
  onListed(): void;
  tell(event: LinkEvent): void;
  signal: AbortSignal;
  random?: () => number;
};

/** Two listings are not closer than this, whatever happens; each costs calls of the month. */
const BETWEEN_MS = 30_000;
/** Not everybody asks in the first moment of a month. */
const TURN_MS = 10 * 60_000;
/** No timer runs for a month; asking too early costs nothing, it is refused at home. */
const DAY_MS = 86_400_000;
/** They were asked, and could not help. */
const THEIRS: ReadonlySet<string> = new Set<Problem>(['remote.busy', 'remote.timeout', 'remote.strange']);
/** So long the cloud may take before what was known last time is shown. */
const PATIENCE_MS = 4000;

/** Keeps the list of things true: at the start, after every time the push was away, when something was taken in, and again when it failed. */
export class Upkeep {
  readonly #facts: UpkeepFacts;
  readonly #scenes: SceneList;
  #alarm: AbortController | undefined;
  #dueAt: number | undefined;
  #running: Promise<void> | undefined;
  #failures = 0;
  #listedAt = -Infinity;
  /** Since when homes are asked page by page. */
  #largeSince: number | undefined;
  /** What a listing costs. */
  #cost = 2;
  #isLetIn = false;
  /** The last list held nothing where there had been something. */
  #wasEmpty = false;
  /** How many were counted and not listed, last time. */
  #missing = 0;

  constructor(facts: UpkeepFacts) {
    this.#facts = facts;
    this.#largeSince = facts.remembered?.largeSince;
    const { requests, limits, world, tell, signal } = facts;
    this.#scenes = new SceneList({ requests, clock: limits.clock, log: world.log, tell, signal });
  }

  /** Resolves when the first picture is out; the rest of a large home follows. Rejects when nothing can be shown. */
  async first(): Promise<void> {
    const { home, signal, condition, limits, trial } = this.#facts;
    if (home.size === 0) limits.mayStart();
    const shown = Promise.withResolvers<undefined>();
    const loading = this.#load(() => shown.resolve(undefined));
    this.#running = loading.then(
      () => undefined,
      () => undefined,
    );
    try {
      const first = Promise.race([shown.promise, loading]);
      await (home.size > 0 ? Promise.race([first, this.#patience(first)]) : first);
      loading.catch((thrown: unknown) => this.#failed(thrown));
    } catch (thrown) {
      // What was there last time still is, and the network at home needs no cloud. Who was let in stays: a new start would only ask more.
      if (signal.aborted || (home.size === 0 && (trial || !this.#isLetIn))) throw this.#barred(thrown);
      home.show(false);
      condition.note(thrown);
      this.#failed(thrown);
    }
  }

  /** Lists everything again, after a moment in which more of the same may happen. */
  reload(inMs: number): void {
    const { limits } = this.#facts;
    const now = limits.clock.now();
    const at = Math.max(now + inMs, this.#listedAt + BETWEEN_MS, limits.budget.soonest(this.#cost));
    this.#at(at);
  }

  #at(at: number): void {
    const { limits, signal } = this.#facts;
    const now = limits.clock.now();
    if (signal.aborted || (this.#dueAt !== undefined && this.#dueAt <= at)) return;
    this.#dueAt = at;
    this.#alarm?.abort();
    this.#alarm = new AbortController();
    const either = AbortSignal.any([this.#alarm.signal, signal]);
    void limits.clock.sleep(at - now, either).then(
      () => this.#again(),
      () => undefined,
    );
  }

  /** The network is back: what failed before may go well now. */
  wake(): void {
    if (this.#failures === 0) return;
    this.#failures = 0;
    this.reload(0);
  }

  /** The person wants it tried now. */
  retry(): void {
    this.#failures = 0;
    this.#scenes.forget();
    this.#at(this.#facts.limits.clock.now());
  }

  /** The network at home waits for no cloud. */
  async #patience(first: Promise<unknown>): Promise<void> {
    const { home, world, signal } = this.#facts;
    const inTime = new AbortController();
    const stop = (): void => inTime.abort();
    first.then(stop, stop);
    await world.clock.sleep(PATIENCE_MS, AbortSignal.any([inTime.signal, signal])).then(
      () => home.show(true),
      () => first,
    );
  }

  async #again(): Promise<void> {
    this.#dueAt = undefined;
    await this.#running;
    this.#running = this.#load().then(
      () => undefined,
      (thrown: unknown) => this.#failed(thrown),
    );
    await this.#running;
  }

  #failed(thrown: unknown): void {
    const { world, condition, signal, random = Math.random } = this.#facts;
    if (signal.aborted) return;
    world.log.warn('The things of the account could not be listed', { cause: String(thrown) });
    condition.note(thrown);
    if (this.#facts.home.size === 0) condition.set('list', toldOf(thrown));
    if (needsPerson(thrown) && thrown instanceof SwitchboardError) condition.set('account', { problem: thrown.problem });
    // A month that is used up ends by itself; for anything else the person is needed.
    const until = condition.quotaUntil;
    if (until !== undefined && !condition.needsPerson)
      return this.reload(Math.min(DAY_MS, Math.max(0, until - world.clock.now()) + random() * TURN_MS));
    if (condition.isStuck) return;
    this.#failures += 1;
    this.reload(waitFor({ failures: this.#failures, shookAt: undefined }, world.clock.now(), random()));
  }

  async #load(onFirst?: () => void): Promise<void> {
    const { world, limits, home, memory, condition, signal, onHomes, onListed } = this.#facts;
    const counted = counting(this.#facts.requests, limits);
    const { requests } = counted;
    const families = await listFamilies(requests, signal);
    limits.letIn();
    this.#isLetIn = true;
    home.homes = families.homes;
    const we = whoWeAre(families, onHomes);
    this.#listedAt = limits.clock.now();
    const things: Thing[] = [];
    const entries: unknown[] = [];
    const withheld = new Map<string, number>();
    let unread = 0;
    let askedAt = world.clock.now();
    let isFirst = onFirst !== undefined;
    const wasLarge = this.#isLarge();
    for await (const batch of loadThings(requests, families.homes, wasLarge, signal)) {
      if (batch.large !== wasLarge) this.#largeSince = batch.large ? askedAt : undefined;
      const fresh = batch.entries.flatMap((entry) => parseThing(entry) ?? []);
      things.push(...fresh);
      entries.push(...batch.entries);
      we.see(batch.entries);
      unread += batch.unread + batch.entries.length - fresh.length;
      withheld.set(batch.home, batch.withheld);
      home.take(fresh, askedAt);
      askedAt = world.clock.now();
      if (isFirst) home.show(true);
      else if (onFirst) home.showMore(fresh);
      isFirst = false;
      onFirst?.();
    }
    const known = we.end();
    const missing = [...withheld.values()].reduce((sum, count) => sum + count, 0);
    this.#believe(things.length, missing);
    // Who of the others it was that could not be read, nobody knows: none of them is forgotten, nor their keys.
    const isWhole = !this.#isDoubtful(things, missing) && unread === 0;
    if (isWhole) home.keepOnly(things);
    home.show(false);
    onListed();
    this.#failures = 0;
    const more = { ...(this.#largeSince !== undefined && { largeSince: this.#largeSince }), addresses: this.#facts.addresses() };
    await memory.write({ ...known, entries: isWhole ? entries : await this.#withOthers(entries), ...more });
    this.#cost = counted.calls();
    condition.clear('account', 'quota', 'list');
    condition.withholds(missing);
    void this.#scenes.see(families.homes);
  }

  /** The start failed; where that is the far end's doing, the next one may have to wait. */
  #barred(thrown: unknown): unknown {
    const { limits, signal } = this.#facts;
    const isTheirs = thrown instanceof SwitchboardError && THEIRS.has(thrown.problem);
    if (isTheirs && !signal.aborted) limits.failed(thrown);
    return thrown;
  }

  /** Pages cost many calls: once a day the cloud may show whether it still takes them. */
  #isLarge(): boolean {
    const since = this.#largeSince;
    return since !== undefined && Math.abs(this.#facts.world.clock.now() - since) < DAY_MS;
  }

  /** Rejects a list that holds nothing where there was something, unless the cloud says so twice and counts nothing either. */
  #believe(listed: number, withheld: number): void {
    const isEmpty = listed === 0 && this.#facts.home.counts.listed > 0;
    const isSure = this.#wasEmpty && withheld === 0;
    this.#wasEmpty = isEmpty;
    if (isEmpty && !isSure)
      throw new SwitchboardError('remote.strange', 'eWeLink lists nothing where there was something', { with: { host: 'eWeLink' } });
  }

  /** Things are gone, and as many more are counted and not listed: half an answer looks the same, so it is asked once more. */
  #isDoubtful(things: readonly Thing[], missing: number): boolean {
    const { home } = this.#facts;
    const listed = things.filter(({ source }) => home.get(source)).length;
    const isDoubtful = listed < home.counts.listed && missing > this.#missing;
    this.#missing = missing;
    if (isDoubtful) this.reload(BETWEEN_MS);
    return isDoubtful;
  }

  /** With those that were remembered and are not among them. */
  async #withOthers(entries: readonly unknown[]): Promise<unknown[]> {
    const listed = new Set(entries.map((entry) => parseThing(entry)?.source));
    const before = (await this.#facts.memory.read())?.entries ?? [];
    return [...entries, ...before.filter((entry) => !listed.has(parseThing(entry)?.source))];
  }
}

const toldOf = (thrown: unknown): { problem: Problem; with?: Record<string, string | number> } => {
  const { problem, details } = SwitchboardError.from(thrown);
  return { problem, ...(details.with && { with: details.with }) };
};

/** The same questions, counted. */
function counting(requests: Requests, { budget }: AppLimits): { requests: Requests; calls(): number } {
  let calls = 0;
  const count = (): void => {
    calls += 1;
    budget.spend();
  };
  return {
    requests: {
      ...requests,
      ask: (question, signal) => (count(), requests.ask(question, signal)),
      read: (shape, question, signal) => (count(), requests.read(shape, question, signal)),
    },
    calls: () => calls,
  };
}
