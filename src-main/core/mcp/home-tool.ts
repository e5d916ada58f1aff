import { z } from 'zod';
import { fieldErrors } from '../../../src-shared/contract/server.ts';
import { InputError } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Text } from '../../../src-shared/text/text.ts';
import type { RelayContext } from '../../kit/link.ts';
import { asData, plain, SOURCE } from './as-data.ts';
import { counted } from './counted.ts';
import type { House } from './house.ts';

/** What a running tool may do besides answering. */
export type ToolContext = {
  signal: AbortSignal;
  /** A person was told what is dangerous about it and said yes. */
  confirmed?: boolean;
  progress?(done: number, total?: number, message?: string): void;
  /** Asks the person at the client; undefined: they would not say. Absent: that client cannot be asked. */
  ask?(question: { message: string; schema: Record<string, unknown> }): Promise<Record<string, unknown> | undefined>;
  /** The line to whoever called, for a far tool that is called through one of ours. */
  relay?: RelayContext;
};
type ToolImage = { data: string; mimeType: string };
export type ToolAnswer = { text: string; structured: Record<string, unknown>; failed: boolean; images?: ToolImage[] };
/** What a client may believe of a tool before it calls it. */
type Hints = { destructive?: boolean; idempotent?: boolean; openWorld?: boolean };
export type HomeTool = {
  name: string;
  title: Text;
  description: string;
  risk: Risk;
  hints: Hints;
  input: z.ZodObject;
  output: z.ZodObject;
  run(house: House, caller: Caller, args: unknown, context: ToolContext): Promise<ToolAnswer>;
};

/** Longer answers cost more than they tell; whoever wants more asks for the next page. */
const MAX_TEXT = 20_000;

type Words = Pick<HomeTool, 'name' | 'title' | 'description' | 'risk'> & { hints?: Hints };
/** A result and, where there are, the pictures that go with it. `outside`: whose words it carries, when they are not the home's. */
type Running = ToolContext & { show(image: ToolImage): void };

/**
 * Ties the pieces of one tool together, so that what runs is what the schemas say. Every answer leaves through here: made plain, capped, and
 * with its source named.
 */
export function homeTool<I extends z.ZodObject, O extends z.ZodObject>(
  { hints = {}, ...words }: Words,
  input: I,
  output: O,
  run: (house: House, caller: Caller, args: z.output<I>, context: Running) => z.input<O> | Promise<z.input<O>>,
  say: (result: z.output<O>) => string,
  source: string = SOURCE,
): HomeTool {
  return {
    ...words,
    hints,
    input,
    output: output.extend({ source: z.string() }),
    run: (of, caller, args, context) =>
      counted(of, caller, args, async (house) => {
        const parsed = input.safeParse(args ?? {});
        if (!parsed.success) throw new InputError(fieldErrors(parsed.error));
        await house.tools.mayUse(words, parsed.data, caller, context.signal, { ask: context.ask });
        const images: ToolImage[] = [];
        const told = await run(house, caller, parsed.data, { ...context, show: (image) => void images.push(image) });
        const result = output.parse(asData(told));
        return {
          text: `${source}\n${wholeLines(plain(say(result), MAX_TEXT * 4))}`,
          structured: { ...result, source },
          failed: 'ok' in result && result['ok'] === false,
          ...(images.length > 0 && { images }),
        };
      }),
  };
}

/** Cut between lines: half a line may be half a quotation. */
function wholeLines(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const end = text.lastIndexOf('\n', MAX_TEXT);
  return `${text.slice(0, Math.max(0, end))}\n… the rest is left out here; ask for less at once.`;
}
