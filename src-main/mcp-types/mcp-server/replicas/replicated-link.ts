import { NotFound, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Fact, ReplicaState } from '../../../../src-shared/model/connection.ts';
import type { ActReceipt, Link, LinkEvent, Relay, RelayChange, ToolAnswer, ToolRun, World } from '../../../kit/index.ts';
import type { McpServerLink } from '../link.ts';
import { isLost } from '../wire/lost.ts';
import { broughtBack, givenOut } from './brought-back.ts';
import { Choosing } from './choosing.ts';
import { Copy } from './copy.ts';
import { ToldTools } from './told-tools.ts';
import { Watches } from './watches.ts';

/** How often it is looked whether each copy still answers, and how long it may take to. */
const LOOKS = { everyMs: 20_000, answersMs: 5_000 };
/** It may be busy once. */
const MISSES = 2;
/** Once one of them runs, the others are waited for so long; who comes later joins then. */
const OTHERS_MS = 2_000;

type Facts = {
  /** One for each copy. */
  makes: (() => McpServerLink)[];
  /** Where each of them is, where that differs. */
  names?: (string | undefined)[];
  world: World;
  /** Every caller stays with one copy, whatever the server says of itself. */
  sticky?: boolean | undefined;
  looks?: { everyMs: number; answersMs: number };
  othersMs?: number;
  /** What chooses the copy a call goes to. */
  choosing?: (...given: ConstructorParameters<typeof Choosing>) => Pick<Choosing, 'of'>;
};

/** Several copies of one far server as one: while one of them runs, the connection does. */
export class ReplicatedLink implements Link {
  readonly #world: World;
  readonly #life = new AbortController();
  readonly #copies: Copy[];
  readonly #choosing: Pick<Choosing, 'of'>;
  readonly #told: ToldTools;
  readonly #watches: Watches;
  readonly #looks: { everyMs: number; answersMs: number };
  readonly #othersMs: number;
  readonly #listeners = new Set<(event: LinkEvent) => void>();
  readonly #watchers = new Set<(change: RelayChange) => void>();
  readonly #misses = new Map<Copy, number>();
  #isStarted = false;
  /** Who the server is, as the person knows it. */
  #self: string | undefined;

  constructor({ makes, names = [], world, sticky = false, looks = LOOKS, othersMs = OTHERS_MS, choosing = byLoad }: Facts) {
    this.#world = world;
    this.#looks = looks;
    this.#othersMs = othersMs;
    const facts = { world, signal: this.#life.signal, changed: this.#changed, heard: this.#emit };
    this.#copies = makes.map(
      (make, index) => new Copy({ ...facts, id: String(index + 1), name: names[index], make: () => this.#watched(make()) }),
    );
    this.#choosing = choosing(this.#copies, () => sticky || this.#isStateful());
    this.#told = new ToldTools(this.#copies, world.log);
    this.#watches = new Watches(() => this.#kin());
  }

  onEvent(listener: (event: LinkEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async start(given: AbortSignal): Promise<void> {
    const end = () => this.#life.abort(new SwitchboardError('connection.closed', 'The connection was closed'));
    for (const signal of [given, this.#world.signal]) {
      if (signal.aborted) end();
      signal.addEventListener('abort', end, { once: true, signal: this.#life.signal });
    }
    const starts = this.#copies.map((copy) => copy.start());
    await Promise.race([Promise.all(starts), this.#oneAndAWhile(starts)]);
    if (!this.#copies.some(({ link }) => link)) {
      const failures = await Promise.all(starts);
      await this.close();
      throw failures.find((failure) => failure !== undefined) ?? new SwitchboardError('remote.unreachable', 'No copy of it starts');
    }
    this.#isStarted = true;
    this.#knowAgain();
    this.#emit({ kind: 'devices', devices: [], rooms: [] });
    this.#tellTools();
    const stop = this.#world.clock.every(this.#looks.everyMs, () => this.#look());
    this.#life.signal.addEventListener('abort', stop, { once: true });
  }

  act(): Promise<ActReceipt> {
    return Promise.reject(new SwitchboardError('not.supported', 'This connection has no devices'));
  }

  async runTool(tool: string, args: Record<string, unknown>, signal: AbortSignal, how: ToolRun = {}): Promise<ToolAnswer> {
    const { relay } = how;
    const back = broughtBack(relay?.params);
    const copy = this.#choose(how.caller, (one) => isWhose(one, back) && this.#told.fits(tool, one));
    if (!copy) {
      if (!back && this.#copies.some(({ link }) => link)) throw new NotFound('tool', tool);
      throw notRunning(back);
    }
    const by = copy.view.name ?? copy.id;
    relay?.context.sentTo?.(by);
    const asked = relay && back ? { ...how, relay: { ...relay, params: back.params } } : how;
    const { raw, ...answer } = await this.#orElsewhere(() => copy.during((link) => link.runTool(tool, args, signal, asked)));
    const marked = givenOut(answer.result, copy.mark);
    return marked ? { ...answer, result: marked, by } : { ...answer, ...(raw !== undefined && { raw }), by };
  }

  relay(): Relay | undefined {
    const first = this.#kin()[0]?.relay;
    if (!first) return undefined;
    return {
      about: first.about,
      request: async (method, params, context) => {
        const back = broughtBack(params);
        const kin = this.#kin();
        const copy = this.#choose(context.caller, (one) => isWhose(one, back) && kin.includes(one));
        if (!copy) throw notRunning(back);
        context.sentTo?.(copy.view.name ?? copy.id);
        const asked = back?.params ?? params;
        const result = await this.#orElsewhere(() => copy.during((link) => relayOf(link).request(method, asked, context)));
        return givenOut(result, copy.mark) ?? result;
      },
      watch: (uri, signal) => this.#watches.add(uri, signal),
      rootsChanged: (context) => this.#kin().forEach(({ relay }) => relay?.rootsChanged?.(context)),
      onChange: (listener) => {
        this.#watchers.add(listener);
        return () => void this.#watchers.delete(listener);
      },
    };
  }

  replicas(): ReplicaState[] {
    return this.#copies.map((copy) => ({
      ...copy.view,
      ...(copy.link && (copy.self !== this.#self || this.#told.differs(copy)) && { differs: true }),
    }));
  }

  async facts(): Promise<Fact[]> {
    const up = this.#copies.filter(({ link }) => link);
    const count = { en: `${up.length} of ${this.#copies.length} running`, 'zh-CN': `${up.length}/${this.#copies.length} 个正在运行` };
    return [...((await up[0]?.link?.facts()) ?? []), { label: { en: 'Copies', 'zh-CN': '副本' }, value: count }];
  }

  wake(): void {
    this.#copies.forEach((copy) => copy.hurry());
    void this.#look();
  }

  async close(): Promise<void> {
    this.#life.abort(new SwitchboardError('connection.closed', 'The connection was closed'));
    await Promise.all(this.#copies.map((copy) => copy.close()));
  }

  #choose(caller: string | undefined, can: (copy: Copy) => boolean): Copy | undefined {
    return this.#choosing.of(caller, can);
  }

  /** Those that run and say they are who the person knows. */
  #kin(): Copy[] {
    return this.#copies.filter(({ relay, self }) => relay !== undefined && self === this.#self);
  }

  /** Who says to be somebody else is believed only once nobody else is left: then all it has besides tools is another's. */
  #knowAgain(): void {
    const running = this.#copies.filter(({ self }) => self !== undefined);
    if (running.length === 0 || running.some(({ self }) => self === this.#self)) return;
    const isNews = this.#self !== undefined;
    this.#self = running[0]?.self;
    if (!isNews) return;
    for (const kind of ['prompts', 'resources'] as const) this.#watchers.forEach((listen) => listen({ kind }));
  }

  /** Older servers remember who greeted them; a current one may say that it remembers what it was told. */
  #isStateful(): boolean {
    const about = this.#kin()[0]?.relay?.about;
    const { experimental } = about?.capabilities ?? {};
    return about?.era === 'legacy' || (typeof experimental === 'object' && experimental !== null && 'stateful' in experimental);
  }

  /** What was lost with a copy may be asked of another at once, where it may be asked again at all. */
  async #orElsewhere<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (thrown) {
      if (!(thrown instanceof SwitchboardError) || !isLost(thrown) || !this.#copies.some(({ link }) => link)) throw thrown;
      throw new SwitchboardError(thrown.problem, thrown.message, { ...thrown.details, retryAfterMs: 0 }, { cause: thrown });
    }
  }

  #watched(link: McpServerLink): McpServerLink {
    link.onEvent((event) => {
      // Its line is new with every life: what it tells is listened to once it is open.
      if (event.kind === 'devices') link.relay()?.onChange((change) => this.#heardOf(change));
    });
    return link;
  }

  #heardOf(change: RelayChange): void {
    // Of its tools is told once all copies were looked at.
    if (change.kind !== 'tools') this.#watchers.forEach((listen) => listen(change));
  }

  readonly #changed = (copy: Copy): void => {
    if (!this.#isStarted) return;
    this.#knowAgain();
    if (copy.link && copy.self === this.#self) this.#watches.renew(copy);
    if (this.#copies.some(({ link }) => link)) return this.#tellTools();
    this.#emit({ kind: 'health', health: { state: 'offline', problem: 'remote.unreachable' } });
  };

  /** One that hangs keeps nobody waiting. */
  async #oneAndAWhile(starts: Promise<SwitchboardError | undefined>[]): Promise<void> {
    await new Promise<void>((resolve) => starts.forEach((start) => void start.then((failed) => failed ?? resolve())));
    await this.#world.clock.sleep(this.#othersMs, this.#life.signal).catch(() => undefined); // it was closed meanwhile
  }

  #tellTools(): void {
    const tools = this.#told.renew();
    if (!tools) return;
    this.#emit({ kind: 'tools', tools });
    this.#watchers.forEach((listen) => listen({ kind: 'tools' }));
  }

  async #look(): Promise<void> {
    await Promise.all(
      this.#copies.map(async (copy) => {
        const misses = (await answers(copy, this.#life.signal, this.#looks.answersMs)) ? 0 : (this.#misses.get(copy) ?? 0) + 1;
        this.#misses.set(copy, misses >= MISSES ? 0 : misses);
        if (misses >= MISSES) await copy.replace('it does not answer');
      }),
    );
  }

  readonly #emit = (event: LinkEvent): void => {
    for (const listener of this.#listeners) listener(event);
  };
}

const byLoad: NonNullable<Facts['choosing']> = (...given) => new Choosing(...given);

type Back = ReturnType<typeof broughtBack>;
/** What one of them gave out is read by that one alone. */
const isWhose = ({ mark }: Copy, back: Back): boolean => back === undefined || back.mark === mark;
const notRunning = (back: Back): SwitchboardError =>
  new SwitchboardError(
    'remote.unreachable',
    back ? 'The copy of the server that began this is not running: make the call anew' : 'No copy of the server is running',
  );

function relayOf(link: McpServerLink): Relay {
  const relay = link.relay();
  if (!relay) throw new SwitchboardError('remote.unreachable', 'This copy is not running');
  return relay;
}

/** Whoever says no is there; one that is being started is given its time. */
async function answers({ relay }: Copy, life: AbortSignal, ms: number): Promise<boolean> {
  if (!relay) return true;
  const signal = AbortSignal.any([life, AbortSignal.timeout(ms)]);
  const method = relay.about.era === 'legacy' ? 'ping' : 'server/discover';
  return relay.request(method, {}, { signal, capabilities: {} }).then(
    () => true,
    (thrown: unknown) => thrown instanceof SwitchboardError && thrown.problem === 'remote.refused',
  );
}
