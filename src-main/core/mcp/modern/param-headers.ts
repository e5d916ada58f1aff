import type { IncomingHttpHeaders } from 'node:http';
import { CODES, isObject, RpcError, type Params } from '../lane/rpc.ts';
import { decodedHeader } from './envelope.ts';

type Declared = { path: string[]; header: string };

const MAX_DEPTH = 16;
const known = new WeakMap<object, Declared[]>();

/** Arguments that a tool wants to see as headers too: what is said twice must be said alike. */
export function checkParamHeaders(input: Params, args: unknown, headers: IncomingHttpHeaders): void {
  const declared = known.get(input) ?? declaredIn(input, []);
  known.set(input, declared);
  for (const { path, header } of declared) {
    const said = textOf(valueAt(args, path));
    if (said === undefined) continue;
    const given = headers[header.toLowerCase()];
    const decoded = typeof given === 'string' ? decodedHeader(given.trim()) : undefined;
    if (decoded !== said && !isSameNumber(decoded, valueAt(args, path)))
      throw new RpcError(CODES.header, `${header} and the argument ${path.join('.')} disagree`, {
        data: { mismatch: { header, body: path.join('.') } },
        status: 400,
      });
  }
}

function declaredIn(schema: unknown, path: string[]): Declared[] {
  if (!isObject(schema) || path.length > MAX_DEPTH) return [];
  const name = schema['x-mcp-header'];
  const own = typeof name === 'string' && path.length > 0 ? [{ path, header: `Mcp-Param-${name}` }] : [];
  const { properties } = schema;
  const inner = isObject(properties) ? Object.entries(properties).flatMap(([key, child]) => declaredIn(child, [...path, key])) : [];
  return [...own, ...inner];
}

const valueAt = (args: unknown, path: string[]): unknown =>
  path.reduce<unknown>((at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined), args);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
    ? String(value)
    : undefined;

const isSameNumber = (text: string | undefined, value: unknown): boolean =>
  typeof value === 'number' && text !== undefined && /^-?\d+(\.\d+)?$/.test(text) && Number(text) === value;
