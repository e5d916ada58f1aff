import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Allowance } from '../../clients/allowance.ts';
import { CODES, errorMessage, RpcError, type RpcRequest } from '../lane/rpc.ts';

/** Runs one request of a batch in a place of its own; without one its answer says so. */
type InPlace = (request: RpcRequest, run: () => Promise<string>) => Promise<string>;

/** Requests that come together take their places one by one; the first has that of the post they came in. */
export function placesOf(client: string, { enter }: Pick<Allowance, 'enter'>): InPlace {
  let isFirst = true;
  const next = (): (() => void) => {
    if (!isFirst) return enter(client);
    isFirst = false;
    return () => undefined;
  };
  return async ({ id }, run) => {
    let leave;
    try {
      leave = next();
    } catch (thrown) {
      const error = SwitchboardError.from(thrown);
      if (error.problem !== 'limit.reached') throw thrown;
      return errorMessage(id, new RpcError(CODES.refused, error.message));
    }
    return run().finally(leave);
  };
}
