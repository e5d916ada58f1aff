import type { RelayAsk } from '../../../kit/link.ts';
import type { ToolContext } from '../home-tool.ts';
import { isObject, type Params } from './rpc.ts';

/** Asks whoever calls, while the call runs; rejects when they cannot be asked that. */
export type Ask = (question: RelayAsk) => Promise<Params>;

const NEEDS: Record<string, string> = {
  'elicitation/create': 'elicitation',
  'sampling/createMessage': 'sampling',
  'roots/list': 'roots',
};

/** Whether a client said it can be asked this. */
export const canBeAsked = (capabilities: Params, method: string): boolean => {
  const needed = NEEDS[method];
  return needed !== undefined && isObject(capabilities[needed]);
};

/** The question of a tool of ours: a form; whoever declines, closes or cannot answer has said nothing. */
export function askByForm(ask: Ask | undefined, capabilities: Params, live?: () => Promise<void>): ToolContext['ask'] {
  const elicitation = capabilities.elicitation;
  // A client that only opens addresses cannot show a form.
  if (!ask || !isObject(elicitation) || (elicitation.url !== undefined && elicitation.form === undefined)) return undefined;
  const asking: ToolContext['ask'] = async ({ message, schema }) => {
    const answer = await ask({ method: 'elicitation/create', params: { mode: 'form', message, requestedSchema: schema } });
    return answer.action === 'accept' && isObject(answer.content) ? answer.content : undefined;
  };
  return Object.assign(asking, { live });
}
