import { greetedVersion } from './absent.ts';
import type { Door } from './house-door.ts';
import { alone, answerFor, heard, post, unlessAlone, type Outcome } from './outcome.ts';
import type { Presence } from './presence.ts';
import { isFields, isRequest, methodOf, notification, paramsOf, type Fields, type Message } from './rpc.ts';
import { exchange } from './wire.ts';

const AGAIN_MS = 300;

type Facts = { presence: Presence; write(message: Message | string): void; beside(work: Promise<void>): void; signal: AbortSignal };
type Session = { door: Door; id: string | undefined; life: AbortController };

/**
 * A client of 2024-11-05 to 2025-11-25: greeted once, with a session at the program. When the program comes back as another the greeting is
 * said again on the client's behalf, with what it had asked for since.
 */
export class OlderClient {
  readonly #facts: Facts;
  #greeting: Fields | undefined;
  #version = '';
  #isGreeted = false;
  #session: Session | undefined;
  #opening: Promise<Session | undefined> | undefined;
  #level: Fields | undefined;
  readonly #watched = new Set<unknown>();
  #number = 0;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** True once such a client has greeted. */
  get isKnown(): boolean {
    return this.#greeting !== undefined;
  }

  /** Resolves when the next message may follow. */
  async hear(message: Message): Promise<void> {
    if (methodOf(message) === 'initialize') return this.#greet(message);
    if (isRequest(message)) {
      this.#remember(message);
      this.#facts.beside(this.#request(message));
    } else await this.#tell(message);
  }

  /** The program came, went, or is another one. */
  async changed(): Promise<void> {
    const door = this.#facts.presence.door();
    this.#drop();
    if (!this.#isGreeted) return;
    if (typeof door !== 'string') await this.#open();
    for (const kind of ['tools', 'resources', 'prompts']) this.#facts.write(notification(`notifications/${kind}/list_changed`));
  }

  /** Says goodbye, without waiting long for it. */
  async leave(): Promise<void> {
    const session = this.#session;
    this.#drop();
    if (session?.id === undefined) return;
    await exchange(
      session.door,
      { method: 'DELETE', headers: this.#headers(session), signal: AbortSignal.timeout(AGAIN_MS) },
      () => undefined,
    ).catch(() => undefined);
  }

  async #greet(message: Message): Promise<void> {
    const { presence, write, signal } = this.#facts;
    this.#greeting = paramsOf(message);
    if (!isRequest(message)) return;
    const door = presence.door();
    if (typeof door === 'string') {
      this.#version = greetedVersion(this.#greeting['protocolVersion']);
      return write(alone(message, door, false));
    }
    const take = ({ result }: Message, line: string) => {
      this.#version = String(isFields(result) ? result['protocolVersion'] : '');
      write(line);
    };
    const outcome = await unlessAlone(presence, () => post(message, { door, headers: {}, signal }, take));
    if (outcome?.answered) this.#session = { door, id: outcome.session, life: new AbortController() };
    else write(answerFor(message, outcome, presence, door, false));
  }

  async #tell(message: Message): Promise<void> {
    if (methodOf(message) === 'notifications/initialized') this.#isGreeted = true;
    const session = await this.#open();
    if (!session) return;
    const { presence, signal } = this.#facts;
    await unlessAlone(presence, () => this.#send(message, session, signal));
    if (methodOf(message) === 'notifications/initialized') void this.#listen(session);
  }

  async #request(message: Message & { id: string | number; method: string }): Promise<void> {
    const { presence, write, signal } = this.#facts;
    const door = presence.door();
    const session = typeof door === 'string' ? undefined : await this.#open();
    if (!session) return write(alone(message, typeof door === 'string' ? door : 'not-running', false));
    let outcome = await unlessAlone(presence, () => this.#send(message, session, signal));
    if (outcome?.status === 404 && !outcome.answered) outcome = await this.#again(message, session);
    if (!outcome?.answered) write(answerFor(message, outcome, presence, session.door, false));
  }

  /** The program no longer knows the session: it started anew, and nothing was done. */
  async #again(message: Message, old: Session): Promise<Outcome | undefined> {
    if (this.#session === old) this.#drop();
    const session = await this.#open();
    return session && unlessAlone(this.#facts.presence, () => this.#send(message, session, this.#facts.signal));
  }

  #send(message: Message, session: Session, signal: AbortSignal): Promise<Outcome> {
    const give = (_message: Message, line: string) => this.#facts.write(line);
    return post(message, { door: session.door, headers: this.#headers(session), signal }, give);
  }

  #headers({ id }: Session): Record<string, string> {
    return { ...(id !== undefined && { 'Mcp-Session-Id': id }), ...(this.#version && { 'MCP-Protocol-Version': this.#version }) };
  }

  /** The session at the program; greets it on the client's behalf where there is none yet. */
  async #open(): Promise<Session | undefined> {
    if (this.#session) return this.#session;
    this.#opening ??= this.#begin().finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  async #begin(): Promise<Session | undefined> {
    const { presence, signal } = this.#facts;
    const door = presence.door();
    if (typeof door === 'string' || !this.#greeting) return undefined;
    const greeting = this.#own('initialize', { ...this.#greeting, protocolVersion: this.#version });
    const outcome = await unlessAlone(presence, () => post(greeting, { door, headers: {}, signal }, () => undefined));
    if (outcome?.status === 401) presence.refused(door);
    if (!outcome?.answered) return undefined;
    const session: Session = { door, id: outcome.session, life: new AbortController() };
    this.#session = session;
    const before = [
      notification('notifications/initialized'),
      ...(this.#level ? [this.#own('logging/setLevel', this.#level)] : []),
      ...[...this.#watched].map((uri) => this.#own('resources/subscribe', { uri })),
    ];
    for (const message of before)
      await unlessAlone(presence, () => post(message, { door, headers: this.#headers(session), signal }, () => undefined));
    void this.#listen(session);
    return session;
  }

  /** What the program says by itself comes on a stream of its own, for as long as the session lasts. */
  async #listen(session: Session): Promise<void> {
    const { presence, write, signal } = this.#facts;
    const over = AbortSignal.any([signal, session.life.signal]);
    const hear = (text: string) => {
      const known = heard(text);
      if (known) write(known.line);
    };
    while (!over.aborted && this.#session === session) {
      const headers = this.#headers(session);
      const outcome = await exchange(session.door, { method: 'GET', headers, signal: over }, hear).catch(() => undefined);
      if (over.aborted || outcome?.status === 405) return;
      presence.look();
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      if (outcome?.status === 404 && this.#session === session) {
        this.#drop();
        return void (await this.#open());
      }
    }
  }

  #remember({ method, ...message }: Message & { method: string }): void {
    const params = paramsOf(message);
    if (method === 'logging/setLevel') this.#level = params;
    if (method === 'resources/subscribe') this.#watched.add(params['uri']);
    if (method === 'resources/unsubscribe') this.#watched.delete(params['uri']);
  }

  #own(method: string, params: Fields): Message {
    this.#number += 1;
    return { jsonrpc: '2.0', id: `bridge-${this.#number}`, method, params };
  }

  #drop(): void {
    this.#session?.life.abort();
    this.#session = undefined;
  }
}
