import { z } from 'zod';
import type { RelayContext } from '../../../kit/index.ts';

const MOST_ROUNDS = 8;
const Question = z.object({ method: z.string(), params: z.record(z.string(), z.unknown()).default({}) });
const InputRequired = z.looseObject({
  resultType: z.literal('input_required'),
  inputRequests: z.record(z.string(), Question).default({}),
  requestState: z.string().optional(),
});

type Params = Record<string, unknown>;
/** `raw`: the text of the result, where it is at hand. */
export type Raw = { result: Params; raw?: string };

/** Asks the caller what a current server wants to know, and asks again with the answers, until it is through or asks too often. */
export async function fulfilled(params: Params, { ask, mrtr }: RelayContext, send: (params: Params) => Promise<Raw>): Promise<Raw> {
  let answer = await send(params);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const wanted = answer.result['resultType'] === 'input_required' ? InputRequired.safeParse(answer.result).data : undefined;
    // A caller of the current revision answers for itself; one that can be asked nothing sees what is missing.
    if (!wanted || !ask || mrtr) return answer;
    const inputResponses: Params = {};
    for (const [key, question] of Object.entries(wanted.inputRequests)) inputResponses[key] = await ask(question);
    const { inputResponses: _before, requestState: _old, ...rest } = params;
    answer = await send({ ...rest, inputResponses, ...(wanted.requestState !== undefined && { requestState: wanted.requestState }) });
  }
  return answer;
}
