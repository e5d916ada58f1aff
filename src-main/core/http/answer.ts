import type { ServerResponse } from 'node:http';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';

/** One for all: every request ends this way, and an error of its own would cost more than the rest of many answers. */
export const GONE = new SwitchboardError('channel.closed', 'Whoever asked is gone');

/** Said with every answer: nothing here is meant to be framed, sniffed, cached or to leak where one came from. There is no CORS on purpose. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

export function send(
  res: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  if (res.headersSent || res.destroyed) return;
  res.writeHead(status, { ...SECURITY_HEADERS, 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers });
  res.end(res.req.method === 'HEAD' ? undefined : body);
}

export const sendJson = (res: ServerResponse, status: number, body: unknown, headers?: Record<string, string>): void =>
  send(res, status, 'application/json; charset=utf-8', JSON.stringify(body), headers);

/** The one shape of every failure of this door. `error` is the stable key; `message` is English, for logs and programs. */
export const errorBody = (error: SwitchboardError, now: number) => ({
  error: error.problem,
  message: error.message,
  details: error.details,
  timestamp: new Date(now).toISOString(),
});

export function sendError(res: ServerResponse, error: SwitchboardError, now: number, status: number = error.status): void {
  const headers: Record<string, string> = {};
  if (status === 401) headers['www-authenticate'] = 'Bearer realm="switchboard"';
  if (error.details.retryAfterMs !== undefined) headers['retry-after'] = String(Math.ceil(error.details.retryAfterMs / 1000));
  // The rest of a refused body is not worth reading.
  if (status === 413) headers.connection = 'close';
  sendJson(res, status, errorBody(error, now), headers);
}
