import type { ServerResponse } from 'node:http';
import { send } from '../../http/answer.ts';

/** The error codes this program answers with. */
export const CODES = {
  parse: -32700,
  request: -32600,
  method: -32601,
  params: -32602,
  internal: -32603,
  refused: -32000,
  session: -32001,
  /** What a resource that is not there was called before 2026. */
  resource: -32002,
  header: -32020,
  capability: -32021,
} as const;

export type Id = string | number;
export type Params = Record<string, unknown>;
export type RpcRequest = { id: Id; method: string; params: Params };

/** A refusal in the protocol's own words; the SDK and the lane send it alike. */
export class RpcError extends Error {
  readonly code: number;
  readonly data: unknown;
  readonly status: number;

  constructor(code: number, message: string, { data, status = 200, cause }: { data?: unknown; status?: number; cause?: unknown } = {}) {
    super(message, { cause });
    this.code = code;
    this.data = data;
    this.status = status;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isId = (value: unknown): value is Id => typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

/** A request as it came, when it is one. */
export function requestIn(message: unknown): RpcRequest | undefined {
  if (!isObject(message) || message.jsonrpc !== '2.0') return undefined;
  const { id, method, params = {} } = message;
  return isId(id) && typeof method === 'string' && isObject(params) ? { id, method, params } : undefined;
}

export const errorMessage = (id: Id | null, { code, message, data }: RpcError): string =>
  JSON.stringify({ jsonrpc: '2.0', id, error: { code, message, ...(data !== undefined && { data }) } });

/** `result` is JSON text already: it is not looked at again. */
export const resultMessage = (id: Id, result: string): string => `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":${result}}`;

export const notification = (method: string, params?: Params): string =>
  JSON.stringify({ jsonrpc: '2.0', method, ...(params && { params }) });

/** Refuses a whole request over HTTP. */
export function refuse(res: ServerResponse, status: number, error: RpcError, headers: Record<string, string> = {}): void {
  send(res, status, 'application/json', errorMessage(null, error), { ...headers, ...(status === 413 && { connection: 'close' }) });
}

export function sendMessage(res: ServerResponse, status: number, message: string | Buffer, headers: Record<string, string> = {}): void {
  send(res, status, 'application/json', message, headers);
}
