import type { IncomingHttpHeaders } from 'node:http';
import { isLogLevel } from '../lane/log-level.ts';
import { isObject, requestIn, type Params, type RpcRequest } from '../lane/rpc.ts';

export const REVISION = '2026-07-28';
/** The first year without sessions. */
const SINCE = 2026;
const META = 'io.modelcontextprotocol/';
export const META_KEYS = {
  version: `${META}protocolVersion`,
  capabilities: `${META}clientCapabilities`,
  client: `${META}clientInfo`,
  log: `${META}logLevel`,
  server: `${META}serverInfo`,
  subscription: `${META}subscriptionId`,
} as const;
/** Which parameter a header repeats. */
const NAMED: Record<string, string> = { 'tools/call': 'name', 'prompts/get': 'name', 'resources/read': 'uri' };

export type ModernRequest = RpcRequest & { capabilities: Params; version: string | undefined; logLevel: string | undefined };

/** Whether a header names a revision of the current kind, be it one we know or a later one. Revisions are dates; what is none is none. */
export const namesModern = (version: unknown): boolean =>
  typeof version === 'string' && Number(/^\s*(\d{4})-\d{2}-\d{2}\s*$/.exec(version)?.[1] ?? 0) >= SINCE;

/**
 * A request of the current revision whose envelope and headers are all there and say the same. Everything else is undefined: it goes to the
 * SDK, which knows how to refuse each kind of disagreement.
 */
export function modernRequest(body: unknown, headers: IncomingHttpHeaders): ModernRequest | undefined {
  const request = requestIn(body);
  const meta = request?.params._meta;
  if (!request || !isObject(meta) || meta[META_KEYS.version] !== REVISION) return undefined;
  const capabilities = meta[META_KEYS.capabilities];
  const logLevel = meta[META_KEYS.log];
  if (!isObject(capabilities) || !isIntroduction(meta[META_KEYS.client])) return undefined;
  if (logLevel !== undefined && !isLogLevel(logLevel)) return undefined;
  if (!agree(request, headers)) return undefined;
  return { ...request, capabilities, version: versionOf(meta[META_KEYS.client]), logLevel };
}

const isIntroduction = (info: unknown): boolean =>
  info === undefined || (isObject(info) && typeof info.name === 'string' && typeof info.version === 'string');

/** The name and version a client goes by; shown to the person and used for nothing else. */
export const versionOf = (info: unknown): string | undefined =>
  isObject(info) && typeof info.name === 'string' && typeof info.version === 'string'
    ? `${info.name} ${info.version}`.slice(0, 80)
    : undefined;

function agree({ method, params }: RpcRequest, headers: IncomingHttpHeaders): boolean {
  if (one(headers['mcp-protocol-version']) !== REVISION || one(headers['mcp-method']) !== method) return false;
  const field = Object.hasOwn(NAMED, method) ? NAMED[method] : undefined;
  if (field === undefined) return true;
  const named = one(headers['mcp-name']);
  return named !== undefined && decodedHeader(named) === params[field];
}

const one = (header: string | string[] | undefined): string | undefined => (typeof header === 'string' ? header.trim() : undefined);

/** What does not fit into a header comes in Base64; undefined when that is broken. */
export function decodedHeader(value: string): string | undefined {
  if (!value.startsWith('=?base64?') || !value.endsWith('?=')) return value;
  const inner = value.slice(9, -2);
  const text = Buffer.from(inner, 'base64').toString('utf8');
  return Buffer.from(text, 'utf8').toString('base64') === inner ? text : undefined;
}
