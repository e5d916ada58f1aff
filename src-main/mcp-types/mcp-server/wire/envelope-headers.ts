import { PROTOCOL_VERSION_META_KEY, type JSONRPCMessage } from '@modelcontextprotocol/client';
import { headerText } from '../../../kit/param-headers.ts';
import { isObject, metaOf } from '../session/envelope.ts';

/** What a request is about, by its method: a current server wants to see it beside the request. */
const NAMED_BY: ReadonlyMap<string, string> = new Map([
  ['tools/call', 'name'],
  ['prompts/get', 'name'],
  ['resources/read', 'uri'],
  ['tasks/get', 'taskId'],
  ['tasks/update', 'taskId'],
  ['tasks/cancel', 'taskId'],
]);

/** A request that stands for itself says which revision it is of. */
const versionOf = (message: JSONRPCMessage): unknown =>
  'method' in message && 'id' in message ? metaOf({ ...message.params })[PROTOCOL_VERSION_META_KEY] : undefined;

export const isCurrent = (message: JSONRPCMessage): boolean => versionOf(message) !== undefined;

/** What a current server compares with the request it stands beside; nothing for an older one. */
export function envelopeHeaders(message: JSONRPCMessage): Record<string, string> {
  const version = versionOf(message);
  if (typeof version !== 'string' || !('method' in message)) return {};
  const field = NAMED_BY.get(message.method);
  const name: unknown = field !== undefined && isObject(message.params) ? message.params[field] : undefined;
  return {
    ...{ 'mcp-protocol-version': version, 'mcp-method': message.method },
    ...(typeof name === 'string' && { 'mcp-name': headerText(name) }),
  };
}
