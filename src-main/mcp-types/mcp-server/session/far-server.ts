import {
  CLIENT_CAPABILITIES_META_KEY,
  LOG_LEVEL_META_KEY,
  ProtocolError,
  ProtocolErrorCode,
  type Client,
} from '@modelcontextprotocol/client';
import { z } from 'zod';
import type { Relay, RelayChange, RelayContext, World } from '../../../kit/index.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { Lasting } from '../../../kit/lasting.ts';
import { until } from '../../../kit/until.ts';
import { nameOf, type Place } from '../config.ts';
import { dial, IDENTITY } from '../wire/dial.ts';
import { AddressLine, StreamLost } from '../wire/address-line.ts';
import { LineTransport } from '../wire/line-transport.ts';
import { OlderLine } from '../wire/older-line.ts';
import { isLost } from '../wire/lost.ts';
import { isForgotten, problemOf, startedAnew } from '../wire/problem.ts';
import { fulfilled, type Raw } from './fulfil.ts';
import { InFlight, NobodyToAsk } from './in-flight.ts';
import { metaOf, understood, type Quick } from './envelope.ts';
import { LineCalls } from './line-calls.ts';
import { OlderCalls } from './older-calls.ts';
import { QuickCalls } from './quick-calls.ts';
import { Watching } from './watching.ts';

/** Longer than anybody waits; whoever calls has a time limit of their own. */
const LONGEST_MS = 10 * 60_000;
const HEADER_MISMATCH = -32020;

const SENT_AWAY = -32042;
const SentAway = z.object({ elicitations: z.array(z.looseObject({ elicitationId: z.string() })) });

const Whole = z.looseObject({});
const Changed = z.looseObject({ uri: z.string() });
type Params = Record<string, unknown>;
type Facts = { place: Place; world: World; signal: AbortSignal; changed(change: RelayChange): void; lost(error: SwitchboardError): void };

/** A far server while the line to it is open: every request goes out as it was asked, every answer comes back whole. */
export class FarServer {
  readonly client: Client;
  readonly #facts: Facts;
  readonly #inFlight: InFlight;
  readonly #watching: Watching;
  readonly #host: string;
  readonly #quick: Quick | undefined;
  readonly #life: Lasting;
  /** Why the line broke: calls that were under way end for this reason. */
  #broken: SwitchboardError | undefined;

  private constructor(client: Client, facts: Facts) {
    this.client = client;
    this.#facts = facts;
    this.#host = nameOf(facts.place);
    const { world, signal } = facts;
    this.#life = new Lasting(signal);
    this.#inFlight = new InFlight(world.clock.now, LONGEST_MS);
    const { transport } = client;
    const lost = () => {
      const tooLarge = transport instanceof OlderLine ? transport.tooLarge : undefined;
      if (tooLarge) return this.#lost(this.#hungUp(), problemOf(tooLarge, this.#host));
      this.#lost((transport instanceof LineTransport && transport.reason) || this.#hungUp());
    };
    this.#watching = new Watching({ client, clock: world.clock, log: world.log, signal, lost });
    this.#quick = quickTo(client, facts);
    client.onclose = lost;
    client.onerror = (error) => this.#heardOfTrouble(error);
    client.fallbackRequestHandler = ({ method, params = {} }) => this.#asked(method, params);
    this.#listen();
  }

  static async reach(facts: Facts): Promise<FarServer> {
    const { place, world, signal } = facts;
    try {
      const server = new FarServer(await dial(place, world, signal), facts);
      await server.#watching.start();
      return server;
    } catch (thrown) {
      throw problemOf(thrown, nameOf(place), signal);
    }
  }

  get about(): Relay['about'] {
    const instructions = this.client.getInstructions();
    return {
      capabilities: { ...this.client.getServerCapabilities() },
      era: this.client.getProtocolEra() ?? 'legacy',
      ...(instructions !== undefined && { instructions }),
    };
  }

  async request(method: string, params: Params, context: RelayContext): Promise<Params> {
    const run = async (next: Params) => ({ result: await this.#send(method, this.#outgoing(next, context), context, {}) });
    return (await this.#inFlight.during(context, () => fulfilled(params, context, run))).result;
  }

  /** `headers`: what the far end wants to see of the arguments beside them. */
  callTool(params: Params, context: RelayContext, headers: Record<string, string>): Promise<Raw> {
    const run = async (next: Params): Promise<Raw> => {
      const outgoing = this.#outgoing(next, context);
      const quick = this.#quick;
      if (quick) return this.#orTold((signal) => quick.call(outgoing, context, signal, headers), context, quick.endsWithItsLine);
      return { result: await this.#send('tools/call', outgoing, context, headers) };
    };
    return this.#inFlight.during(context, () => fulfilled(params, context, run));
  }

  watch(uri: string, signal: AbortSignal): Promise<void> {
    return this.#watching.watch(uri, signal).catch((thrown: unknown) => {
      throw problemOf(thrown, this.#host, signal);
    });
  }

  /** Since 2026 nothing is remembered of roots: they come with each call. */
  rootsChanged(context: RelayContext): void {
    if (this.client.getProtocolEra() === 'modern' || !this.#inFlight.rootsChanged(context)) return;
    const { log } = this.#facts.world;
    this.client
      .notification({ method: 'notifications/roots/list_changed' })
      .catch((thrown: unknown) => log.debug('Other roots could not be told', { cause: String(thrown) }));
  }

  async close(): Promise<void> {
    this.client.onclose = undefined;
    await this.client.close();
  }

  #send(method: string, params: Params, context: RelayContext, headers: Record<string, string>): Promise<Params> {
    const { progress } = context;
    const options = {
      timeout: LONGEST_MS,
      allowInputRequired: true,
      ...(Object.keys(headers).length > 0 && { headers }),
      ...(progress && { onprogress: (told: object) => progress({ ...told }) }),
    };
    return this.#orTold((signal) => this.client.request({ method, params }, Whole, { ...options, signal }), context);
  }

  /** A request ends with whoever asked, and with the line. What fails is said in our words, and what it means for the line is seen. */
  async #orTold<T>(run: (signal: AbortSignal) => Promise<T>, context: RelayContext, endsWithItsLine = false): Promise<T> {
    try {
      return await (endsWithItsLine ? run(context.signal) : until([context.signal, this.#life], run));
    } catch (thrown) {
      if (this.#isInSession && isForgotten(thrown)) {
        // This very request was turned away; of others that are still under way nobody can say that.
        this.#lost(this.#hungUp());
        throw startedAnew(thrown, this.#host);
      }
      const error = this.#broken
        ? because(this.#broken, thrown)
        : problemOf(
            thrown,
            this.#host,
            [context.signal, this.#life.signal].find(({ aborted }) => aborted),
          );
      for (const id of sentAway(error)) this.#inFlight.sendAway(id, context);
      // Without a sign-in nothing more is answered, whoever asks.
      if (isForgotten(thrown) || isLost(error) || error.problem === 'auth.sign-in') this.#lost(error);
      // It wants other headers than it did: its tools are others now.
      if (error.details.with?.['code'] === HEADER_MISMATCH) this.#facts.changed({ kind: 'tools' });
      throw error;
    }
  }

  /** What a current server needs to know of this very caller. */
  #outgoing(params: Params, { capabilities, log, logLevel }: RelayContext): Params {
    if (this.client.getProtocolEra() !== 'modern') return params;
    const _meta = metaOf(params);
    return {
      ...params,
      _meta: { ...(log && { [LOG_LEVEL_META_KEY]: logLevel ?? 'info' }), ..._meta, [CLIENT_CAPABILITIES_META_KEY]: capabilities },
    };
  }

  /** An older server asks while a call runs. */
  async #asked(method: string, params: Params): Promise<Params> {
    try {
      return await this.#inFlight.ask({ method, params });
    } catch (thrown) {
      if (thrown instanceof NobodyToAsk) throw new ProtocolError(ProtocolErrorCode.MethodNotFound, thrown.message);
      throw thrown;
    }
  }

  #listen(): void {
    const { client } = this;
    const { changed } = this.#facts;
    client.setNotificationHandler('notifications/tools/list_changed', () => changed({ kind: 'tools' }));
    client.setNotificationHandler('notifications/prompts/list_changed', () => changed({ kind: 'prompts' }));
    client.setNotificationHandler('notifications/resources/list_changed', () => changed({ kind: 'resources' }));
    client.setNotificationHandler('notifications/resources/updated', ({ params }) =>
      changed({ kind: 'resource', uri: Changed.parse(params).uri }),
    );
    client.setNotificationHandler('notifications/message', ({ params }) => this.#inFlight.log({ ...params }));
    client.setNotificationHandler('notifications/elicitation/complete', ({ params }) => this.#inFlight.completed(params.elicitationId));
  }

  #heardOfTrouble(error: Error): void {
    this.#facts.world.log.debug('A far server made trouble', { cause: error.message.slice(0, 500) });
    const told = problemOf(error, this.#host);
    if (error instanceof StreamLost || told.problem === 'auth.sign-in') this.#lost(told);
  }

  #hungUp(): SwitchboardError {
    return new SwitchboardError('remote.unreachable', `${this.#host} hung up`, { with: { host: this.#host } });
  }

  /** An older server that gave us a session answers 404 to nothing but that session. */
  get #isInSession(): boolean {
    const { transport } = this.client;
    return transport instanceof AddressLine && transport.sessionId !== undefined;
  }

  /** `why`: for calls that were under way, where that is not all there is to say. */
  #lost(error: SwitchboardError, why = error): void {
    if (this.#facts.signal.aborted || this.#broken) return;
    this.#broken = why;
    this.#facts.lost(error);
  }
}

/** Why the line broke, of a call that was under way: how far that one came is its own affair. */
const because = ({ problem, message, details }: SwitchboardError, thrown: unknown): SwitchboardError =>
  new SwitchboardError(problem, message, details, { cause: thrown });

/** The shortest way for calls of tools: the SDK keeps the session, and is not between a call and its answer. */
function quickTo(client: Client, { place, world, signal }: Facts): Quick | undefined {
  const version = client.getNegotiatedProtocolVersion();
  const { transport } = client;
  if (version === undefined) return undefined;
  const isModern = client.getProtocolEra() === 'modern';
  if (transport instanceof LineTransport)
    return new LineCalls({ transport, life: signal, envelope: isModern ? { version, identity: IDENTITY } : undefined });
  if (place.kind !== 'address' || !(transport instanceof AddressLine)) return undefined;
  return isModern ? new QuickCalls({ place, world, version, identity: IDENTITY }) : new OlderCalls({ place, world, version, transport });
}

/** Where the person has to have been before a call is taken: by what ids it will say that they were. */
function sentAway({ details }: SwitchboardError): string[] {
  const { code, data } = details.with ?? {};
  if (code !== SENT_AWAY || typeof data !== 'string') return [];
  return SentAway.safeParse(understood(data)).data?.elicitations.map(({ elicitationId }) => elicitationId) ?? [];
}
