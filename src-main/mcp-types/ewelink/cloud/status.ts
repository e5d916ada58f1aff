import type { Params } from '../abilities/ability.ts';
import type { Requests } from './requests.ts';

const PATH = '/v2/device/thing/status';
/** One thing of the list: a device, or a group of them. */
export type Target = { id: string; kind: 'device' | 'group' };

/** Commands over requests: groups know no other way, devices only while nothing is open to them. */
export async function writeStatus(requests: Requests, target: Target, params: Params, signal: AbortSignal): Promise<void> {
  await requests.ask({ method: 'POST', path: PATH, body: { type: target.kind === 'group' ? 2 : 1, id: target.id, params } }, signal);
}
