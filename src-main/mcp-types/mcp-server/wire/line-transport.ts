import { parseJSONRPCMessage, SdkError, SdkErrorCode, type JSONRPCMessage, type Transport } from '@modelcontextprotocol/client';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Program } from '../../../kit/index.ts';
import { InTurn } from './in-turn.ts';

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
  readonly #inTurn = new InTurn(() => this.onerror?.(new Error('The program says more than can be heard: some of it is left out')));
  #before: Before | undefined;
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
      if (isObject(said) && this.#inTurn.leavesOut(said, line)) return;
      const before = this.#before;
      if (before && isObject(said) && before.takes(said)) this.#inTurn.add(!('id' in said), line, () => before.take(said, line));
      else {
        const message = parseJSONRPCMessage(said);
        this.#inTurn.add(!('id' in message), line, () => this.onmessage?.(message));
      }
    } catch (thrown) {
      // Not every program keeps its chatter away from its messages.
      this.onerror?.(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  }
}

const isObject = (value: unknown): value is Message => typeof value === 'object' && value !== null && !Array.isArray(value);
