import { parseJSONRPCMessage, SdkError, SdkErrorCode, type JSONRPCMessage, type Transport } from '@modelcontextprotocol/client';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Program } from '../../../kit/index.ts';

type Message = Record<string, unknown>;
/** Somebody who hears some messages before the SDK does. */
export type Before = { takes(message: Message): boolean; take(message: Message, text: string): void; gone(why: string): void };

/** Messages to and from a program, one a line. Its shape tells the SDK that it talks to a program: it asks in place, and takes silence for age. */
export class LineTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  readonly stderr = null;
  readonly pid = null;
  readonly #program: Program;
  readonly #name: string;
  #reason: SwitchboardError | undefined;
  readonly #queue: { isNotice: boolean; deliver: () => void }[] = [];
  #before: Before | undefined;
  #busy = false;
  #offs: (() => void)[] = [];

  constructor(program: Program, name: string) {
    this.#program = program;
    this.#name = name;
  }

  /** Why the program is no longer there, once it has ended by itself. */
  get reason(): SwitchboardError | undefined {
    return this.#reason;
  }

  async start(): Promise<void> {
    this.#offs = [
      this.#program.onLine((line) => this.#hear(line)),
      this.#program.onExit(({ code, signal, said }) => {
        const how = signal ?? (code === undefined ? 'it could not be started' : `exit code ${code}`);
        const message = `The program ended (${how})${said ? `: ${said}` : ''}`;
        this.#reason = new SwitchboardError('program.ended', message, { with: { name: this.#name, why: said || how } });
        this.#ended(message);
      }),
    ];
  }

  listenBefore(before: Before): void {
    this.#before = before;
  }

  /** One message, as text. */
  write(text: string): Promise<void> {
    return this.#program.send(text);
  }

  async send(message: JSONRPCMessage): Promise<void> {
    await this.#program.send(JSON.stringify(message));
  }

  async close(): Promise<void> {
    this.#offs.splice(0).forEach((off) => off());
    await this.#program.close();
    this.#before?.gone('The line was closed');
    this.onclose?.();
  }

  #ended(why: string): void {
    this.onerror?.(new SdkError(SdkErrorCode.ConnectionClosed, why));
    this.#before?.gone(why);
    this.onclose?.();
  }

  #hear(line: string): void {
    try {
      const said: unknown = JSON.parse(line);
      const before = this.#before;
      if (before && isObject(said) && before.takes(said)) this.#next(!('id' in said), () => before.take(said, line));
      else {
        const message = parseJSONRPCMessage(said);
        this.#next(!('id' in message), () => this.onmessage?.(message));
      }
    } catch (thrown) {
      // Not every program keeps its chatter away from its messages.
      this.onerror?.(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  }

  #next(isNotice: boolean, deliver: () => void): void {
    this.#queue.push({ isNotice, deliver });
    if (!this.#busy) void this.#deliver();
  }

  /** One after the other: the SDK takes notifications a moment later than answers, and forgets who wanted to hear them once the answer is there. */
  async #deliver(): Promise<void> {
    this.#busy = true;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      next.deliver();
      if (next.isNotice) await new Promise((resolve) => setImmediate(resolve));
    }
    this.#busy = false;
  }
}

const isObject = (value: unknown): value is Message => typeof value === 'object' && value !== null && !Array.isArray(value);
