import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { Client } from '../../../../src-shared/model/client.ts';
import type { Answer } from '../lane/answer.ts';
import { runCall, turnedAway, type Call } from '../lane/call.ts';
import { CODES, isObject, RpcError, type Params } from '../lane/rpc.ts';
import type { ServedTools } from '../lane/served-tools.ts';
import type { McpFacts } from '../facts.ts';
import { tokenOf } from '../progress.ts';
import type { ModernRequest } from './envelope.ts';
import { checkParamHeaders } from './param-headers.ts';
import { inputRequired, type Line, type ParkedCalls, type Step } from './parked.ts';
import { sealed, type OpenRound, type Rounds } from './rounds.ts';
import { leadsTo, type Bound, type StateCodec } from './state.ts';

export type ModernTools = {
  /** Answers the JSON text of the result. */
  call(request: ModernRequest, client: Client, caller: Caller, answer: Answer, headers: IncomingHttpHeaders): Promise<string>;
};
type With = { facts: McpFacts; served: ServedTools; identity: Params; states: StateCodec; rounds: Rounds; parked: ParkedCalls };

/** `tools/call` of the current revision: what has to be asked is asked by answering, and the client comes back. */
export function createModernTools({ facts, served, identity, states, rounds, parked }: With): ModernTools {
  const answered = (step: Step, bound: Bound): string =>
    'result' in step ? step.result : inputRequired(step.question, states.mint(step.at, bound), identity);

  return {
    call: async ({ params, capabilities, logLevel }, client, caller, answer, headers) => {
      const { inputResponses, requestState, name, ...rest } = params;
      const tool = served.tool(String(name), client, caller);
      const leads = leadsTo(facts, tool?.connection);
      const bound: Bound = { client: client.id, method: 'tools/call', name: String(name), args: params.arguments, leads };
      if (tool) checkParamHeaders(tool.input, params.arguments, headers);
      if (inputResponses !== undefined && !isObject(inputResponses)) throw new RpcError(CODES.params, 'inputResponses must be an object');
      const state = requestState === undefined ? {} : states.open(requestState, bound);
      const now = { capabilities, logLevel, progressToken: tokenOf(params._meta) };
      const line: Line = { tell: answer.tell, signal: answer.signal, now };
      if (state.parked !== undefined && state.asked !== undefined) {
        const at = { parked: state.parked, asked: state.asked };
        const refused = await turnedAway({ params, client, caller, era: 'modern' }, { facts, served, identity });
        return refused ?? answered(await parked.resume(at, client.id, line, inputResponses), bound);
      }
      const again = {
        name,
        ...rest,
        ...(inputResponses && { inputResponses }),
        ...(state.far !== undefined && { requestState: state.far }),
      };
      // Only an answer goes on with what was begun: without one it is another call.
      const round = rounds.begin(client.id, inputResponses && state.round);
      const call: Omit<Call, 'signal' | 'tell' | 'ask'> = { params: again, client, caller, era: 'modern', capabilities, logLevel, round };
      const step = await parked.start(client.id, line, async (with_) =>
        leaving(await runCall({ ...call, ...with_ }, { facts, served, identity }), round, bound, states),
      );
      return answered(step, bound);
    },
  };
}

/** Results are bytes; a question among them is looked into. */
function leaving(result: string, round: OpenRound, bound: Bound, states: StateCodec): string {
  if (!result.includes('"input_required"')) return result;
  const parsed: unknown = JSON.parse(result);
  return isObject(parsed) ? JSON.stringify(sealed(parsed, round, bound, states)) : result;
}
