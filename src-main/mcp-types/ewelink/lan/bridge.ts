import { z } from 'zod';
import type { Clock } from '../../../kit/world.ts';
import type { Params } from '../abilities/ability.ts';
import { parsedJson } from '../cloud/json.ts';
import { open, type Opened } from './cipher.ts';
import { eventsOf } from './event-stream.ts';

/** `first`: how it was when nobody listened. */
export type ChildNews = { params?: Params; online?: boolean; first?: boolean };
/** What a bridge needs of whoever holds it. */
export type BridgeFacts = {
  clock: Clock;
  /** Unseals with the key the bridge has now. */
  key(): string | undefined;
  /** All children, as the bridge lists them. */
  list(signal: AbortSignal): Promise<unknown>;
  stream(signal: AbortSignal): Promise<Response>;
  onChild(child: string, news: ChildNews): void;
  onGone(child: string): void;
};

const Child = z.object({
  deviceid: z.string().min(1),
  online: z.boolean().optional().catch(undefined),
  params: z.record(z.string(), z.unknown()).catch({}),
});
const Happened = z.object({
  action: z.string().optional(),
  deviceid: z.string().min(1),
  params: z.record(z.string(), z.unknown()).catch({}),
});
const Sealed = z.object({ iv: z.string(), data: z.string() });

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** It sends something empty every quarter of a minute; who is silent longer than this is gone. */
const SILENCE_MS = 60_000;

/** Follows the children of a Zigbee bridge: their list, then what happens to them, again and again until the signal. */
export async function followBridge(bridge: BridgeFacts, signal: AbortSignal, woken: () => AbortSignal): Promise<void> {
  let wait = FIRST_WAIT_MS;
  while (!signal.aborted) {
    const began = bridge.clock.now();
    await once(bridge, signal).catch(() => undefined);
    wait = bridge.clock.now() - began > LONGEST_WAIT_MS ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
    // Sleeping ends early when the machine wakes, and for good with the connection.
    await bridge.clock.sleep(wait / 2 + Math.random() * (wait / 2), AbortSignal.any([signal, woken()])).catch(() => undefined);
  }
}

async function once(bridge: BridgeFacts, signal: AbortSignal): Promise<void> {
  for (const { deviceid, online, params } of z
    .array(Child.nullable().catch(null))
    .catch([])
    .parse(await bridge.list(signal))
    .flatMap((one) => one ?? []))
    bridge.onChild(deviceid, { params: asItIs(params), first: true, ...(online !== undefined && { online }) });
  const dog = new AbortController();
  let last = bridge.clock.now();
  const stop = bridge.clock.every(SILENCE_MS / 4, () => {
    if (bridge.clock.now() - last > SILENCE_MS) dog.abort();
  });
  try {
    // It may also be silent before it has said a word.
    const { body } = await bridge.stream(AbortSignal.any([signal, dog.signal]));
    if (!body) return;
    for await (const { event, data } of eventsOf(body)) {
      last = bridge.clock.now();
      if (data !== '') take(bridge, event, data);
    }
  } finally {
    stop();
  }
}

function take(bridge: BridgeFacts, event: string | undefined, data: string): void {
  const opened = unsealed(bridge.key(), data);
  const { data: news } = Happened.safeParse(opened.is === 'open' ? opened.value : undefined);
  if (!news) return;
  const { deviceid, params } = news;
  const action = news.action ?? event;
  if (action === 'update') bridge.onChild(deviceid, { params: asItIs(params) });
  if (action === 'online' && typeof params['online'] === 'boolean') bridge.onChild(deviceid, { online: params['online'] });
  if (action === 'delete') bridge.onGone(deviceid);
}

function unsealed(key: string | undefined, data: string): Opened {
  const { data: sealed } = Sealed.safeParse(parsedJson(data));
  return sealed && key !== undefined ? open(key, sealed) : { is: 'closed' };
}

/** One firmware of the bridge forgets to say which nature of a lamp shines; what it says of it tells. */
function asItIs(params: Params): Params {
  const [white, coloured] = ['cctBrightness' in params, 'rgbBrightness' in params];
  return 'colorMode' in params || white === coloured ? params : { ...params, colorMode: white ? 'cct' : 'rgb' };
}
