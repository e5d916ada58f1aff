import { WebSocket } from 'ws';

export type Problem = { code: string; message: string; translation_key?: string; translation_domain?: string };
export type Result = { id: number; type: 'result'; success: boolean; result?: any; error?: Problem };
export type Message = Record<string, any>;
type Waiting = { fits: (message: Message) => boolean; done: (message: Message) => void };

const PATIENCE = 10_000;

/** A bare socket that hides nothing: frames as they came, messages in their order. */
export class Wire {
  /** Every frame, as it came. */
  readonly frames: unknown[] = [];
  /** Every message, frames of several taken apart. */
  readonly messages: Message[] = [];
  /** Both sides, in their order. */
  readonly log: ({ say: unknown } | { hear: unknown })[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly #socket: WebSocket;
  readonly #waiting = new Set<Waiting>();
  #id = 0;

  constructor(url: string) {
    this.#socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/websocket`, { maxPayload: 64 * 1024 * 1024 });
    this.#socket.on('message', (data: Buffer) => this.#take(JSON.parse(data.toString())));
    this.closed = new Promise((resolve) => this.#socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })));
    this.#socket.on('error', () => undefined); // told by `closed`
  }

  /** Greeted, and let in. */
  static async enter(url: string, token: string): Promise<Wire> {
    const wire = new Wire(url);
    await wire.until(({ type }) => type === 'auth_required');
    wire.say({ type: 'auth', access_token: token });
    const answer = await wire.until(({ type }) => type === 'auth_ok' || type === 'auth_invalid');
    if (answer['type'] !== 'auth_ok') throw new Error(`not let in: ${String(answer['message'])}`);
    return wire;
  }

  #take(frame: unknown): void {
    this.frames.push(frame);
    for (const message of Array.isArray(frame) ? (frame as Message[]) : [frame as Message]) {
      this.messages.push(message);
      this.log.push({ hear: message });
      for (const waiting of this.#waiting) if (waiting.fits(message)) waiting.done(message);
    }
  }

  /** Sends as it is: text, or what becomes JSON. */
  say(message: unknown): void {
    // Ids only ever rise: what a case sent by hand is taken into account.
    for (const one of Array.isArray(message) ? (message as Message[]) : [message as Message])
      if (typeof one?.['id'] === 'number') this.#id = Math.max(this.#id, one['id']);
    this.log.push({ say: message });
    this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The first message that fits, of those since `from` or still to come. */
  until(fits: (message: Message) => boolean, { from = 0, ms = PATIENCE } = {}): Promise<Message> {
    const known = this.messages.slice(from).find(fits);
    if (known) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        fits,
        done: (message) => {
          clearTimeout(timer);
          this.#waiting.delete(waiting);
          resolve(message);
        },
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(waiting);
        reject(new Error(`nothing that fits within ${ms} ms; last were ${JSON.stringify(this.messages.slice(-3)).slice(0, 600)}`));
      }, ms);
      this.#waiting.add(waiting);
    });
  }

  nextId(): number {
    return ++this.#id;
  }

  /** Sends a command without waiting. */
  send(type: string, keys: object = {}): number {
    const id = this.nextId();
    this.say({ id, type, ...keys });
    return id;
  }

  /** The result of a command, good or bad. */
  async ask(type: string, keys: object = {}): Promise<Result> {
    const id = this.send(type, keys);
    return (await this.until((message) => message['id'] === id && message['type'] === 'result')) as Result;
  }

  /** The result of a command that must succeed. */
  async get(type: string, keys: object = {}): Promise<any> {
    const { success, result, error } = await this.ask(type, keys);
    if (!success) throw new Error(`${type} was refused: ${error?.code} ${error?.message}`);
    return result;
  }

  /** The error of a command that must not. */
  async refused(type: string, keys: object = {}): Promise<Problem> {
    const { success, result, error } = await this.ask(type, keys);
    if (success || !error) throw new Error(`${type} succeeded: ${JSON.stringify(result).slice(0, 200)}`);
    return error;
  }

  call(service: string, data: object = {}, target?: object, more: object = {}): Promise<Result> {
    const [domain, name] = service.split('.');
    return this.ask('call_service', { domain, service: name, service_data: data, ...(target && { target }), ...more });
  }

  /** Starts a subscription; its events can be waited for. */
  async subscribe(type: string, keys: object = {}): Promise<Subscription> {
    const id = this.send(type, keys);
    const answer = (await this.until((message) => message['id'] === id && message['type'] === 'result')) as Result;
    if (!answer.success) throw new Error(`${type} was refused: ${answer.error?.code} ${answer.error?.message}`);
    return new Subscription(this, id);
  }

  /** Waits for whatever is under way: a pong comes after what was sent before it. */
  async settle(): Promise<void> {
    const id = this.send('ping');
    await this.until((message) => message['id'] === id && message['type'] === 'pong');
  }

  close(): void {
    this.#socket.terminate();
  }
}

/** What comes under one id. */
class Subscription {
  readonly id: number;
  readonly #wire: Wire;

  constructor(wire: Wire, id: number) {
    this.#wire = wire;
    this.id = id;
  }

  get events(): any[] {
    return this.#wire.messages.filter(({ id, type }) => id === this.id && type === 'event').map(({ event }) => event);
  }

  async until(fits: (event: any) => boolean, options?: { from?: number; ms?: number }): Promise<any> {
    return (await this.#wire.until(({ id, type, event }) => id === this.id && type === 'event' && fits(event), options))['event'];
  }

  /** A mark: only what comes from here on. */
  now(): { from: number } {
    return { from: this.#wire.messages.length };
  }

  end(): Promise<Result> {
    return this.#wire.ask('unsubscribe_events', { subscription: this.id });
  }
}
