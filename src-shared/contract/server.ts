import { z } from 'zod';
import { InputError, SwitchboardError } from '../errors/errors.ts';
import { MAX_FRAME_CHARS, type Answer, type Channel, type News } from './channel.ts';
import type { CallName, Contract, Output, Parsed, Payload, TopicName } from './define.ts';

/** Exactly one handler per call: a missing or misspelt one does not compile. */
export type Handlers<C extends Contract, Who> = {
  [N in CallName<C>]: (input: Parsed<C, N>, who: Who) => Output<C, N> | Promise<Output<C, N>>;
};
export type Publish<C extends Contract> = <N extends TopicName<C>>(topic: N, payload: Payload<C, N>) => void;

const Asked = z.object({ id: z.number().int(), call: z.string(), input: z.unknown().optional() });

/** Runs one call of a contract: parse, handle, strip what was not promised. REST and the wires share it. */
export async function invoke<C extends Contract, Who>(
  contract: C,
  handlers: Handlers<C, Who>,
  call: string,
  input: unknown,
  who: Who,
): Promise<unknown> {
  const spec = Object.hasOwn(contract, call) ? contract[call] : undefined;
  if (!spec || spec.kind === 'topic')
    throw new SwitchboardError('not.found', `No call named ${call}`, { with: { what: 'call', name: call } });
  const parsed = spec.input.safeParse(input);
  if (!parsed.success) throw new InputError(fieldErrors(parsed.error));
  // The one cast of this file: a name that is in the table has its handler by type, but not by a type the compiler can index.
  const handle = handlers[call as CallName<C>] as (input: unknown, who: Who) => unknown;
  const output = await handle(parsed.data, who);
  return spec.asMade ? output : spec.output.parse(output);
}

/** Answers the calls that arrive on a channel; gives back a function that pushes topics into it. */
export function serve<C extends Contract, Who>(
  contract: C,
  handlers: Handlers<C, Who>,
  channel: Channel,
  who: Who,
  report: (error: SwitchboardError, call: string) => void,
): Publish<C> {
  const answer = (frame: Answer | News) => channel.send(JSON.stringify(frame));

  channel.onText(async (text) => {
    if (text.length > MAX_FRAME_CHARS) return answer({ id: 0, error: { problem: 'input.too-large', message: 'Frame too large' } });
    const ask = Asked.safeParse(tryJson(text));
    if (!ask.success) return; // not our protocol: say nothing
    const { id, call, input } = ask.data;
    try {
      answer({ id, output: await invoke(contract, handlers, call, input, who) });
    } catch (thrown) {
      const error = SwitchboardError.from(thrown);
      report(error, call);
      answer({ id, error: error.toWire() });
    }
  });

  return (topic, payload) => answer({ topic, payload });
}

export const fieldErrors = (error: z.ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.map((issue) => [issue.path.join('.') || 'input', issue.message]));

const tryJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
