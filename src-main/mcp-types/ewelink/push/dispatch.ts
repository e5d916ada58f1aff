import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { World } from '../../../kit/world.ts';
import type { Region } from '../account/hosts.ts';
import { refusal } from '../account/problems.ts';
import { parsedJson } from '../cloud/json.ts';

const TIMEOUT_MS = 10_000;
const PORT = 8080;
/** A name and nothing else: the token goes there. */
const HOST = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/i;
/** Whoever answers for the vendor under its own name leads to nobody but the vendor. */
const VENDOR = /\.(?:coolkit\.(?:cc|cn)|ewelink\.cc)$/i;
const Place = z.object({
  error: z.number().catch(0),
  reason: z.string().catch(''),
  domain: z.string().regex(HOST).optional().catch(undefined),
  port: z.number().int().min(1).max(65_535).catch(PORT),
});

/** Where to knock for the push of a region: asked anew every time. Its name, never its number, so that its certificate fits. */
export async function findPush(world: World, region: Region, token: string, signal: AbortSignal): Promise<string> {
  const url = world.endpoint(`dispatch.${region}`);
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await world.http({ url, headers, timeoutMs: TIMEOUT_MS, maxBytes: 64 * 1024, once: true, stays: true, signal });
  const { data } = Place.safeParse(parsedJson(answer.text));
  if (data && data.error !== 0) throw refusal(data.error, { told: data.reason, where: 'dispatch' });
  const isVendor = VENDOR.test(new URL(url).hostname);
  if (data?.domain === undefined || (isVendor && !VENDOR.test(data.domain)))
    throw new SwitchboardError('remote.strange', `eWeLink did not say where its push is (HTTP ${answer.status})`, {
      with: { host: 'eWeLink' },
    });
  // Only a host that stands in for the vendor speaks in the clear.
  const scheme = url.startsWith('https:') ? 'wss' : 'ws';
  return `${scheme}://${data.domain}:${data.port}/api/ws`;
}
