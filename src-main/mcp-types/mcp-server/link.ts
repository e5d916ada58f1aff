import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Fact } from '../../../src-shared/model/connection.ts';
import type { ActReceipt, Link, LinkEvent, Relay, RelayChange, RelayContext, ToolAnswer, ToolRun, World } from '../../kit/index.ts';
import { originOf, type Place } from './config.ts';
import { paramHeaders } from '../../kit/param-headers.ts';
import type { FarServer } from './session/far-server.ts';
import { factsOf } from './facts.ts';
import { LeftOut } from './left-out.ts';
import { OwnSecrets } from './own-secrets.ts';
import { linkTool, listTools } from './tools.ts';
import { startedEarly } from './wire/early-start.ts';

/** Lists that change several times at once are read once. */
const SETTLE_MS = 100;
/** Longer than this no list is worth waiting for: the next change asks again. */
const LIST_MS = 60_000;
/** Who changes them without end is read less often. */
const RESTLESS = { reads: 6, withinMs: 10_000, settleMs: 2_000 };

/** A far MCP server. It never calls back by itself: it says that the line is lost, and the core opens another. */
export class McpServerLink implements Link {
  readonly #place: Place;
  readonly #prefix: boolean;
  readonly #believed: boolean;
  readonly #world: World;
  readonly #listeners = new Set<(event: LinkEvent) => void>();
  readonly #watchers = new Set<(change: RelayChange) => void>();
  readonly #life = new AbortController();
  /** What of the arguments each tool wants to see as headers. */
  readonly #inputs = new Map<string, unknown>();
  #leftOut = new LeftOut();
  readonly #secrets: OwnSecrets;
  #server: FarServer | undefined;
  /** Asked for with every call. */
  #relay: { server: FarServer; relay: Relay } | undefined;
  #isReadingSoon = false;
  #reading: Promise<unknown> = Promise.resolve();
  #reads: number[] = [];

  constructor(place: Place, prefix: boolean, world: World, believed = false) {
    this.#place = place;
    this.#secrets = new OwnSecrets(place);
    this.#prefix = prefix;
    this.#believed = believed;
    this.#world = world;
  }

  onEvent(listener: (event: LinkEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async start(given: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([given, this.#life.signal, this.#world.signal]);
    const { world, leave } = await startedEarly(this.#place, this.#world);
    try {
      signal.throwIfAborted();
      // The SDK is loaded with the first far server, not with the list of types.
      const { FarServer } = await import('./session/far-server.ts');
      const facts = { place: this.#place, world, signal: this.#life.signal, changed: this.#changed, lost: this.#lost };
      this.#server = await FarServer.reach(facts);
      signal.throwIfAborted();
      this.#emit({ kind: 'devices', devices: [], rooms: [] });
      await this.#readTools();
      signal.throwIfAborted();
    } catch (thrown) {
      if (thrown instanceof SwitchboardError && thrown.problem === 'auth.refused')
        this.#emit({ kind: 'health', health: { state: 'attention', problem: 'auth.refused' } });
      await this.close();
      throw thrown;
    } finally {
      leave();
    }
  }

  act(): Promise<ActReceipt> {
    return Promise.reject(new SwitchboardError('not.supported', 'This connection has no devices'));
  }

  async runTool(tool: string, args: Record<string, unknown>, signal: AbortSignal, { relay, caller }: ToolRun = {}): Promise<ToolAnswer> {
    if (!this.#inputs.has(tool)) throw new NotFound('tool', tool);
    const given = relay?.context;
    const isWhole = given?.signal === signal && given.caller === caller;
    const context = isWhole ? given : { capabilities: {}, ...given, signal, ...(caller !== undefined && { caller }) };
    const params = { ...relay?.params, name: tool, arguments: args };
    const called: Promise<ToolAnswer> = this.#now().callTool(params, this.#quietly(context), paramHeaders(this.#inputs.get(tool), args));
    return this.#hiding(called, (answer) => this.#secrets.inAnswer(answer)).catch((thrown: unknown) => {
      // More rights would let this one through; whatever needs none of them goes on.
      if (thrown instanceof SwitchboardError && thrown.problem === 'auth.scope')
        this.#emit({ kind: 'health', health: { state: 'attention', problem: 'auth.scope', goesOn: true } });
      throw thrown;
    });
  }

  relay(): Relay | undefined {
    const server = this.#server;
    if (!server) return undefined;
    if (this.#relay?.server !== server) this.#relay = { server, relay: this.#relayTo(server) };
    return this.#relay.relay;
  }

  #relayTo(server: FarServer): Relay {
    return {
      about: { ...server.about, ...(!this.#prefix && { prefix: false }) },
      request: (method, params, context) =>
        this.#hiding(server.request(method, params, this.#quietly(context)), (result) => this.#secrets.inFields(result)),
      watch: (uri, signal) => server.watch(uri, signal),
      rootsChanged: (context) => server.rootsChanged(context),
      onChange: (listener) => {
        this.#watchers.add(listener);
        return () => void this.#watchers.delete(listener);
      },
    };
  }

  /** What it was given as a secret does not come back as an answer, whoever asks. */
  #hiding<T>(said: Promise<T>, without: (told: T) => T): Promise<T> {
    if (this.#secrets.isEmpty) return said;
    return said.then(without, (thrown: unknown) => {
      throw this.#secrets.inFailure(thrown);
    });
  }

  /** Nor beside one. */
  #quietly(context: RelayContext): RelayContext {
    const { log, progress } = context;
    if (this.#secrets.isEmpty || !(log ?? progress)) return context;
    const hide = (params: Record<string, unknown>) => this.#secrets.inFields(params);
    return {
      ...context,
      ...(log && { log: (params) => log(hide(params)) }),
      ...(progress && { progress: (params) => progress(hide(params)) }),
    };
  }

  async facts(): Promise<Fact[]> {
    return factsOf(this.#now(), this.#place, this.#inputs.size, this.#leftOut);
  }

  async close(): Promise<void> {
    this.#life.abort(new SwitchboardError('connection.closed', 'The connection was closed'));
    const server = this.#server;
    this.#server = undefined;
    await server?.close();
  }

  /** Whether it offers this tool, in a form that makes sense. */
  has(tool: string): boolean {
    return this.#inputs.has(tool);
  }

  get counts(): { tools: number } {
    return { tools: this.#inputs.size };
  }

  get server(): FarServer {
    return this.#now();
  }

  /** One reading at a time: whoever asked last gets its answer last, however slow the answer before it was. */
  #readTools(): Promise<void> {
    const reading = this.#reading.then(() => this.#readNow());
    this.#reading = reading.catch(() => undefined);
    return reading;
  }

  async #readNow(): Promise<void> {
    const { tools, leftOut } = await listTools(this.#now(), AbortSignal.any([this.#life.signal, AbortSignal.timeout(LIST_MS)]));
    if (leftOut.count > 0) this.#world.log.warn('Some tools are left out', { leftOut: leftOut.words.en });
    this.#leftOut = leftOut;
    this.#inputs.clear();
    tools.forEach(({ name, inputSchema }) => this.#inputs.set(name, inputSchema));
    this.#emit({ kind: 'tools', tools: tools.map((tool) => linkTool(tool, this.#prefix, this.#believed, originOf(this.#place))) });
  }

  readonly #changed = (change: RelayChange): void => {
    if (change.kind !== 'tools') return this.#tell(change);
    if (!this.#isReadingSoon) void this.#readSoon();
  };

  async #readSoon(): Promise<void> {
    this.#isReadingSoon = true;
    try {
      await this.#world.clock.sleep(this.#settleMs(), this.#life.signal);
      await this.#reading;
      // What changes from here on is news again.
      this.#isReadingSoon = false;
      await this.#readTools();
      this.#tell({ kind: 'tools' });
    } catch (thrown) {
      if (!this.#life.signal.aborted) this.#world.log.warn('The tools could not be read again', { cause: String(thrown) });
    }
  }

  #settleMs(): number {
    const now = this.#world.clock.now();
    this.#reads = [...this.#reads.filter((at) => now - at < RESTLESS.withinMs), now];
    return this.#reads.length > RESTLESS.reads ? RESTLESS.settleMs : SETTLE_MS;
  }

  #tell(change: RelayChange): void {
    this.#watchers.forEach((listen) => listen(change));
  }

  #now(): FarServer {
    if (!this.#server) throw new SwitchboardError('remote.unreachable', 'The server is not connected');
    return this.#server;
  }

  readonly #lost = (error: SwitchboardError): void => {
    if (this.#life.signal.aborted) return;
    this.#emit({ kind: 'health', health: healthAfter(error) });
    this.#world.log.info('The line to a far server is lost', { cause: error.message });
    void this.close();
  };

  readonly #emit = (event: LinkEvent): void => {
    for (const listener of this.#listeners) listener(event);
  };
}

/** How the connection stands once its line is lost. */
function healthAfter({ problem, details }: SwitchboardError): Extract<LinkEvent, { kind: 'health' }>['health'] {
  if (problem === 'auth.sign-in') return { state: 'attention', problem };
  if (problem !== 'program.ended') return { state: 'offline', problem: 'remote.unreachable' };
  return { state: 'offline', problem, sentence: { key: 'problems.program.ended.title', with: details.with } };
}
