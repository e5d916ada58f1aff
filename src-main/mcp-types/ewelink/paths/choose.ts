import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Params } from '../abilities/ability.ts';
import { wentNowhere } from '../lan/refusals.ts';
import { happens } from '../record/momentary.ts';

export type PathName = 'lan' | 'cloud';
/** Resolves when the device took it, with what its answer held. */
export type Send = (params: Params, signal: AbortSignal) => Promise<Params | undefined>;
export type Sent = { path: PathName; held?: Params };

/** Sends over the local network where there is one, and over the cloud at once where that fails. */
export async function choose({ lan, cloud }: { lan?: Send; cloud?: Send }, params: Params, signal: AbortSignal): Promise<Sent> {
  if (!lan && !cloud) throw new SwitchboardError('device.offline', 'There is no path to this device now');
  if (!lan) return sent('cloud', await cloud?.(params, signal));
  try {
    return sent('lan', await lan(params, signal));
  } catch (thrown) {
    // What happens each time it is sent is not said twice, unless the first surely went nowhere.
    if (!cloud || signal.aborted || (happens(params) && !wentNowhere(thrown))) throw thrown;
    return sent('cloud', await cloud(params, signal));
  }
}

const sent = (path: PathName, held: Params | undefined): Sent => ({ path, ...(held && { held }) });
