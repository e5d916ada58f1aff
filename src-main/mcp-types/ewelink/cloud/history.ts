import { z } from 'zod';
import type { Params } from '../abilities/ability.ts';
import { isRefusal } from '../account/problems.ts';
import { listIn, numberIn, textIn } from '../abilities/read.ts';
import { parsedJson } from './json.ts';
import { each } from './families.ts';
import type { Requests } from './requests.ts';

const MOST = 30;
const List = z.object({ histories: z.array(z.unknown()).catch([]) });
const Entry = z.object({ request: z.string().catch(''), opsTime: z.number(), userAgent: z.string().catch('') });
/** What the cloud wrote down: when something was switched, and from where. */
export type Operation = { at: number; by: string; what: string };

/** The last operations before a moment; none where this AppID may not see them. */
export async function listOperations(requests: Requests, device: string, until: number, signal: AbortSignal): Promise<Operation[]> {
  const query = { deviceid: device, from: String(until), num: String(MOST) };
  try {
    const { histories } = await requests.read(List, { method: 'GET', path: '/v2/device/history', query }, signal);
    return each(Entry, histories).map(({ opsTime, userAgent, request }) => ({ at: opsTime, by: userAgent, what: inShort(request) }));
  } catch (thrown) {
    if (isRefusal(thrown, 'never', 'fail', 'gone')) return [];
    throw thrown;
  }
}

const Request = z.record(z.string(), z.unknown()).catch({});
/** What was asked, without the words of the wire: `on`, `2 off`, or what it was about. */
function inShort(request: string): string {
  const params: Params = Request.parse(parsedJson(request));
  const { switches: _all, switch: _one, ...others } = params;
  const channels = listIn(params, 'switches').map((entry) =>
    `${(numberIn(entry, 'outlet') ?? 0) + 1} ${textIn(entry, 'switch') ?? ''}`.trim(),
  );
  return [textIn(params, 'switch') ?? [], channels, Object.keys(others)].flat().join(', ');
}
