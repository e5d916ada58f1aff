import type { IncomingHttpHeaders } from 'node:http';
import { argumentAt, declaredHeaders, headerValue, type DeclaredHeader } from '../../../kit/param-headers.ts';
import { CODES, RpcError, type Params } from '../lane/rpc.ts';
import { decodedHeader } from './envelope.ts';

const known = new WeakMap<object, DeclaredHeader[]>();

/** Arguments that a tool wants to see as headers too: what is said twice must be said alike. */
export function checkParamHeaders(input: Params, args: unknown, headers: IncomingHttpHeaders): void {
  const declared = known.get(input) ?? declaredHeaders(input);
  known.set(input, declared);
  for (const { path, header } of declared) {
    const said = headerValue(argumentAt(args, path));
    if (said === undefined) continue;
    const given = headers[header.toLowerCase()];
    const decoded = typeof given === 'string' ? decodedHeader(given.trim()) : undefined;
    if (decoded !== said && !isSameNumber(decoded, argumentAt(args, path)))
      throw new RpcError(CODES.header, `${header} and the argument ${path.join('.')} disagree`, {
        data: { mismatch: { header, body: path.join('.') } },
        status: 400,
      });
  }
}

const isSameNumber = (text: string | undefined, value: unknown): boolean =>
  typeof value === 'number' && text !== undefined && /^-?\d+(\.\d+)?$/.test(text) && Number(text) === value;
