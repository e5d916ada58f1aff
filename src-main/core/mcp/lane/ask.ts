import type { RelayAsk } from '../../../kit/link.ts';
import type { ToolContext } from '../home-tool.ts';
import { CODES, isObject, RpcError, type Params } from './rpc.ts';

/** Asks whoever calls, while the call runs; rejects when they cannot be asked that. */
export type Ask = (question: RelayAsk) => Promise<Params>;

const NEEDS: Record<string, string> = {
  'elicitation/create': 'elicitation',
  'sampling/createMessage': 'sampling',
  'roots/list': 'roots',
};

/** How a question of the far end is to be put; undefined: it is none to a person. */
const modeOf = ({ method, params }: RelayAsk): 'form' | 'url' | undefined =>
  method !== 'elicitation/create' ? undefined : params.mode === 'url' ? 'url' : 'form';

/** Whether a client said it can be asked this. Who names no way of asking a person shows forms; who only opens addresses shows none. */
export const canBeAsked = (capabilities: Params, question: RelayAsk): boolean => {
  const needed = NEEDS[question.method];
  const can = needed === undefined ? undefined : capabilities[needed];
  if (!isObject(can)) return false;
  const mode = modeOf(question);
  return mode === undefined || isObject(can[mode]) || (mode === 'form' && can['url'] === undefined);
};

/** What is said to who asks a client something it cannot be asked. */
export function unaskable(question: RelayAsk): RpcError {
  const needed = NEEDS[question.method];
  if (needed === undefined) return new RpcError(CODES.internal, 'The server behind this asked something that cannot be asked');
  const mode = modeOf(question);
  const requiredCapabilities = { [needed]: mode === undefined ? {} : { [mode]: {} } };
  return new RpcError(CODES.capability, 'This client cannot be asked that', { data: { requiredCapabilities }, status: 400 });
}

/** The question of a tool of ours: a form; whoever declines, closes or cannot answer has said nothing. */
export function askByForm(ask: Ask | undefined, capabilities: Params, live?: () => Promise<void>): ToolContext['ask'] {
  if (!ask || !canBeAsked(capabilities, { method: 'elicitation/create', params: {} })) return undefined;
  const asking: ToolContext['ask'] = async ({ message, schema }) => {
    const answer = await ask({ method: 'elicitation/create', params: { mode: 'form', message, requestedSchema: schema } });
    return answer.action === 'accept' && isObject(answer.content) ? answer.content : undefined;
  };
  return Object.assign(asking, { live });
}
