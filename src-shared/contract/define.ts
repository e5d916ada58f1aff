import type { z } from 'zod';

/** `query` reads and may be repeated; `command` changes something; `topic` is pushed. */
export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ kind: 'query', input, output }) as const;
/**
 * A query whose answer is long, asked for by every window that opens, and made piece by piece out of the promised fields alone: it is sent
 * as it is made. A test holds such an answer against its schema.
 */
export const ownQuery = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'query', input, output, asMade: true }) as const;
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ kind: 'command', input, output }) as const;
export const topic = <P extends z.ZodType>(payload: P) => ({ kind: 'topic', payload }) as const;

export type Call = { kind: 'query' | 'command'; input: z.ZodType; output: z.ZodType; asMade?: true };
export type Topic = { kind: 'topic'; payload: z.ZodType };
export type Contract = Record<string, Call | Topic>;

type NamesOf<C, K> = { [N in keyof C]: C[N] extends K ? N : never }[keyof C] & string;
export type CallName<C> = NamesOf<C, Call>;
export type TopicName<C> = NamesOf<C, Topic>;
export type Input<C, N extends keyof C> = C[N] extends Call ? z.input<C[N]['input']> : never;
export type Parsed<C, N extends keyof C> = C[N] extends Call ? z.output<C[N]['input']> : never;
export type Output<C, N extends keyof C> = C[N] extends Call ? z.output<C[N]['output']> : never;
export type Payload<C, N extends keyof C> = C[N] extends Topic ? z.output<C[N]['payload']> : never;
