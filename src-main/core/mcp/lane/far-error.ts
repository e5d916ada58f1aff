import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { line, quoted } from '../as-data.ts';
import { plainDeep } from './result.ts';
import { CODES, RpcError } from './rpc.ts';

/** These describe the hop between us and the far end, so they mean nothing to whoever called us. */
const OF_THE_OTHER_HOP: readonly number[] = [CODES.header, -32022];
/** What a refusal has to add is a few lines. */
const MAX_DATA = 16_000;

/**
 * A refusal in the protocol's words, our own as it is; that of a far server under its name and in quotes: at the client it would look like
 * ours. Undefined for every other failure.
 */
export function farError(thrown: unknown, slug: string): RpcError | undefined {
  if (thrown instanceof RpcError) return thrown;
  if (!(thrown instanceof SwitchboardError)) return undefined;
  const code = Number(thrown.details.with?.code);
  if (!Number.isInteger(code) || code > -32000 || code < -32768) return undefined;
  const message = `${slug}: ${quoted(String(thrown.details.with?.message ?? thrown.message), 400)}`;
  if (OF_THE_OTHER_HOP.includes(code)) return new RpcError(CODES.internal, `The server behind this did not understand. ${message}`);
  return new RpcError(code, message, { data: dataOf(thrown.details.with?.data), status: code === CODES.capability ? 400 : 200 });
}

function dataOf(text: string | number | undefined): unknown {
  if (typeof text !== 'string') return text;
  if (text.length > MAX_DATA) return undefined;
  try {
    return plainDeep(JSON.parse(text));
  } catch {
    return line(text, 400);
  }
}
