import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { World } from '../../../kit/world.ts';
import { isRefusal, needsPerson } from '../account/problems.ts';
import type { Region } from '../account/hosts.ts';
import type { Tokens } from '../account/tokens.ts';
import { appLimits, type AppLimits } from '../cloud/limits.ts';
import { openChannel, type Channel } from './channel.ts';
import { findPush } from './dispatch.ts';
import { Exchange } from './exchange.ts';
import type { Message } from './messages.ts';
import { failuresAfter, waitFor } from './reconnect.ts';
import { createSequence } from './sequence.ts';

export type PushFacts = {
  world: World;
  /** The AppID. */
  app: string;
  tokens: Tokens;
  /** The account's own key. */
  self(): string;
  /** What devices say; answers to messages of ours are not among it. */
  onMessage(message: Exclude<Message, { kind: 'ack' | 'pong' | 'noise' }>): void;
  onUp(): void;
  /** `forGood`: only the person can help. */
  onDown(error: SwitchboardError, forGood: boolean): void;
  random?: () => number;
};

/** An address of the push that was good this recently most likely still is. */
const KNOWN_MS = 10 * 60_000;

/** The line over which the cloud tells what happens: kept open, or opened again, without ever hammering. */
export class Push {
  readonly #facts: PushFacts;
  readonly exchange: Exchange;
  readonly #sequence: () => string;
  /** Another life of this connection may have shaken hands a moment ago. */
  readonly #limits: AppLimits;
  #channel: Channel | undefined;
  #known: { url: string; at: number } | undefined;
  #poke = new AbortController();
  /** Messages nobody knows. */
  noise = 0;

  constructor(facts: PushFacts) {
    this.#facts = facts;
    this.#limits = appLimits(facts.world.clock, facts.app);
    this.#sequence = createSequence(facts.world.clock);
    const line = (): Channel['send'] | undefined => this.#channel?.send;
    const onSilence = (): void => this.#channel?.check();
    this.exchange = new Exchange({ clock: this.#limits.clock, sequence: this.#sequence, self: facts.self, line, onSilence });
  }

  get isUp(): boolean {
    return this.#channel !== undefined;
  }

  /** Until the signal ends, or until only the person can help. */
  async run(signal: AbortSignal): Promise<void> {
    const { world, onDown, random = Math.random } = this.#facts;
    const { clock } = this.#limits;
    let failures = 0;
    while (!signal.aborted) {
      await this.#wait(waitFor({ failures, shookAt: this.#limits.shookAt }, clock.now(), random()), signal);
      const began = clock.now();
      let error: SwitchboardError;
      try {
        error = await this.#live(signal);
      } catch (thrown) {
        error = SwitchboardError.from(thrown);
      }
      if (signal.aborted) return;
      failures = failuresAfter(failures, clock.now() - began);
      // That this AppID may not have the push today is not for good: everything else goes on, and the vendor may allow it.
      const forGood = needsPerson(error) && error.problem !== 'account.app-limited';
      if (error.problem === 'bug') world.log.error('The push failed', { cause: String(error.cause) });
      onDown(error, forGood);
      if (forGood) return;
    }
  }

  /** The machine slept, or the person wants it tried now. */
  wake(): void {
    this.#channel?.check();
    this.#poke.abort();
  }

  /** One life of the line; resolves with why it ended. */
  async #live(signal: AbortSignal): Promise<SwitchboardError> {
    const { world, tokens, app, self, onUp } = this.#facts;
    const token = await tokens.current(signal);
    const facts = {
      world,
      sequence: this.#sequence,
      onMessage: (message: Message) => this.#hear(message),
      random: this.#facts.random ?? Math.random,
    };
    const open = async (): Promise<Channel> => {
      const url = await this.#find(await tokens.region(signal), token, signal);
      await this.#shaking(signal);
      return openChannel(facts, url, { token, apikey: self(), app }, signal);
    };
    const channel = await open().catch(async (thrown: unknown) => {
      // The calls of a month are those of requests; whose door this is has no word of until when.
      if (isRefusal(thrown, 'stop')) throw new SwitchboardError('remote.busy', 'eWeLink opens no push now', {}, { cause: thrown });
      if (!isRefusal(thrown) || ![401, 402, 406].includes(thrown.code)) throw thrown;
      // The token died, or another session took over: a fresh token is worth one try, after the usual distance.
      await tokens.refused(token, signal);
      throw new SwitchboardError('remote.forbidden', 'eWeLink did not take the token; a fresh one is tried next', {}, { cause: thrown });
    });
    const lost = Promise.withResolvers<SwitchboardError>();
    const stop = (): void => {
      channel.close();
      lost.resolve(new SwitchboardError('channel.closed', 'The connection was closed'));
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      channel.onLost(lost.resolve);
      this.#channel = channel;
      if (!signal.aborted) onUp();
      return await lost.promise;
    } finally {
      signal.removeEventListener('abort', stop);
      this.#channel = undefined;
      channel.close();
      this.exchange.cut();
    }
  }

  /** Asked anew every time; where nobody answers, where it was a moment ago will do. */
  async #find(region: Region, token: string, signal: AbortSignal): Promise<string> {
    const { world } = this.#facts;
    try {
      const url = await findPush(world, region, token, signal);
      this.#known = { url, at: world.clock.now() };
      return url;
    } catch (thrown) {
      if (signal.aborted || isRefusal(thrown) || !this.#known || world.clock.now() - this.#known.at > KNOWN_MS) throw thrown;
      return this.#known.url;
    }
  }

  #hear(message: Message): void {
    if (message.kind === 'ack') this.exchange.take(message.ack);
    else if (message.kind === 'noise') this.noise += 1;
    else if (message.kind !== 'pong') this.#facts.onMessage(message);
  }

  /** A poke ends the wait. */
  async #wait(ms: number, signal: AbortSignal): Promise<void> {
    const { clock } = this.#facts.world;
    this.#poke = new AbortController();
    const either = AbortSignal.any([signal, this.#poke.signal]);
    try {
      if (ms > 0) await clock.sleep(ms, either);
    } catch (thrown) {
      if (!either.aborted) throw thrown;
    }
  }

  /** The distance between two handshakes is kept whoever is in a hurry, and whichever connection of this AppID shook hands last. */
  async #shaking(signal: AbortSignal): Promise<void> {
    const { clock } = this.#limits;
    const owed = (): number => waitFor({ failures: 0, shookAt: this.#limits.shookAt }, clock.now(), 0);
    for (let ms = owed(); ms > 0; ms = owed()) await clock.sleep(ms, signal);
    this.#limits.shookAt = clock.now();
  }
}
