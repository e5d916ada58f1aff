import { deserializeMessage, SdkError, SdkErrorCode, type JSONRPCMessage, type Transport } from '@modelcontextprotocol/client';
import type { Program } from '../../../kit/index.ts';

/** Messages to and from a program, one a line. Its shape tells the SDK that it talks to a program: it asks in place, and takes silence for age. */
class LineTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  readonly stderr = null;
  readonly pid = null;
  readonly #program: Program;
  readonly #queue: JSONRPCMessage[] = [];
  #busy = false;
  #offs: (() => void)[] = [];

  constructor(program: Program) {
    this.#program = program;
  }

  async start(): Promise<void> {
    this.#offs = [
      this.#program.onLine((line) => this.#hear(line)),
      this.#program.onExit(({ code, signal, said }) => {
        const how = signal ?? (code === undefined ? 'it could not be started' : `exit code ${code}`);
        this.onerror?.(new SdkError(SdkErrorCode.ConnectionClosed, `The program ended (${how})${said ? `: ${said}` : ''}`));
        this.onclose?.();
      }),
    ];
  }

  async send(message: JSONRPCMessage): Promise<void> {
    await this.#program.send(JSON.stringify(message));
  }

  async close(): Promise<void> {
    this.#offs.splice(0).forEach((off) => off());
    await this.#program.close();
    this.onclose?.();
  }

  #hear(line: string): void {
    try {
      this.#queue.push(deserializeMessage(line));
      if (!this.#busy) void this.#deliver();
    } catch (thrown) {
      // Not every program keeps its chatter away from its messages.
      this.onerror?.(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  }

  /** One after the other: the SDK takes notifications a moment later than answers, and forgets who wanted to hear them once the answer is there. */
  async #deliver(): Promise<void> {
    this.#busy = true;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      this.onmessage?.(next);
      if (!('id' in next)) await new Promise((resolve) => setImmediate(resolve));
    }
    this.#busy = false;
  }
}

export const lineTransport = (program: Program): Transport => new LineTransport(program);
