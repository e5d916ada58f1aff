/** JSON-RPC as the bridge needs it: it looks at the envelope and passes the rest on. No schema library: it would double the start. */
export type Fields = Record<string, unknown>;
export type Message = Fields & { jsonrpc: '2.0' };
export type Id = string | number;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isMessage = (value: unknown): value is Message => isFields(value) && value['jsonrpc'] === '2.0';
export const isId = (value: unknown): value is Id => typeof value === 'string' || typeof value === 'number';

export const VERSION_KEY = 'io.modelcontextprotocol/protocolVersion';
export const SUBSCRIPTION_KEY = 'io.modelcontextprotocol/subscriptionId';
const SERVER_KEY = 'io.modelcontextprotocol/serverInfo';
export const IDENTITY = { name: 'switchboard', title: 'Switchboard', version: '1' };

export const paramsOf = ({ params }: Fields): Fields => (isFields(params) ? params : {});
export const methodOf = ({ method }: Fields): string | undefined => (typeof method === 'string' ? method : undefined);

/** The revision a message claims for itself; older ones claim none. */
export function claimedVersion(message: Fields): string | undefined {
  const meta = paramsOf(message)['_meta'];
  const version = isFields(meta) ? meta[VERSION_KEY] : undefined;
  return typeof version === 'string' ? version : undefined;
}

/** A request wants an answer; whatever else has a method is a notification. */
export const isRequest = (message: Fields): message is Fields & { id: Id; method: string } =>
  isId(message['id']) && typeof message['method'] === 'string';
export const isAnswerTo = (message: unknown, id: Id): boolean =>
  isFields(message) && message['id'] === id && ('result' in message || 'error' in message);

export const resultOf = (id: Id, result: Fields): Message => ({ jsonrpc: '2.0', id, result });
export const errorOf = (id: Id | null, code: number, message: string): Message => ({ jsonrpc: '2.0', id, error: { code, message } });
export const notification = (method: string, params?: Fields): Message => ({ jsonrpc: '2.0', method, ...(params && { params }) });

/** Results of the current revision say that they are whole, how long they hold, and whose they are. */
export const modernResult = (result: Fields): Fields => ({
  resultType: 'complete',
  ttlMs: 0,
  cacheScope: 'private',
  ...result,
  _meta: { [SERVER_KEY]: IDENTITY },
});
