import { z } from 'zod';
import type { Params } from '../abilities/ability.ts';
import type { Requests } from './requests.ts';

const PATH = '/v2/device/thing/status';
const Status = z.object({ params: z.record(z.string(), z.unknown()).catch({}) });
/** One thing of the list: a device, or a group of them. */
export type Target = { id: string; kind: 'device' | 'group' };
const typeOf = ({ kind }: Target): number => (kind === 'group' ? 2 : 1);

/** Commands over requests: groups know no other way, devices only while nothing is open to them. */
export async function writeStatus(requests: Requests, target: Target, params: Params, signal: AbortSignal): Promise<void> {
  await requests.ask({ method: 'POST', path: PATH, body: { type: typeOf(target), id: target.id, params } }, signal);
}

export async function readStatus(requests: Requests, target: Target, signal: AbortSignal): Promise<Params> {
  const query = { type: String(typeOf(target)), id: target.id, params: '' };
  return (await requests.read(Status, { method: 'GET', path: PATH, query }, signal)).params;
}
