import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { line } from '../as-data.ts';
import { CODES, RpcError } from './rpc.ts';

/** These describe the hop between us and the far end, so they mean nothing to whoever called us. */
const OF_THE_OTHER_HOP: readonly number[] = [CODES.header, -32022];

/** A refusal in the protocol's words that came from a far server, as our own; undefined for every other failure. */
export function farError(thrown: unknown): RpcError | undefined {
  if (thrown instanceof RpcError) return thrown;
  if (!(thrown instanceof SwitchboardError)) return undefined;
  const code = Number(thrown.details.with?.code);
  if (!Number.isInteger(code) || code > -32000 || code < -32768) return undefined;
  const message = line(String(thrown.details.with?.message ?? thrown.message), 400);
  if (OF_THE_OTHER_HOP.includes(code)) return new RpcError(CODES.internal, `The server behind this did not understand: ${message}`);
  return new RpcError(code, message, { data: dataOf(thrown.details.with?.data), status: code === CODES.capability ? 400 : 200 });
}

function dataOf(text: string | number | undefined): unknown {
  if (typeof text !== 'string') return text;
  try {
    const data: unknown = JSON.parse(text);
    return data;
  } catch {
    return line(text, 400);
  }
}
