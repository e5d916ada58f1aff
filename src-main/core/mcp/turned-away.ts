import type { IncomingHttpHeaders } from 'node:http';
import type { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { identityOf } from './identity.ts';
import type { McpFacts } from './facts.ts';
import { refusal } from './lane/call.ts';
import { CODES, errorMessage, requestIn, resultMessage, RpcError } from './lane/rpc.ts';
import { modernRequest } from './modern/envelope.ts';

/**
 * What is answered for want of a place: a call reads it as any other limit, the rest in the protocol's words. A bare status would reach the
 * program of the assistant and never the model. Undefined: nobody waits for an answer.
 */
export function turnedAway(body: unknown, headers: IncomingHttpHeaders, why: SwitchboardError, facts: McpFacts): string | undefined {
  const request = requestIn(body);
  if (!request) return undefined;
  const { id, method, params } = request;
  if (method !== 'tools/call') {
    const { retryAfterMs } = why.details;
    return errorMessage(id, new RpcError(CODES.refused, why.message, { data: { problem: why.problem, retryAfterMs } }));
  }
  const era = modernRequest(body, headers) ? 'modern' : 'legacy';
  return resultMessage(id, refusal(why, String(params.name), era, facts, identityOf(facts.version)));
}
