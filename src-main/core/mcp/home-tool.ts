import { z } from 'zod';
import { fieldErrors } from '../../../src-shared/contract/server.ts';
import { InputError } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Text } from '../../../src-shared/text/text.ts';
import type { House } from './house.ts';

/** What a running tool may do besides answering. */
export type ToolContext = {
  signal: AbortSignal;
  /** A person was told what is dangerous about it and said yes. */
  confirmed?: boolean;
  progress?(done: number, total?: number, message?: string): void;
  /** Asks the person at the client; undefined: they would not say. Absent: that client cannot be asked. */
  ask?(question: { message: string; schema: Record<string, unknown> }): Promise<Record<string, unknown> | undefined>;
};
export type ToolImage = { data: string; mimeType: string };
export type ToolAnswer = { text: string; structured: Record<string, unknown>; failed: boolean; images?: ToolImage[] };
export type HomeTool = {
  name: string;
  title: Text;
  description: string;
  risk: Risk;
  input: z.ZodObject;
  output: z.ZodObject;
  run(house: House, caller: Caller, args: unknown, context: ToolContext): Promise<ToolAnswer>;
};

/** Ties the pieces of one tool together, so that what runs is what the schemas say. */
export function homeTool<I extends z.ZodObject, O extends z.ZodObject>(
  words: { name: string; title: Text; description: string; risk: Risk },
  input: I,
  output: O,
  run: (house: House, caller: Caller, args: z.output<I>, context: ToolContext) => z.input<O> | Promise<z.input<O>>,
  say: (result: z.output<O>) => string,
): HomeTool {
  return {
    ...words,
    input,
    output,
    run: async (house, caller, args, context) => {
      const parsed = input.safeParse(args ?? {});
      if (!parsed.success) throw new InputError(fieldErrors(parsed.error));
      const result = output.parse(await run(house, caller, parsed.data, context));
      return { text: say(result), structured: result, failed: 'ok' in result && result.ok === false };
    },
  };
}
