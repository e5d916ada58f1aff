import type { z } from 'zod';

/** `query` reads and may be repeated; `command` changes something; `topic` is pushed. */
export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ kind: 'query', input, output }) as const;
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ kind: 'command', input, output }) as const;
export const topic = <P extends z.ZodType>(payload: P) => ({ kind: 'topic', payload }) as const;

export type Call = { kind: 'query' | 'command'; input: z.ZodType; output: z.ZodType };
export type Topic = { kind: 'topic'; payload: z.ZodType };
export type Contract = Record<string, Call | Topic>;

type NamesOf<C, K> = { [N in keyof C]: C[N] extends K ? N : never }[keyof C] & string;
export type CallName<C> = NamesOf<C, Call>;
export type TopicName<C> = NamesOf<C, Topic>;
export type Input<C, N extends keyof C> = C[N] extends Call ? z.input<C[N]['input']> : never;
export type Parsed<C, N extends keyof C> = C[N] extends Call ? z.output<C[N]['input']> : never;
export type Output<C, N extends keyof C> = C[N] extends Call ? z.output<C[N]['output']> : never;
export type Payload<C, N extends keyof C> = C[N] extends Topic ? z.output<C[N]['payload']> : never;
