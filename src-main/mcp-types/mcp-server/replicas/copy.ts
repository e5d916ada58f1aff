import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { ReplicaState } from '../../../../src-shared/model/connection.ts';
import type { LinkEvent, LinkTool, Relay, World } from '../../../kit/index.ts';
import type { McpServerLink } from '../link.ts';

const FIRST_MS = 300;
const LONGEST_MS = 30_000;
/** A copy that lived this long starts its waits anew. */
const STEADY_MS = 60_000;
/** Who fails so often in a row has least to do, and would be given everything: for a while others go first. */
const AILING = { times: 3, restMs: 10_000 };
const ITS_FAULT: ReadonlySet<string> = new Set(['remote.unreachable', 'remote.timeout', 'remote.busy', 'remote.strange', 'program.ended', 'call.timeout']); // prettier-ignore

export type CopyFacts = {
  id: string;
  name?: string | undefined;
  make(): McpServerLink;
  world: Pick<World, 'clock' | 'log'>;
  /** Ends with all of them. */
  signal: AbortSignal;
  /** It came up, went down, or has other tools. */
  changed(copy: Copy): void;
  heard(event: LinkEvent): void;
  random?: () => number;
};

/** One of several copies of a far server: started again whenever it ends, waiting longer every time. */
export class Copy {
  readonly id: string;
  readonly #facts: CopyFacts;
  #link: McpServerLink | undefined;
  #tools: LinkTool[] = [];
  #state: ReplicaState['state'] = 'starting';
  #self: string | undefined;
  #inFlight = 0;
  #calls = 0;
  #failed = 0;
  #inARow = 0;
  #failedAt = 0;
  #byName: ReadonlyMap<string, LinkTool> | undefined;
  #poke = new AbortController();

  constructor(facts: CopyFacts) {
    this.id = facts.id;
    this.#facts = facts;
  }

  get link(): McpServerLink | undefined {
    return this.#state === 'up' ? this.#link : undefined;
  }
  get tools(): readonly LinkTool[] {
    return this.#state === 'up' ? this.#tools : [];
  }
  /** What it says of a tool. */
  tool(name: string): LinkTool | undefined {
    this.#byName ??= new Map(this.#tools.map((tool) => [tool.name, tool]));
    return this.#state === 'up' ? this.#byName.get(name) : undefined;
  }
  get isAiling(): boolean {
    return this.#inARow >= AILING.times && this.#facts.world.clock.now() - this.#failedAt < AILING.restMs;
  }
  get relay(): Relay | undefined {
    return this.link?.relay();
  }
  /** Who it says it is, while it runs: copies of one server say the same. */
  get self(): string | undefined {
    return this.#state === 'up' ? this.#self : undefined;
  }
  /** By this it is known again, whenever it is started. */
  get mark(): string {
    return encodeURIComponent(this.#facts.name ?? this.id);
  }
  get load(): number {
    return this.#inFlight;
  }
  get view(): ReplicaState {
    const { name } = this.#facts;
    return {
      id: this.id,
      ...(name !== undefined && { name }),
      state: this.#state,
      inFlight: this.#inFlight,
      calls: this.#calls,
      failed: this.#failed,
    };
  }

  /** Starts it, and from then on keeps it: resolves with whether the first attempt went well, else with why not. */
  start(): Promise<SwitchboardError | undefined> {
    const { promise, resolve } = Promise.withResolvers<SwitchboardError | undefined>();
    void this.#keep(resolve);
    return promise;
  }

  async during<T>(run: (link: McpServerLink) => Promise<T>): Promise<T> {
    const { link } = this;
    if (!link) throw new SwitchboardError('remote.unreachable', 'This copy is not running');
    this.#inFlight += 1;
    this.#calls += 1;
    try {
      const answer = await run(link);
      this.#inARow = 0;
      return answer;
    } catch (thrown) {
      this.#failed += 1;
      this.#heardNo(thrown);
      throw thrown;
    } finally {
      this.#inFlight -= 1;
    }
  }

  #heardNo(thrown: unknown): void {
    const isIts = thrown instanceof SwitchboardError && ITS_FAULT.has(thrown.problem);
    // Whoever says no is there.
    this.#inARow = isIts ? this.#inARow + 1 : 0;
    this.#failedAt = this.#facts.world.clock.now();
  }

  /** It does not do what it should: another takes its place. */
  async replace(why: string): Promise<void> {
    this.#facts.world.log.warn('A copy of a far server is replaced', { copy: this.id, why });
    const link = this.#link;
    this.#down();
    await link?.close();
  }

  hurry(): void {
    this.#poke.abort();
  }

  async close(): Promise<void> {
    const link = this.#link;
    this.#link = undefined;
    this.#state = 'down';
    await link?.close();
  }

  async #keep(first: (failed: SwitchboardError | undefined) => void): Promise<void> {
    const { world, signal, random = Math.random } = this.#facts;
    for (let failures = 0; !signal.aborted;) {
      const began = world.clock.now();
      const failed = await this.#live(first);
      first(failed);
      if (signal.aborted) return;
      failures = world.clock.now() - began >= STEADY_MS ? 0 : failures + 1;
      this.#poke = new AbortController();
      const ms = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10)) * (0.5 + random() / 2);
      await world.clock.sleep(ms, AbortSignal.any([signal, this.#poke.signal])).catch(() => undefined); // somebody is in a hurry, or it is over
    }
  }

  /** One life, from its start until its line is lost. */
  async #live(up: (failed: undefined) => void): Promise<SwitchboardError | undefined> {
    const { make, signal, changed, world } = this.#facts;
    const { promise: over, resolve: end } = Promise.withResolvers<undefined>();
    const link = make();
    this.#link = link;
    this.#state = 'starting';
    this.#lost = () => end(undefined);
    signal.addEventListener('abort', this.#lost, { once: true });
    link.onEvent((event) => this.#hear(link, event));
    try {
      await link.start(signal);
      this.#self = selfOf(link);
      this.#state = 'up';
      changed(this);
      up(undefined);
      await over;
      return undefined;
    } catch (thrown) {
      const error = SwitchboardError.from(thrown);
      world.log.info('A copy of a far server does not start', { copy: this.id, problem: error.problem, cause: error.message });
      return error;
    } finally {
      signal.removeEventListener('abort', this.#lost);
      this.#down();
      await link.close();
    }
  }

  #lost: () => void = () => undefined;

  #hear(link: McpServerLink, event: LinkEvent): void {
    if (link !== this.#link) return;
    if (event.kind === 'tools') {
      this.#tools = event.tools;
      this.#byName = undefined;
      if (this.#state === 'up') this.#facts.changed(this);
    } else if (event.kind === 'health' && event.health.state === 'offline') this.#down();
    else if (event.kind === 'health') this.#facts.heard(event);
  }

  #down(): void {
    const wasUp = this.#state === 'up';
    this.#state = 'down';
    this.#lost();
    if (wasUp && !this.#facts.signal.aborted) this.#facts.changed(this);
  }
}

/** Its version may differ while all of them are renewed one by one. */
function selfOf(link: McpServerLink): string | undefined {
  const about = link.relay()?.about;
  if (!about) return undefined;
  return JSON.stringify([link.server.client.getServerVersion()?.name, about.instructions, Object.keys(about.capabilities).sort()]);
}
