import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { Client } from '../../../../src-shared/model/client.ts';
import type { Answer } from '../lane/answer.ts';
import { runCall, type Call } from '../lane/call.ts';
import { CODES, isObject, RpcError, type Params } from '../lane/rpc.ts';
import type { ServedTools } from '../lane/served-tools.ts';
import type { McpFacts } from '../facts.ts';
import type { ModernRequest } from './envelope.ts';
import { checkParamHeaders } from './param-headers.ts';
import { createParkedCalls, inputRequired, type ParkedCalls, type Step } from './parked.ts';
import { type Bound, type StateCodec } from './state.ts';

export type ModernTools = {
  /** Answers the JSON text of the result. */
  call(request: ModernRequest, client: Client, caller: Caller, answer: Answer, headers: IncomingHttpHeaders): Promise<string>;
  drop: ParkedCalls['drop'];
};
type With = { facts: McpFacts; served: ServedTools; identity: Params; states: StateCodec };

/** `tools/call` of the current revision: what has to be asked is asked by answering, and the client comes back. */
export function createModernTools({ facts, served, identity, states }: With): ModernTools {
  const parked = createParkedCalls(facts.clock);

  const answered = (step: Step, bound: Bound): string =>
    'result' in step
      ? sealed(step.result, bound, states)
      : inputRequired(step.question, states.mint({ parked: step.parked }, bound), identity);

  return {
    drop: parked.drop,
    call: async ({ params, capabilities, logLevel }, client, caller, answer, headers) => {
      const bound = { client: client.id, method: 'tools/call', name: String(params.name), args: params.arguments };
      const { inputResponses, requestState, ...rest } = params;
      const tool = served.tool(bound.name, client, caller);
      if (tool) checkParamHeaders(tool.input, params.arguments, headers);
      if (inputResponses !== undefined && !isObject(inputResponses)) throw new RpcError(CODES.params, 'inputResponses must be an object');
      const state = requestState === undefined ? {} : states.open(requestState, bound);
      const line = { tell: answer.tell, signal: answer.signal };
      if (state.parked !== undefined) return answered(await parked.resume(state.parked, client.id, line, inputResponses), bound);
      const again = { ...rest, ...(inputResponses && { inputResponses }), ...(state.far !== undefined && { requestState: state.far }) };
      const call: Omit<Call, 'signal' | 'tell' | 'ask'> = { params: again, client, caller, era: 'modern', capabilities, logLevel };
      const step = await parked.start(client.id, capabilities, line, (with_) =>
        runCall({ ...call, ...with_ }, { facts, served, identity }),
      );
      return answered(step, bound);
    },
  };
}

/** A far server's own state leaves under our seal, so that it comes back with the request it belongs to and from whom it was given to. */
export function sealed(result: string, bound: Bound, states: StateCodec): string {
  if (!result.includes('"requestState"')) return result;
  const parsed: unknown = JSON.parse(result);
  if (!isObject(parsed) || parsed.resultType !== 'input_required' || typeof parsed.requestState !== 'string') return result;
  return JSON.stringify({ ...parsed, requestState: states.mint({ far: parsed.requestState }, bound) });
}
